import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actingAs } from '../../../core/auth/decorators.js';
import { invalidField } from '../../../core/errors/domain.error.js';
import { normalizeClave } from '../../../core/passwords/clave.js';
import { NO_ES_IGUAL } from '../../../http/pages/clave-nueva.js';
import { CuentaPropiaService } from '../../auth/yo/cuenta-propia.service.js';
import { SesionesClienteService, type SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import type { CambiarClaveDto } from './mi-cuenta.dto.js';

/** What a client does with its own account. */
@Injectable()
export class MiCuentaService {
  constructor(
    private readonly cuenta: CuentaPropiaService,
    private readonly sesiones: SesionesClienteService,
  ) {}

  /** Ends every session and token but this one, which goes on as a new one. @throws invalid, limited */
  async changeClave(
    { principal }: SesionDePagina,
    { actual, nueva, repetida }: CambiarClaveDto,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    if (nueva !== normalizeClave(repetida)) throw invalidField('repetida', NO_ES_IGUAL);
    await this.cuenta.changeClave(actingAs(principal, request), principal, { actual, nueva });
    // The version that this change made, and no later one: whoever ended the sessions since has ended this one too.
    await this.sesiones.start({ id: principal.id, versionSesion: principal.versionSesion + 1 }, request, reply);
  }
}
