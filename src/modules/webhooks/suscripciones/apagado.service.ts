import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/auth/principal.js';
import { Transactions, type Tx } from '../../../core/database/transactions.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { newId } from '../../../core/fields/id.js';
import { TrailedRecords } from '../../../core/records/trailed-records.js';
import { AvisosService } from '../../avisos/avisos.service.js';
import type { Motivo, Suscripcion } from './suscripcion.entity.js';
import { SUSCRIPCIONES } from './suscripcion.record.js';
import { SuscripcionesRepository } from './suscripciones.repository.js';

/** Switches subscriptions off that nobody switched off. One that is off or gone by now stays so. */
@Injectable()
export class ApagadoService {
  constructor(
    private readonly suscripciones: SuscripcionesRepository,
    private readonly records: TrailedRecords,
    private readonly avisos: AvisosService,
    private readonly transactions: Transactions,
  ) {}

  /** Its receiver wants nothing any more. */
  terminar(id: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.apagar(tx, id, 'terminada');
    });
  }

  /** Its receiver took nothing for days. Whoever administers is told. */
  porFaltaDeExito(id: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const apagada = await this.apagar(tx, id, 'sin_exito');
      if (apagada) await this.avisos.avisarAdministradores(tx, 'suscripcion_apagada', await this.datosDe(tx, apagada));
    });
  }

  /** @returns it where it was on */
  private async apagar(tx: Tx, id: string, motivo: Motivo): Promise<Suscripcion | null> {
    let wasOn = false;
    try {
      const despues = await this.records.change(tx, webhooks(), SUSCRIPCIONES, { id }, (antes) => {
        wasOn = antes.activo;
        return wasOn ? { activo: false, motivo } : {};
      });
      await this.suscripciones.cancelPendientes(tx, id);
      return wasOn ? despues : null;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'notFound') return null;
      throw error;
    }
  }

  private async datosDe(
    tx: Tx,
    { id, aliado_id, url, eventos }: Suscripcion,
  ): Promise<{ suscripcion_id: string; aliado: string; url: string; eventos: string[] }> {
    const aliado = await this.suscripciones.nombreDeAliado(tx, aliado_id);
    return { suscripcion_id: id, aliado, url, eventos };
  }
}

function webhooks(): Actor {
  return {
    tipo: 'sistema',
    id: null,
    nombre: 'envío de eventos',
    rol: 'sistema',
    direccion: 'local',
    requestId: newId(),
  };
}
