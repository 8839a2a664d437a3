import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { HttpMetrics } from '../../core/metrics/http.metrics.js';

const OPEN = Symbol('requests of this connection that are not answered yet');

type CountedSocket = Socket & { [OPEN]?: number };

/**
 * Counts the requests of the one listener while they are being answered. The connection keeps the count: of a
 * request that waits behind another on a connection that breaks, Node says nothing.
 */
export function countInFlight(metrics: HttpMetrics, listener: RequestListener): RequestListener {
  function onFinish(this: ServerResponse<IncomingMessage>): void {
    const socket = this.req.socket as CountedSocket;
    if (!socket[OPEN]) return; // its connection was gone before, and was counted then
    socket[OPEN] -= 1;
    metrics.ended();
  }
  function onClose(this: CountedSocket): void {
    if (this[OPEN]) metrics.leftBehind(this[OPEN]);
    this[OPEN] = 0;
  }
  return (request, response) => {
    const socket = request.socket as CountedSocket;
    if (socket[OPEN] === undefined) socket.once('close', onClose);
    socket[OPEN] = (socket[OPEN] ?? 0) + 1;
    metrics.began();
    response.on('finish', onFinish);
    listener(request, response);
  };
}
