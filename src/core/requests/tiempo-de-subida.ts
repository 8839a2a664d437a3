import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Times in ms. */
export interface UploadLimits {
  /** From the first byte of a request to the last. */
  requestMs: number;
  /** After an answer that came before the request's end: for how long the rest is thrown away. */
  partingMs: number;
}

export const UPLOAD_LIMITS: UploadLimits = { requestMs: 4 * 3_600_000, partingMs: 10_000 };

const UPLOADING = new WeakSet<Socket>();

/** Whether a connection carries a file: such a request may take as long as it takes, as long as it moves. */
export function isUploading(socket: Socket): boolean {
  return UPLOADING.has(socket);
}

/**
 * Gives a request that carries a file a time of its own. Closing at once would take an early answer back from a client
 * that reads only after it has written: what it still sends is thrown away for a while.
 */
export function keepTime(
  request: IncomingMessage,
  response: ServerResponse,
  { requestMs, partingMs }: UploadLimits = UPLOAD_LIMITS,
): void {
  const { socket } = request;
  const end = (): void => void socket.destroy();
  let timer = setTimeout(end, requestMs);
  UPLOADING.add(socket);
  response.once('finish', () => {
    UPLOADING.delete(socket);
    clearTimeout(timer);
    if (request.complete) return;
    timer = setTimeout(end, partingMs);
    request.once('close', () => clearTimeout(timer));
    request.resume();
  });
  response.once('close', () => response.writableFinished || clearTimeout(timer));
}
