import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../common/errors/domain.error.js';

const STOPPING = new WeakSet<FastifyInstance>();

/** From now on every new request gets a 503 and its connection ends; those in flight go on. */
export function refuseNewRequests(fastify: FastifyInstance): void {
  STOPPING.add(fastify);
}

/** Gives every answer its request id, logs one line a request, refuses requests while stopping. */
export function installRequestHooks(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    if (!STOPPING.has(fastify)) return done();
    void reply.header('connection', 'close');
    done(new DomainError('overloaded', 'deteniendo', 'El servidor se está deteniendo: reintente en unos segundos.'));
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    logRequest(request, reply);
    done();
  });
}

/** The line each answered request leaves: the route's pattern, never the address, which may carry an e-mail. */
export function logRequest(request: FastifyRequest, reply: FastifyReply): void {
  const ruta = request.routeOptions.url ?? '(sin ruta)';
  const ms = Math.round(reply.elapsedTime * 10) / 10;
  request.log.info({ metodo: request.method, ruta, estado: reply.statusCode, ms }, 'solicitud');
}
