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
import { EventosService } from '../eventos/eventos.service.js';

/** What the administrators of the tariff, and whoever is subscribed, are told of a change. */
export interface Novedad extends Pick<CambioDeTarifario, 'que' | 'antes' | 'despues' | 'enlace'> {
  tipo: AvisoDeTarifario;
  /** Since when, in ms since the epoch. */
  desde: number;
  /** Of the type it is about; absent where it is about a unit or a whole file. */
  codigo?: string;
}

/** Changes of the tariff: each is one step with its version, its entry in the trail and what its administrators are told. */
@Injectable()
export class CambiosService {
  constructor(
    private readonly records: TrailedRecords,
    private readonly avisos: AvisosService,
    private readonly eventos: EventosService,
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

  /** Tells each active superadmin and admin once, and whoever is subscribed, if the transaction is committed. */
  async avisar(tx: Tx, actor: Actor, { tipo, desde: inicio, codigo, ...words }: Novedad): Promise<void> {
    const por = actor.tipo === 'cli' ? `línea de comandos (${actor.nombre})` : actor.nombre;
    const desde = formatMomento(inicio);
    await this.avisos.avisarAdministradores(tx, tipo, { ...words, desde, por });
    const { que, antes, despues } = words;
    const datos = { cambio: tipo, que, ...(codigo !== undefined && { codigos: [codigo] }), antes, despues, desde };
    await this.eventos.emitir(tx, 'tarifa.cambiada', [{ sujeto: codigo ?? que.slice(0, 100), datos }]);
  }
}
