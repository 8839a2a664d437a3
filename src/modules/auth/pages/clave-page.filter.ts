import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../core/errors/domain.error.js';
import { answerOf } from '../../../http/answers/error-answer.js';
import { TooManyRequests } from '../../../core/limits/too-many-requests.js';
import { answerPage, typed } from '../../../http/pages/answer-page.js';
import { waitText } from '../../../http/pages/espera.js';
import { clavePage } from './clave-page.js';
import { askForOtp, FALTA } from './usuario-field.js';

/** Answers a refused change with the form as it was sent, but for the passwords. */
@Catch(DomainError)
export class ClavePageFilter implements ExceptionFilter<DomainError> {
  catch(error: DomainError, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const username = typed(http.getRequest<FastifyRequest>().body, 'username');
    answerPage(http.getResponse<FastifyReply>(), answerOf(error), clavePage({ username, ...explain(error) }));
  }
}

/** What a person reads where a field is missing; of the others the rule's own words. */
const MISSING: Readonly<Record<string, string>> = {
  username: FALTA.username,
  actual: 'Escriba su clave actual.',
  repetida: 'Escriba otra vez la clave nueva.',
};

const FIELDS = ['username', 'actual', 'nueva', 'repetida'];

function explain(error: DomainError): Parameters<typeof clavePage>[0] {
  if (error instanceof TooManyRequests) {
    return { problema: `Demasiados intentos. Vuelva a intentarlo en ${waitText(error.retryAfterSeconds)}.` };
  }
  const otp = askForOtp(error);
  if (otp) return otp;
  const known = error.errores.filter(({ campo }) => FIELDS.includes(campo));
  if (known.length === 0) return { problema: error.message };
  const words = known.map(({ campo, mensaje }) => [
    campo,
    mensaje.startsWith('Falta') ? (MISSING[campo] ?? mensaje) : mensaje,
  ]);
  return { errores: Object.fromEntries(words) as Record<string, string> };
}
