import { Catch, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../../core/errors/domain.error.js';
import { typed } from '../../../http/pages/answer-page.js';
import { answerInSession, problemaOf } from '../pages/portal.filter.js';
import type { Intento } from './operaciones-page.js';
import { PortalOperacionesService } from './portal-operaciones.service.js';

/** What a person reads at a field that was refused. */
const FALTA = { tipo: 'Elija una operación.', placa_patente: 'Escriba la placa, como BBCL12.' };

/** Answers a refused operation with the form as it was sent. */
@Injectable()
@Catch(DomainError)
export class OperarFilter implements ExceptionFilter<DomainError> {
  constructor(private readonly portal: PortalOperacionesService) {}

  async catch(error: DomainError, host: ArgumentsHost): Promise<void> {
    const { body } = host.switchToHttp().getRequest<FastifyRequest>();
    const [tipo, placa_patente] = [typed(body, 'tipo'), typed(body, 'placa_patente')];
    const intento = { tipo, placa_patente, ...explain(error, placa_patente) };
    await answerInSession(error, host, (sesion) => this.portal.form(sesion, intento));
  }
}

function explain(error: DomainError, placa: string | undefined): Intento {
  if (error.kind === 'unpaid') {
    return { problema: { titulo: 'No se hizo, y no se cobró nada', texto: `${error.message} ${PIDA_UN_ABONO}` } };
  }
  const known = error.errores.filter(({ campo }) => Object.hasOwn(FALTA, campo));
  if (known.length === 0) return { problema: { texto: problemaOf(error, 'Demasiados pedidos') } };
  const words = known.map(({ campo, mensaje }) => [
    campo,
    campo === 'placa_patente' && placa?.trim() ? mensaje : FALTA[campo as keyof typeof FALTA],
  ]);
  return { errores: Object.fromEntries(words) as Record<string, string> };
}

const PIDA_UN_ABONO = 'Pida un abono a la autoridad que lleva el registro.';
