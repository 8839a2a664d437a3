import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../core/errors/domain.error.js';
import { answerOf } from '../../../http/answers/error-answer.js';
import { TooManyRequests } from '../../../core/limits/too-many-requests.js';
import { answerPage, typed } from '../../../http/pages/answer-page.js';
import { waitText } from '../../../http/pages/espera.js';
import { LoginPageService } from './login-page.service.js';
import { askForOtp, FALTA } from './usuario-field.js';

/** Answers a refused log-in with the form as it was sent, but for the password. */
@Catch(DomainError)
export class LoginPageFilter implements ExceptionFilter<DomainError> {
  constructor(private readonly pages: LoginPageService) {}

  catch(error: DomainError, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const username = typed(http.getRequest<FastifyRequest>().body, 'username');
    answerPage(http.getResponse<FastifyReply>(), answerOf(error), this.pages.form({ username, ...explain(error) }));
  }
}

function explain(error: DomainError): Parameters<LoginPageService['form']>[0] {
  if (error instanceof TooManyRequests) {
    return { problema: `Demasiados intentos. Vuelva a intentarlo en ${waitText(error.retryAfterSeconds)}.` };
  }
  const otp = askForOtp(error);
  if (otp) return otp;
  const wrong = (campo: keyof typeof FALTA): string | undefined =>
    error.errores.some((found) => found.campo === campo) ? FALTA[campo] : undefined;
  const errores = { username: wrong('username'), password: wrong('password') };
  return errores.username || errores.password ? { errores } : { problema: error.message };
}
