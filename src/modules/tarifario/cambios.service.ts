import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/auth/principal.js';
import type { Tx } from '../../core/database/transactions.js';
import {
  TrailedRecords,
  type Attached,
  type Cual,
  type RecordKind,
  type TrailedRecord,
} from '../../core/records/trailed-records.js';
import { formatMomento } from '../../core/time/momento.js';
import { AvisosService } from '../avisos/avisos.service.js';
import type { AvisoDeTarifario, CambioDeTarifario } from '../avisos/tipos-de-aviso.js';

/** What the administrators of the tariff are told of a change. */
export interface Novedad extends Pick<CambioDeTarifario, 'que' | 'antes' | 'despues' | 'enlace'> {
  tipo: AvisoDeTarifario;
  /** Since when, in ms since the epoch. */
  desde: number;
}

/** Changes of the tariff: each is one step with its version, its entry in the trail and what its administrators are told. */
@Injectable()
export class CambiosService {
  constructor(
    private readonly records: TrailedRecords,
    private readonly avisos: AvisosService,
  ) {}

  /** {@link TrailedRecords.attach}, of which the administrators are told. @throws as it does */
  attach<E extends TrailedRecord>(
    tx: Tx,
    actor: Actor,
    kind: RecordKind<E>,
    cual: Cual,
    work: (registro: NoInfer<E>) => Promise<Attached<NoInfer<E>> & { novedad: Novedad }>,
  ): Promise<void> {
    return this.records.attach(tx, actor, kind, cual, async (registro) => {
      const { novedad, ...done } = await work(registro);
      await this.avisar(tx, actor, novedad);
      return done;
    });
  }

  /** Tells each active superadmin and admin once, if the transaction is committed. */
  avisar(tx: Tx, actor: Actor, { tipo, desde, ...words }: Novedad): Promise<void> {
    const por = actor.tipo === 'cli' ? `línea de comandos (${actor.nombre})` : actor.nombre;
    return this.avisos.avisarAdministradores(tx, tipo, { ...words, desde: formatMomento(desde), por });
  }
}
