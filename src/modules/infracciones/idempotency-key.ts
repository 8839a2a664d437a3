import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { invalidField } from '../../core/errors/domain.error.js';

const HEADER = 'Idempotency-Key';

/** Injects the Idempotency-Key, if there is one: 1 to 128 printable ASCII characters. @throws invalid */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const value = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !/^[\x21-\x7e]{1,128}$/.test(value)) {
    throw invalidField(HEADER, `El encabezado ${HEADER} debe tener de 1 a 128 caracteres ASCII sin espacios.`);
  }
  return value;
});
