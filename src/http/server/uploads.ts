import type { FastifyInstance, FastifyRequest } from 'fastify';
import { UnreadableBody } from '../../core/fields/unreadable-body.js';
import { FormularioSinLeer, recibeArchivo } from '../../core/requests/recibe-archivo.js';
import { keepTime, UPLOAD_LIMITS, type UploadLimits } from '../../core/requests/tiempo-de-subida.js';
import { mediaTypeOf } from '../answers/media-type.js';

/** Lets the routes that say so take a form with a file, which nobody reads before the guards let it pass. */
export function installUploads(fastify: FastifyInstance, limits: UploadLimits = UPLOAD_LIMITS): void {
  fastify.addContentTypeParser(/^multipart\/form-data/i, (request, _payload, done) => {
    done(null, bodyOf(request));
  });
  fastify.addHook('onRoute', (route) => {
    if (!recibeArchivo(route.config)) return;
    const hooks = route.onRequest === undefined ? [] : [route.onRequest].flat();
    route.onRequest = [...hooks, (request, reply, done) => (keepTime(request.raw, reply.raw, limits), done())];
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
