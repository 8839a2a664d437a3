import { Catch, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../core/errors/domain.error.js';
import { answerOf } from '../../../http/answers/error-answer.js';
import { answerPage } from '../../../http/pages/answer-page.js';
import { answerIngreso } from '../pages/portal.filter.js';
import { findSesion } from '../sesion/sesion.guard.js';
import { FILTROS } from './filtros.js';
import { PortalRegistrosService, type Consulta } from './portal-registros.service.js';

/** Answers filters that can't be read with the list's form, and what is wrong at each. */
@Injectable()
@Catch(DomainError)
export class FiltrosFilter implements ExceptionFilter<DomainError> {
  constructor(private readonly portal: PortalRegistrosService) {}

  catch(error: DomainError, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const sesion = findSesion(request);
    if (!sesion) return answerIngreso(error, host);
    const known = error.errores.filter(({ campo }) => (FILTROS as readonly string[]).includes(campo));
    const errores = Object.fromEntries(known.map(({ campo, mensaje }) => [campo, mensaje]));
    const problema = known.length > 0 ? undefined : error.message;
    const page = this.portal.refused(sesion, request.query as Consulta, { errores, problema });
    answerPage(http.getResponse<FastifyReply>(), answerOf(error), page);
  }
}
