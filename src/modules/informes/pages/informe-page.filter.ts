import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../core/errors/domain.error.js';
import { answerOf } from '../../../http/answers/error-answer.js';
import { TooManyRequests } from '../../../core/limits/too-many-requests.js';
import { answerPage, typed } from '../../../http/pages/answer-page.js';
import { waitText } from '../../../http/pages/espera.js';
import { consultaPage } from './consulta-page.js';

/** Answers a refused report with the form as it was sent. */
@Catch(DomainError)
export class InformePageFilter implements ExceptionFilter<DomainError> {
  catch(error: DomainError, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const correo = typed(http.getRequest<FastifyRequest>().body, 'correo');
    answerPage(http.getResponse<FastifyReply>(), answerOf(error), consultaPage({ correo, ...explain(error) }));
  }
}

function explain(error: DomainError): Parameters<typeof consultaPage>[0] {
  if (error instanceof TooManyRequests) {
    return { problema: `Demasiadas consultas. Vuelva a intentarlo en ${waitText(error.retryAfterSeconds)}.` };
  }
  const errorDeCorreo = error.errores.find(({ campo }) => campo === 'correo')?.mensaje;
  return errorDeCorreo ? { errorDeCorreo } : { problema: error.message };
}
