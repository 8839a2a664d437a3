import { HttpException } from '@nestjs/common';
import { GroupQueueFull } from '../../core/concurrency/group-queue.errors.js';
import { isPoolExhausted } from '../../core/database/sql-state.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { HTTP_STATUS } from './http-status.js';
import type { ProblemDetails } from './problem.js';
import { TooManyRequests } from '../../core/limits/too-many-requests.js';
import { UnsupportedMedia } from './unsupported-media.js';

const OVERLOADED_RETRY_SECONDS = 2;

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
  const status = statusOf(error);
  const retryAfter = retryAfterOf(error, status);
  const headers: Record<string, string> = error instanceof UnsupportedMedia ? { ...error.headers } : {};
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter);
  if (status === 401) headers['www-authenticate'] = 'Bearer realm="registro"';
  return { status, headers, retryAfter, details: detailsOf(error) };
}

function statusOf(error: unknown): number {
  if (error instanceof DomainError) return HTTP_STATUS[error.kind];
  if (error instanceof TooManyRequests) return 429;
  if (error instanceof UnsupportedMedia) return 415;
  if (isPoolExhausted(error) || error instanceof GroupQueueFull) return 503;
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode; // Fastify's own errors
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function retryAfterOf(error: unknown, status: number): number | undefined {
  if (error instanceof TooManyRequests) return error.retryAfterSeconds;
  return status === 503 ? OVERLOADED_RETRY_SECONDS : undefined;
}

function detailsOf(error: unknown): ProblemDetails {
  if (error instanceof TooManyRequests) return error.detail === undefined ? {} : { detail: error.detail };
  if (error instanceof UnsupportedMedia) return { detail: error.message };
  if (!(error instanceof DomainError)) return {};
  return { codigo: error.codigo, detail: error.message, errores: error.errores };
}
