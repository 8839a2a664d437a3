import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import type { Salida } from '../guardia/salida.js';

/** What a receiver answered. */
export interface Contestacion {
  estado: number;
  /** The header, as it came. */
  retryAfter: string | undefined;
  /** The beginning of the body. */
  cuerpo: Buffer;
}

/** So long does a receiver have, from the first byte to its status. */
const DEADLINE_MS = 15_000;
/** More of an answer is not read: the connection is cut. */
const READ_BYTES = 16_384;

/**
 * Sends one request. No redirect is followed. @throws what Node does, DireccionRefusada
 * @param plazoMs how long the receiver has for its status; what of a body has not come by then is left out
 */
export function pedir(
  salida: Salida,
  url: URL,
  headers: Readonly<Record<string, string>>,
  cuerpo: string,
  plazoMs = DEADLINE_MS,
): Promise<Contestacion> {
  const isTls = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const request = (isTls ? requestHttps : requestHttp)(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(cuerpo)) },
      agent: isTls ? salida.https : salida.http,
    });
    let answer: IncomingMessage | undefined;
    const timer = setTimeout(() => (answer ? answer.destroy() : request.destroy(new SinRespuesta(plazoMs))), plazoMs);
    request.on('response', (response) => {
      answer = response;
      const read = beginningOf(response).finally(() => clearTimeout(timer));
      const { statusCode = 0, headers: sent } = response;
      void read.then((bytes) => resolve({ estado: statusCode, retryAfter: sent['retry-after'], cuerpo: bytes }));
    });
    // Who would go on in another protocol (101 with Upgrade): Node reports it here and nowhere else.
    request.on('upgrade', ({ statusCode = 0 }, socket: Socket) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ estado: statusCode, retryAfter: undefined, cuerpo: Buffer.alloc(0) });
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (answer) return; // the status is there: what it broke off is the body
      clearTimeout(timer);
      // A connection that was kept may have been closed by the other side at the very moment.
      const isStale = request.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
      if (isStale) pedir(salida, url, headers, cuerpo, plazoMs).then(resolve, reject);
      else reject(error);
    });
    request.end(cuerpo);
  });
}

class SinRespuesta extends Error {
  constructor(plazoMs: number) {
    super(`No respondió en ${plazoMs / 1000} segundos.`);
  }
}

/** As much of it as is read; what breaks off is as long as it came. */
function beginningOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve) => {
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > READ_BYTES) response.destroy();
    });
    response.on('error', () => undefined);
    response.on('close', () => resolve(Buffer.concat(chunks)));
  });
}
