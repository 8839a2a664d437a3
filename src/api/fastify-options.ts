import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { LogController, type FastifyServerOptions } from 'fastify';
import { newId } from '../common/values/id.js';
import type { ReadyConfig } from '../config/config.js';
import { rejectBrokenRequest } from './client-error.js';
import { createDispatcher } from './dispatcher.js';

const BODY_LIMIT_BYTES = 64 * 1024;
/** Longer than the 60 s after which load balancers drop idle connections: the client must never lose the race. */
const KEEP_ALIVE_MS = 65_000;
const REQUEST_TIMEOUT_MS = 30_000;

/** How Fastify listens, logs and limits. */
export function fastifyOptions(config: ReadyConfig): FastifyServerOptions & { serverFactory: ServerFactory } {
  return {
    logger: { level: config.logLevel, base: null, timestamp: () => `,"hora":"${new Date().toISOString()}"` },
    logController: new LogController({ disableRequestLogging: true }), // request-hooks.ts logs one line
    genReqId: requestId,
    trustProxy: config.proxyConfiable.length > 0 ? [...config.proxyConfiable] : false,
    bodyLimit: BODY_LIMIT_BYTES,
    return503OnClosing: false, // our own hook answers in our own shape
    clientErrorHandler: rejectBrokenRequest,
    serverFactory: listenThroughDispatcher,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  };
}

type ServerFactory = (api: RequestListener) => Server;

const listenThroughDispatcher: ServerFactory = (api) =>
  createServer(
    { keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: REQUEST_TIMEOUT_MS },
    createDispatcher({ api }),
  );

/** The client's X-Request-Id when it is a plain word, so that both sides can speak of the same request. */
function requestId(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : newId();
}
