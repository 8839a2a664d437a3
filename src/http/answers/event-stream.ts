import type { Readable } from 'node:stream';
import { applyDecorators, createParamDecorator, StreamableFile, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** What a handler answers that tells of events as they happen (HTML Living Standard, section 9.2). */
export function eventStream(events: Readable): StreamableFile {
  return new StreamableFile(events, { type: 'text/event-stream; charset=utf-8' });
}

/** Injects which event the client saw last. */
export const UltimoEvento = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const visto = context.switchToHttp().getRequest<FastifyRequest>().headers['last-event-id'];
  return typeof visto === 'string' ? visto : undefined;
});

/** Documents it. */
export const ApiEventos = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Last-Event-ID',
      required: false,
      schema: { type: 'string', maxLength: 100 },
      description: 'El último evento visto: no se repite.',
    }),
    ApiResponse({
      status: 200,
      description: 'Eventos mientras la conexión siga abierta.',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    }),
  );
