import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_JSON, problem } from '../answers/problem.js';
import { newRequestId, requestIdHeaders } from '../../core/requests/request-id.js';
import { isUploading } from '../../core/requests/tiempo-de-subida.js';
import type { HttpMetrics } from '../../core/metrics/http.metrics.js';
import { isNegotiated } from '../pages/negotiation.js';
import { problemBody } from './problem-body.js';
import { recordRequest } from './request-hooks.js';
import { EARLY_HEADERS } from './security-headers.js';

const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};
/** How long a client may take to read why it was refused, in ms. */
const PARTING_MS = 500;

/** Answers bytes that are no HTTP request; there is no request object yet, only the connection. */
export function rejectBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && isUploading(socket)) return; // it has a time of its own
  if (error.code === 'ECONNRESET') socket.destroy();
  else rejectConnection(STATUS[error.code ?? ''] ?? 400, socket);
}

/** Answers on the bare connection and ends it, also when the client never does. */
export function rejectConnection(status: number, socket: Socket): void {
  socket.on('error', () => socket.destroy()); // Node has let go of a CONNECT's socket: a reset would end the process
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(problem(status, newRequestId()));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: ${PROBLEM_JSON}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    ...Object.entries(EARLY_HEADERS).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.resume(); // what is left unread would reset the connection before the client sees the answer
  setTimeout(() => socket.destroy(), PARTING_MS).unref();
}

/** Answers a request that no face should see, and ends its connection. */
export function rejectRequest(status: number, request: IncomingMessage, response: ServerResponse): void {
  const id = newRequestId();
  const { headers: given, body } = earlyBody(request, status, id);
  const headers = { ...given, ...requestIdHeaders(id, request) };
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' }).end(body);
  request.resume();
}

/** Answers what the router itself refuses: a broken escape or an endless parameter in the path. */
export function rejectUnroutable(metrics: HttpMetrics) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const status = error.statusCode ?? 400;
    const { headers, body } = earlyBody(request.raw, status, request.id);
    void reply.headers(requestIdHeaders(request.id, request.raw)).code(status).headers(headers).send(body);
    recordRequest(metrics, request, reply); // no hook runs where there is no route
  };
}

function earlyBody(request: IncomingMessage, status: number, requestId: string): ReturnType<typeof problemBody> {
  const { headers, body } = problemBody(request, status, requestId);
  if (isNegotiated(request)) headers.vary = 'Accept';
  return { headers: { ...headers, ...EARLY_HEADERS }, body };
}
