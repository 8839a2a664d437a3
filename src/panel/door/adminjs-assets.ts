import { basename, dirname } from 'node:path';
import { Router } from 'adminjs';
import type { RequestHandler } from 'express';

const FOR_EVER = 'private, max-age=31536000, immutable';

/**
 * Serves what the browser runs of AdminJS. Its own way refuses every file below a folder whose name begins with a
 * dot, such as a clone in somebody's `.local`, and lets nothing be kept.
 */
export function serveAdminJsAssets(version: string): RequestHandler {
  const sources = new Map(Router.assets.map(({ path, src }) => [basename(path), src]));
  return (request, response, next) => {
    const source = sources.get(String(request.params['file']));
    if (!source) return next();
    if (request.query['v'] === version) response.set('cache-control', FOR_EVER);
    response.sendFile(basename(source), { root: dirname(source), dotfiles: 'allow' }, (error?: Error) => {
      if (error) next(error);
    });
  };
}
