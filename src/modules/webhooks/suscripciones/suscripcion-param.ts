import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { parseId } from '../../../core/fields/id.js';
import type { Cual } from '../../../core/records/trailed-records.js';
import { ApiIdParam } from '../../../http/answers/api.decorators.js';
import { parseIfMatch } from '../../../http/answers/etag.js';

/** Which subscription of which partner. */
export interface CualSuscripcion extends Cual {
  aliadoId: string;
}

export const ApiSuscripcionParams = (): MethodDecorator =>
  applyDecorators(
    ApiIdParam(),
    ApiParam({
      name: 'sid',
      schema: { type: 'string', format: 'uuid' },
      description: 'Identificador de la suscripción.',
    }),
  );

/** Injects which subscription the path names, and the versions of it that If-Match accepts. */
export const SuscripcionParam = createParamDecorator((_: unknown, context: ExecutionContext): CualSuscripcion => {
  const { params, headers } = context
    .switchToHttp()
    .getRequest<FastifyRequest<{ Params: { id: string; sid: string } }>>();
  const aliadoId = parseId(params.id, 'id');
  return { aliadoId, id: parseId(params.sid, 'sid'), aceptadas: parseIfMatch(headers['if-match']) };
});
