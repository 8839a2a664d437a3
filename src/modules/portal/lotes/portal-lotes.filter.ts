import { Catch, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../../core/errors/domain.error.js';
import { answerInSession } from '../pages/portal.filter.js';
import { PortalLotesService } from './portal-lotes.service.js';

/** Answers a refused file with the form, and what is wrong at each field. */
@Injectable()
@Catch(DomainError)
export class SubidaFilter implements ExceptionFilter<DomainError> {
  constructor(private readonly portal: PortalLotesService) {}

  async catch(error: DomainError, host: ArgumentsHost): Promise<void> {
    await answerInSession(error, host, (sesion) => {
      const known = error.errores.filter(({ campo }) => ['archivo', 'operacion'].includes(campo));
      const errores = known.length > 0 ? known : [{ campo: '', mensaje: error.message }];
      return this.portal.form(sesion, Object.fromEntries(errores.map(({ campo, mensaje }) => [campo, mensaje])));
    });
  }
}

/** Answers what can't be done with a batch with its page, which says why. */
@Injectable()
@Catch(DomainError)
export class LoteFilter implements ExceptionFilter<DomainError> {
  constructor(private readonly portal: PortalLotesService) {}

  async catch(error: DomainError, host: ArgumentsHost): Promise<void> {
    const { id } = host.switchToHttp().getRequest<FastifyRequest>().params as { id: string };
    const problema = error.kind === 'unpaid' ? `No se hizo, y no se cobró nada. ${error.message}` : error.message;
    await answerInSession(error, host, (sesion) => this.portal.get(sesion, id, { problema }));
  }
}
