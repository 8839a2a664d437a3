import type { FastifyReply } from 'fastify';

/** Tells caches that the answer also depends on this header of the request, beside those that were named before. */
export function varyBy(reply: FastifyReply, header: string): void {
  const others = reply.getHeader('vary');
  void reply.header('vary', others ? `${String(others)}, ${header}` : header);
}
