import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { loggable } from '../common/errors/loggable.js';
import { answerOf } from '../common/http/error-answer.js';
import { varyByAccept } from '../pages/negotiation.js';
import { problemBody } from './problem-body.js';

/** The one place where an error becomes an answer: a page for a browser, problem+json for everybody else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const answer = answerOf(error);
    if (answer.status >= 500) logFailure(request, error, answer.status);
    if (reply.sent) return;
    const { headers, body } = problemBody(request, answer.status, request.id, answer);
    varyByAccept(request, reply);
    void reply
      .code(answer.status)
      .headers({ ...answer.headers, ...headers })
      .send(body);
  }
}

function logFailure(request: FastifyRequest, error: unknown, status: number): void {
  const fields = { status, error: loggable(error) };
  if (status === 500) request.log.error(fields, 'fallo');
  else request.log.warn(fields, 'rechazo');
}
