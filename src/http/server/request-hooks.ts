import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { aliadoDe } from '../../bitacora/ruta.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { clientRequestId, requestIdHeaders } from '../../core/requests/request-id.js';
import { SIN_RUTA, type HttpMetrics } from '../../core/metrics/http.metrics.js';

const STOPPING = new WeakSet<FastifyInstance>();

/** From now on every new request gets a 503 and its connection ends; those in flight go on. */
export function refuseNewRequests(fastify: FastifyInstance): void {
  STOPPING.add(fastify);
}

/** Gives every answer its request id, records each request, refuses requests while stopping. */
export function installRequestHooks(fastify: FastifyInstance, metrics: HttpMetrics): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(requestIdHeaders(request.id, request.raw));
    if (!STOPPING.has(fastify)) return done();
    void reply.header('connection', 'close');
    done(new DomainError('unavailable', 'deteniendo', 'El servidor se está deteniendo: reintente en unos segundos.'));
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    recordRequest(metrics, request, reply);
    done();
  });
}

/**
 * The line each answered request leaves, and its place in the numbers: the route's pattern, never the address, which
 * may carry an e-mail. Of the address only the partner whom it is about.
 */
export function recordRequest(metrics: HttpMetrics, request: FastifyRequest, reply: FastifyReply): void {
  const { method: metodo } = request;
  const { url: ruta } = request.routeOptions; // made anew each time it is asked for
  const { elapsedTime, statusCode: estado } = reply;
  const aliadoId = aliadoDe(request.url);
  metrics.answered(metodo, ruta, estado, elapsedTime / 1000, aliadoId);
  const ms = Math.round(elapsedTime * 10) / 10;
  const clienteReqId = clientRequestId(request.raw);
  const line = { reqId: request.id, clienteReqId, metodo, ruta: ruta ?? SIN_RUTA, estado, ms };
  request.log.info(aliadoId === null ? line : { ...line, aliadoId }, 'solicitud');
}
