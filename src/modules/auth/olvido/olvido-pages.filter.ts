import { Catch, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../core/errors/domain.error.js';
import { TooManyRequests } from '../../../core/limits/too-many-requests.js';
import { answerOf } from '../../../http/answers/error-answer.js';
import { answerPage, typed } from '../../../http/pages/answer-page.js';
import { waitText } from '../../../http/pages/espera.js';
import { ClaveNuevaService } from './clave-nueva.service.js';
import { publicoOf } from './olvido.publico.js';
import { claveNuevaPage, olvidadaPage } from './olvido-pages.js';

/** Answers a refused request for a link with the form as it was sent. */
@Catch(DomainError)
export class OlvidadaFilter implements ExceptionFilter<DomainError> {
  catch(error: DomainError, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { body, url } = http.getRequest<FastifyRequest>();
    const correo = typed(body, 'correo');
    const isField = error.errores.some(({ campo }) => campo === 'correo');
    const told = isField ? { error: 'Escriba el correo de su cuenta.' } : { problema: problemaOf(error) };
    answerPage(http.getResponse<FastifyReply>(), answerOf(error), olvidadaPage(publicoOf(url), { correo, ...told }));
  }
}

/** Answers a refused password with the form, empty. */
@Injectable()
@Catch(DomainError)
export class ClaveNuevaFilter implements ExceptionFilter<DomainError> {
  constructor(private readonly claves: ClaveNuevaService) {}

  async catch(error: DomainError, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const { p } = http.getRequest<FastifyRequest>().query as { p?: unknown };
    const known = error.errores.filter(({ campo }) => campo === 'nueva' || campo === 'repetida');
    const errores = Object.fromEntries(known.map(({ campo, mensaje }) => [campo, mensaje]));
    const told = known.length > 0 ? { errores } : { problema: problemaOf(error) };
    const tipo = await this.claves.read(p).then(
      (titular) => titular.tipo,
      () => undefined, // the link is what was refused
    );
    answerPage(http.getResponse<FastifyReply>(), answerOf(error), claveNuevaPage({ p: String(p), tipo, ...told }));
  }
}

function problemaOf(error: DomainError): string {
  if (!(error instanceof TooManyRequests)) return error.message;
  return `Demasiados pedidos. Vuelva a intentarlo en ${waitText(error.retryAfterSeconds)}.`;
}
