import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PrincipalsService } from '../../modules/auth/principals.service.js';
import type { AuthenticatedRequest } from '../../core/auth/decorators.js';
import { loggable } from '../../core/log/loggable.js';
import { exactErrorOf } from '../answers/exact-errors.js';
import { answerOf } from '../answers/error-answer.js';
import { unsupportedType } from '../answers/media-type.js';
import { varyByAccept } from '../pages/negotiation.js';
import { problemBody } from './problem-body.js';

/** The one place where an error becomes an answer: a page for a browser, problem+json for everybody else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly principals: PrincipalsService) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<AuthenticatedRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { user, sessionIsCheckedLater } = request;
    const named = isNoMediaType(error) ? unsupportedType(request) : error;
    if (user && sessionIsCheckedLater && isOutrankable(named)) {
      const send = (outranking: unknown): void => answer(outranking, request, reply);
      void this.principals.require(user.tipo, user.id, user.versionSesion).then(() => send(named), send);
    } else {
      answer(named, request, reply);
    }
  }
}

/** Fastify itself refuses a Content-Type that is no media type, before our parser sees it, and says nothing of it. */
function isNoMediaType(error: unknown): boolean {
  return error instanceof HttpException && error.getStatus() === 415;
}

/**
 * A revoked token outranks whatever else is wrong with a request. Where the handler holds the session itself, what is
 * refused before it comes to that (a bad field, say) is refused for the session first.
 */
function isOutrankable(error: unknown): boolean {
  const { status } = answerOf(error);
  return status < 500 && status !== 401;
}

function answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { status, headers, ...rest } = answerOf(error);
  if (status >= 500) logFailure(request, error, status);
  if (reply.sent) return;
  const exact = exactErrorOf(request.routeOptions.config, status);
  if (exact !== undefined) {
    void reply.code(status).headers(headers).type('application/json; charset=utf-8').send(exact);
    return;
  }
  const problem = problemBody(request, status, request.id, { headers, ...rest });
  varyByAccept(request, reply);
  void reply
    .code(status)
    .headers({ ...headers, ...problem.headers })
    .send(problem.body);
}

function logFailure(request: FastifyRequest, error: unknown, status: number): void {
  const fields = { reqId: request.id, status, error: loggable(error) };
  if (status === 500) request.log.error(fields, 'fallo');
  else request.log.warn(fields, 'rechazo');
}
