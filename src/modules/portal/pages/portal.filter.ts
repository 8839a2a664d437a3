import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../core/errors/domain.error.js';
import { TooManyRequests } from '../../../core/limits/too-many-requests.js';
import { answerOf } from '../../../http/answers/error-answer.js';
import { answerPage, typed } from '../../../http/pages/answer-page.js';
import { errorPage, wayFrom } from '../../../http/pages/error-page.js';
import { waitText } from '../../../http/pages/espera.js';
import { SinSesion, type SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { findSesion } from '../sesion/sesion.guard.js';
import { pedirCuentaPage } from './cuenta-pages.js';
import { FALTA, ingresoPage } from './ingreso-page.js';

/** Answers a refused log-in with the form as it was sent, but for the password. */
@Catch(DomainError)
export class IngresoFilter implements ExceptionFilter<DomainError> {
  catch(error: DomainError, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { body } = http.getRequest<FastifyRequest>();
    const [correo, volver] = [typed(body, 'correo'), typed(body, 'volver')];
    const known = error.errores.filter(({ campo }) => Object.hasOwn(FALTA, campo));
    const errores = Object.fromEntries(known.map(({ campo }) => [campo, FALTA[campo as keyof typeof FALTA]]));
    const told = known.length > 0 ? { errores } : { problema: problemaOf(error, 'Demasiados intentos') };
    answerPage(http.getResponse<FastifyReply>(), answerOf(error), ingresoPage({ correo, volver, ...told }));
  }
}

/** Answers who is not logged in with the log-in, which leads back to what he asked for. */
@Catch(SinSesion)
export class SinSesionFilter implements ExceptionFilter<SinSesion> {
  catch(error: SinSesion, host: ArgumentsHost): void {
    answerIngreso(error, host);
  }
}

/** Answers a refusal with the log-in, which leads back to the page that was asked for. */
export function answerIngreso(error: DomainError, host: ArgumentsHost): void {
  const http = host.switchToHttp();
  const { method, url } = http.getRequest<FastifyRequest>();
  const page = ingresoPage({ problema: error.message, volver: method === 'GET' ? url : undefined });
  answerPage(http.getResponse<FastifyReply>(), answerOf(error), page);
}

/**
 * Answers a refusal with a page for whose making something has to be read; with the general one where that fails too.
 * Nobody waits for what a filter promises: it must not fail.
 */
export async function answerInSession(
  error: DomainError,
  host: ArgumentsHost,
  pageOf: (sesion: SesionDePagina) => Promise<string>,
): Promise<void> {
  const http = host.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  const { id: requestId, url } = request;
  const sesion = findSesion(request);
  if (!sesion) return answerIngreso(error, host);
  const answer = answerOf(error);
  const page = await pageOf(sesion).catch(() =>
    errorPage({ status: answer.status, requestId, detail: error.message, way: wayFrom(url) }),
  );
  answerPage(http.getResponse<FastifyReply>(), answer, page);
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

/** What is said of a refusal that is about no field. @param demasiados what there were too many of */
export function problemaOf(error: DomainError, demasiados: string): string {
  if (!(error instanceof TooManyRequests)) return error.message;
  return `${demasiados}. Vuelva a intentarlo en ${waitText(error.retryAfterSeconds)}.`;
}
