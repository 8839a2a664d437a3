import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../core/errors/domain.error.js';
import { TooManyRequests } from '../../../core/limits/too-many-requests.js';
import { answerOf } from '../../../http/answers/error-answer.js';
import { answerPage, typed } from '../../../http/pages/answer-page.js';
import { waitText } from '../../../http/pages/espera.js';
import { pedirCuentaPage } from './cuenta-pages.js';
import { FALTA, ingresoPage } from './ingreso-page.js';

/** Answers a refused log-in with the form as it was sent, but for the password. */
@Catch(DomainError)
export class IngresoFilter implements ExceptionFilter<DomainError> {
  catch(error: DomainError, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const correo = typed(http.getRequest<FastifyRequest>().body, 'correo');
    const known = error.errores.filter(({ campo }) => Object.hasOwn(FALTA, campo));
    const errores = Object.fromEntries(known.map(({ campo }) => [campo, FALTA[campo as keyof typeof FALTA]]));
    const told = known.length > 0 ? { errores } : { problema: problemaOf(error, 'Demasiados intentos') };
    answerPage(http.getResponse<FastifyReply>(), answerOf(error), ingresoPage({ correo, ...told }));
  }
}

/** Answers a refused request for an account with the form as it was sent, but for the password. */
@Catch(DomainError)
export class CuentaFilter implements ExceptionFilter<DomainError> {
  catch(error: DomainError, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { body } = http.getRequest<FastifyRequest>();
    const known = error.errores.filter(({ campo }) => ['nombre', 'correo', 'clave'].includes(campo));
    const errores = Object.fromEntries(known.map(({ campo, mensaje }) => [campo, mensaje]));
    const told = known.length > 0 ? { errores } : { problema: problemaOf(error, 'Demasiados pedidos') };
    const sent = { nombre: typed(body, 'nombre'), correo: typed(body, 'correo') };
    answerPage(http.getResponse<FastifyReply>(), answerOf(error), pedirCuentaPage({ ...sent, ...told }));
  }
}

function problemaOf(error: DomainError, demasiados: string): string {
  if (!(error instanceof TooManyRequests)) return error.message;
  return `${demasiados}. Vuelva a intentarlo en ${waitText(error.retryAfterSeconds)}.`;
}
