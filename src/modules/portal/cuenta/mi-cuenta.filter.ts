import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../core/errors/domain.error.js';
import { answerOf } from '../../../http/answers/error-answer.js';
import { answerPage } from '../../../http/pages/answer-page.js';
import { answerIngreso, problemaOf } from '../pages/portal.filter.js';
import { findSesion } from '../sesion/sesion.guard.js';
import { CLAVES, miCuentaPage } from './mi-cuenta-page.js';

/** What a person reads where a field is missing; of the others the rule's own words. */
const FALTA: Readonly<Record<string, string>> = {
  actual: 'Escriba su clave actual.',
  repetida: 'Escriba otra vez la clave nueva.',
};

/** Answers a refused change with the form, empty. */
@Catch(DomainError)
export class MiCuentaFilter implements ExceptionFilter<DomainError> {
  catch(error: DomainError, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const sesion = findSesion(http.getRequest<FastifyRequest>());
    if (!sesion) return answerIngreso(error, host);
    const known = error.errores.filter(({ campo }) => (CLAVES as readonly string[]).includes(campo));
    const words = known.map(({ campo, mensaje }) => [
      campo,
      mensaje.startsWith('Falta') ? (FALTA[campo] ?? mensaje) : mensaje,
    ]);
    const errores = Object.fromEntries(words) as Record<string, string>;
    const told = known.length > 0 ? { errores } : { problema: problemaOf(error, 'Demasiados intentos') };
    answerPage(http.getResponse<FastifyReply>(), answerOf(error), miCuentaPage({ sesion, ...told }));
  }
}
