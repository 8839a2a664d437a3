import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { driverError, isPoolExhausted } from '../database/sql-state.js';
import { DomainError } from '../errors/domain.error.js';
import { HTTP_STATUS } from '../errors/http-status.js';
import { PROBLEM_JSON, problem, type ProblemDetails } from './problem.js';
import { TooManyRequests } from './too-many-requests.js';

const OVERLOADED_RETRY_SECONDS = 2;

/** The one place where an error becomes an answer. Whatever it does not know is a 500 that tells nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const status = statusOf(error);
    if (status >= 500) logFailure(request, error, status);
    if (reply.sent) return;
    const retryAfter = retryAfterOf(error);
    if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
    if (status === 401) void reply.header('www-authenticate', 'Bearer realm="registro"');
    void reply
      .code(status)
      .type(PROBLEM_JSON)
      .send(problem(status, request.id, detailsOf(error)));
  }
}

function statusOf(error: unknown): number {
  if (error instanceof DomainError) return HTTP_STATUS[error.kind];
  if (error instanceof TooManyRequests) return 429;
  if (isPoolExhausted(error)) return 503;
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode; // Fastify's own errors
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function detailsOf(error: unknown): ProblemDetails {
  if (!(error instanceof DomainError)) return {};
  return { codigo: error.codigo, detail: error.message, errores: error.errores };
}

function retryAfterOf(error: unknown): number | undefined {
  if (error instanceof TooManyRequests) return error.retryAfterSeconds;
  return statusOf(error) === 503 ? OVERLOADED_RETRY_SECONDS : undefined;
}

/** Name, message, code and stack only: the ORM hangs the statement's parameters, personal data, on its errors. */
function logFailure(request: FastifyRequest, error: unknown, status: number): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const fields = { status, error: { name, message, code: driverError(error)?.code, stack } };
  if (status === 500) request.log.error(fields, 'fallo');
  else request.log.warn(fields, 'rechazo');
}
