import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UnreadableBody } from '../../core/fields/unreadable-body.js';
import { FormularioSinLeer, recibeArchivo } from '../../core/requests/recibe-archivo.js';
import { mediaTypeOf } from '../answers/media-type.js';

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

/** Lets the routes that say so take a form with a file, which nobody reads before the guards let it pass. */
export function installUploads(fastify: FastifyInstance, limits: UploadLimits = UPLOAD_LIMITS): void {
  fastify.addContentTypeParser(/^multipart\/form-data/i, (request, _payload, done) => {
    done(null, bodyOf(request));
  });
  fastify.addHook('onRoute', (route) => {
    if (!recibeArchivo(route.config)) return;
    const hooks = route.onRequest === undefined ? [] : [route.onRequest].flat();
    route.onRequest = [...hooks, (request, reply, done) => (keepTime(request, reply, limits), done())];
  });
}

function bodyOf(request: FastifyRequest): FormularioSinLeer | UnreadableBody {
  try {
    mediaTypeOf(request);
    return new FormularioSinLeer();
  } catch (error) {
    return new UnreadableBody(error as Error);
  }
}

/**
 * Closing at once would take the answer back from a client that reads only after it has written: what it still sends is
 * thrown away for a while.
 */
function keepTime({ raw }: FastifyRequest, reply: FastifyReply, { requestMs, partingMs }: UploadLimits): void {
  const { socket } = raw;
  const end = (): void => void socket.destroy();
  let timer = setTimeout(end, requestMs);
  UPLOADING.add(socket);
  reply.raw.once('finish', () => {
    UPLOADING.delete(socket);
    clearTimeout(timer);
    if (raw.complete) return;
    timer = setTimeout(end, partingMs);
    raw.once('close', () => clearTimeout(timer));
    raw.resume();
  });
  reply.raw.once('close', () => reply.raw.writableFinished || clearTimeout(timer));
}
