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
 * @param compressedDir where the build left the compressed scripts
 */
export function serveAdminJsAssets(compressedDir: string, version: string): RequestHandler {
  const sources = new Map(Router.assets.map(({ path, src }) => [basename(path), src]));
  const compressed = new Set(readdirSync(compressedDir));
  return (request, response, next) => {
    const name = String(request.params['file']);
    const source = sources.get(name);
    if (!source) return next();
    const encoding = encodingFor(request);
    const smaller = encoding && `${name}${ENCODINGS[encoding]}`;
    const file = smaller && compressed.has(smaller) ? join(compressedDir, smaller) : source;
    if (file !== source) response.set('content-encoding', encoding);
    if (compressed.has(`${name}.br`)) response.vary('accept-encoding');
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
