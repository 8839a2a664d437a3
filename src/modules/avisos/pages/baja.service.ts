import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { origenOf } from '../../../core/auth/decorators.js';
import { Transactions } from '../../../core/database/transactions.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { AuditoriaService } from '../../auditoria/auditoria.service.js';
import { AvisosRepository } from '../avisos.repository.js';
import { Enlaces } from '../enlaces.service.js';
import { bajaHechaPage, bajaPage } from './baja-page.js';

/** The page by which a person wants no more notices. */
@Injectable()
export class BajaService {
  constructor(
    private readonly enlaces: Enlaces,
    private readonly repository: AvisosRepository,
    private readonly auditoria: AuditoriaService,
    private readonly transactions: Transactions,
  ) {}

  /** @throws notFound, when nobody here made the link */
  form(p: unknown): string {
    this.personaOf(p);
    return bajaPage(String(p));
  }

  /** Repeated, or of a person who is gone, it changes nothing and says the same. @throws notFound */
  async end(p: unknown, request: FastifyRequest): Promise<string> {
    const persona_id = this.personaOf(p);
    const titular = { tipo: 'sistema', id: null, nombre: 'enlace de un aviso', rol: 'sistema' } as const;
    await this.transactions.run(async (tx) => {
      if (!(await this.repository.insertBaja(tx, persona_id))) return;
      await this.auditoria.record(
        tx,
        { ...titular, ...origenOf(request) },
        { entidad: 'personas', entidadId: persona_id, accion: 'modificar', antes: SI, despues: NO },
      );
    });
    return bajaHechaPage();
  }

  private personaOf(p: unknown): string {
    const id = this.enlaces.read('baja', p);
    if (id !== undefined) return id;
    throw new DomainError('notFound', 'enlace_desconocido', 'El enlace no es válido. Ábralo entero desde el correo.');
  }
}

const SI = { recibe_avisos: true };
const NO = { recibe_avisos: false };
