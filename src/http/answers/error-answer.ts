import { HttpException } from '@nestjs/common';
import { isPoolExhausted } from '../../core/database/sql-state.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { HTTP_STATUS } from './http-status.js';
import type { ProblemDetails } from './problem.js';

/** After a 503 that does not say when to come back. */
const RETRY_SECONDS = 2;

/** What an error means to a client, whatever the shape of the answer. */
export interface ErrorAnswer {
  status: number;
  headers: Record<string, string>;
  /** Seconds until it is worth trying again, if that is known. */
  retryAfter: number | undefined;
  /** What may be told of it; nothing, where the status says all there is to say. */
  details: ProblemDetails;
}

/** The one reading of errors. Whatever it does not know is a 500 that tells nothing. */
export function answerOf(error: unknown): ErrorAnswer {
  const refusal = error instanceof DomainError ? error : undefined;
  const status = refusal ? HTTP_STATUS[refusal.kind] : foreignStatus(error);
  const retryAfter = refusal?.hints.retryAfterSeconds ?? (status === 503 ? RETRY_SECONDS : undefined);
  const headers: Record<string, string> = { ...refusal?.hints.headers };
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter);
  if (status === 401) headers['www-authenticate'] = 'Bearer realm="registro"';
  const details = refusal && {
    codigo: refusal.codigo,
    detail: refusal.message,
    errores: refusal.errores,
    datos: refusal.hints.datos,
  };
  return { status, headers, retryAfter, details: details ?? {} };
}

/** The status of an error that somebody else's code threw: the driver, Nest, Fastify. */
function foreignStatus(error: unknown): number {
  if (isPoolExhausted(error)) return HTTP_STATUS.overloaded;
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode; // Fastify's own errors
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
