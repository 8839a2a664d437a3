import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AliadosService } from '../../modules/aliados/aliados.service.js';
import { varyBy } from '../answers/vary.js';

/** Where the credentials of a partner are, under either name. */
const CREDENCIALES =
  /^\/(?:allies|api\/v1\/aliados)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(?:credentials|credenciales)\/?(?:\?|$)/i;

/** Lets the pages of a partner's own origins, beside those of CORS_ORIGENES, ask for its credentials. */
export function allowAliadoOrigins(
  fastify: FastifyInstance,
  aliados: Pick<AliadosService, 'findById'>,
  exposedHeaders: readonly string[],
): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    const id = origin === undefined ? undefined : CREDENCIALES.exec(request.raw.url ?? '')?.[1];
    if (origin === undefined || id === undefined) return done();
    isOneOf(aliados, id.toLowerCase(), origin).then(
      (isAllowed) => {
        varyBy(reply, 'Origin');
        if (isAllowed) {
          void reply.header('access-control-allow-origin', origin);
          void reply.header('access-control-expose-headers', exposedHeaders.join(', '));
        }
        if (isAllowed && isPreflight(request)) answerPreflight(request, reply);
        else done();
      },
      () => done(), // without its database the request itself tells of it
    );
  });
}

async function isOneOf(aliados: Pick<AliadosService, 'findById'>, id: string, origin: string): Promise<boolean> {
  const aliado = await aliados.findById(id);
  return aliado?.activo === true && aliado.origenes.includes(origin);
}

function isPreflight({ method, headers }: FastifyRequest): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

function answerPreflight({ headers }: FastifyRequest, reply: FastifyReply): void {
  void reply.header('access-control-allow-methods', 'GET, POST, DELETE');
  const asked = headers['access-control-request-headers'];
  if (asked !== undefined) void reply.header('access-control-allow-headers', asked);
  void reply.code(204).send();
}
