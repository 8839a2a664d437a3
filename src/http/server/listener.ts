import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { rejectConnection, rejectRequest } from './client-error.js';

/** How long a connection may be kept, and how many of them there may be in this process. Times in ms. */
export interface ConnectionLimits {
  /** Without a byte in either direction while a request is read or answered. A client that reads slowly goes on. */
  stalledMs: number;
  /** Between two requests. */
  keepAliveMs: number;
  /** From the first byte of a request, or from the start of the connection, to the last byte of the request. */
  requestMs: number;
  /** Connections at once; one more is closed. */
  connections: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  // Longer than any handler takes. Node looks at this interval whether anything moved, so it may be twice as long.
  stalledMs: 45_000,
  // Longer than the 60 s after which load balancers drop idle connections: the client must never lose the race.
  keepAliveMs: 65_000,
  requestMs: 30_000,
  connections: 4_000,
};
/** How often Node looks for requests that are late. */
const CHECK_MS = 5_000;

/**
 * The one HTTP listener of the API and the panel. Node would answer a missing Host, CONNECT and an unknown Expect itself, with
 * nothing or an empty body.
 * @param onRefused runs for each connection that was one too many
 */
export function createListener(
  dispatcher: RequestListener,
  onRefused: () => void,
  { stalledMs, keepAliveMs, requestMs, connections }: ConnectionLimits = CONNECTION_LIMITS,
): Server {
  const timeouts = {
    keepAliveTimeout: keepAliveMs,
    requestTimeout: requestMs,
    headersTimeout: requestMs,
    connectionsCheckingInterval: CHECK_MS,
  };
  const server = createServer({ ...timeouts, requireHostHeader: false }, dispatcher);
  server.on('checkExpectation', (request, response) => rejectRequest(417, request, response));
  server.on('connect', (_request, socket) => rejectConnection(405, socket as Socket));
  server.setTimeout(stalledMs, letGo);
  boundConnections(server, connections, onRefused);
  return server;
}

/**
 * What a client does not take is thrown away at once: the system would go on offering it for minutes. After a whole
 * answer, on the other hand, its last part may still be on its way to a slow client.
 */
function letGo(socket: Socket): void {
  if (socket.writableLength > 0) socket.resetAndDestroy();
  else socket.destroy();
}

/** Node's own `maxConnections` makes several processes of one port hand a connection on to each other without end. */
function boundConnections(server: Server, most: number, onRefused: () => void): void {
  let open = 0;
  server.on('connection', (socket) => {
    if (open >= most) {
      onRefused();
      socket.destroy();
      return;
    }
    open += 1;
    socket.once('close', () => (open -= 1));
  });
}
