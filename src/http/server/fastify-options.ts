import type { RequestListener, Server } from 'node:http';
import { LogController, type FastifyServerOptions } from 'fastify';
import { newRequestId } from '../../core/requests/request-id.js';
import type { HttpMetrics } from '../../core/metrics/http.metrics.js';
import type { ReadyConfig } from '../../config/config.js';
import { rejectBrokenRequest, rejectUnroutable } from './client-error.js';
import { countInFlight } from './count-in-flight.js';
import { logStream, timestampMember } from './log-stream.js';
import { createDispatcher, type ListenerRoutes } from './dispatcher.js';
import { createListener } from './listener.js';

const BODY_LIMIT_BYTES = 64 * 1024;

/** How Fastify listens, logs and limits. */
export function fastifyOptions(
  config: ReadyConfig,
  routes: ListenerRoutes,
  metrics: HttpMetrics,
): FastifyServerOptions & { serverFactory: ServerFactory } {
  return {
    logger: { level: config.logLevel, base: null, timestamp: timestampMember, stream: logStream() },
    childLoggerFactory: (logger) => logger, // our own lines say which request they are about
    logController: new LogController({ disableRequestLogging: true }), // request-hooks.ts logs one line
    genReqId: newRequestId,
    trustProxy: config.proxyConfiable.length > 0 ? [...config.proxyConfiable] : false,
    bodyLimit: BODY_LIMIT_BYTES,
    return503OnClosing: false, // our own hook answers in our own shape
    clientErrorHandler: rejectBrokenRequest,
    frameworkErrors: rejectUnroutable(metrics),
    serverFactory: (api) =>
      createListener(countInFlight(metrics, createDispatcher(api, routes)), () => metrics.refused()),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  };
}

type ServerFactory = (api: RequestListener) => Server;
