import type { FastifyInstance } from 'fastify';
import { varyBy } from '../answers/vary.js';
import { findAsset } from './assets.js';

const FOR_EVER = 'public, max-age=31536000, immutable';
/** Without its version an address may get another content with the next release. */
const AN_HOUR = 'public, max-age=3600';

/**
 * Serves `/assets/<name>`; names that are not among the loaded files do not exist. Not by `@fastify/static`, which sends
 * files as they lie on the disk: style sheets are put together at the start, with the versions of the fonts they name.
 */
export function serveAssets(fastify: FastifyInstance): void {
  fastify.get<{ Params: { name: string }; Querystring: { v?: string } }>('/assets/:name', (request, reply) => {
    const asset = findAsset(request.params.name);
    if (!asset) return reply.callNotFound();
    const gzip = asset.gzipped && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    if (asset.gzipped) varyBy(reply, 'accept-encoding');
    if (gzip) void reply.header('content-encoding', 'gzip');
    return reply
      .header('cache-control', request.query.v === asset.version ? FOR_EVER : AN_HOUR)
      .type(asset.type)
      .send(gzip ? asset.gzipped : asset.content);
  });
}
