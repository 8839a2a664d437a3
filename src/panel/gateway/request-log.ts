import type { RequestHandler } from 'express';
import type { FastifyBaseLogger } from 'fastify';
import { clientRequestId, newRequestId, requestIdHeaders } from '../../core/requests/request-id.js';
import type { HttpMetrics } from '../../core/metrics/http.metrics.js';
import { patternOf } from './pattern.js';

/** Gives every answer its request id, leaves one line in the log and its place in the numbers, as the API does. */
export function requestLog(log: FastifyBaseLogger, metrics: HttpMetrics): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    const id = newRequestId();
    response.locals['requestId'] = id;
    response.set(requestIdHeaders(id, request));
    response.on('finish', () => {
      const elapsed = performance.now() - start;
      const { method: metodo, originalUrl } = request;
      const { statusCode: estado } = response;
      const ruta = routeOf(originalUrl);
      metrics.answered(metodo, patternOf(ruta), estado, elapsed / 1000);
      const clienteReqId = clientRequestId(request);
      log.info({ reqId: id, clienteReqId, metodo, ruta, estado, ms: Math.round(elapsed * 10) / 10 }, 'solicitud');
    });
    next();
  };
}

const ID = /^[0-9a-f-]{36}$/i;
const NAME = /^[\w.-]*$/;

/** The shape of an address: without ids, filters, what was typed into a search and whatever else may be an e-mail. */
export function routeOf(url: string): string {
  const [path = ''] = url.split('?');
  const parts = path.split('/').slice(0, 8);
  const search = parts.indexOf('search');
  return parts
    .slice(0, search < 0 ? undefined : search + 1)
    .map((part) => (ID.test(part) || !NAME.test(part) ? ':id' : part))
    .join('/');
}
