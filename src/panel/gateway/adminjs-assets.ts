import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Router } from 'adminjs';
import type { Request, RequestHandler } from 'express';

const FOR_EVER = 'private, max-age=31536000, immutable';
/** The build's compressed files, by the name of their encoding. */
const ENCODINGS = { br: '.br', gzip: '.gz' } as const;

/**
 * Serves what the browser runs of AdminJS. Its own way refuses every file below a folder whose name begins with a
 * dot, such as a clone in somebody's `.local`, and lets nothing be kept.
 * @param builtDir where the build left the compressed scripts, and its own in place of some
 */
export function serveAdminJsAssets(builtDir: string, version: string): RequestHandler {
  const sources = new Map(Router.assets.map(({ path, src }) => [basename(path), src]));
  const built = new Set(readdirSync(builtDir));
  return (request, response, next) => {
    const name = String(request.params['file']);
    const original = sources.get(name);
    if (!original) return next();
    // Of some the build made smaller ones.
    const source = built.has(name) ? join(builtDir, name) : original;
    const encoding = encodingFor(request);
    const smaller = encoding && `${name}${ENCODINGS[encoding]}`;
    const file = smaller && built.has(smaller) ? join(builtDir, smaller) : source;
    if (file !== source) response.set('content-encoding', encoding);
    if (built.has(`${name}.br`)) response.vary('accept-encoding');
    if (request.query['v'] === version) response.set('cache-control', FOR_EVER);
    response.type(name);
    response.sendFile(basename(file), { root: dirname(file), dotfiles: 'allow' }, (error?: Error) => {
      if (error) next(error);
    });
  };
}

/** Asked for one by one: browsers name both, the worse one first. */
function encodingFor(request: Request): keyof typeof ENCODINGS | undefined {
  return (['br', 'gzip'] as const).find((encoding) => request.acceptsEncodings(encoding));
}
