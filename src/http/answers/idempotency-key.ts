import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { invalidField } from '../../core/errors/domain.error.js';

const HEADER = 'Idempotency-Key';
const MAX = 128;
const PATTERN = /^[!-~]+$/;

/** Documents what {@link IdempotencyKey} injects. */
export const ApiIdempotencyKey = (): MethodDecorator =>
  ApiHeader({
    name: HEADER,
    required: false,
    description: 'Clave propia del reintento; con otro contenido, 422.',
    schema: { type: 'string', minLength: 1, maxLength: MAX, pattern: PATTERN.source },
  });

/** Injects the Idempotency-Key, if there is one: 1 to 128 printable ASCII characters. @throws invalid */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const value = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value.length > MAX || !PATTERN.test(value)) {
    throw invalidField(HEADER, `El encabezado ${HEADER} debe tener de 1 a ${MAX} caracteres ASCII sin espacios.`);
  }
  return value;
});
