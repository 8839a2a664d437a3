import { Injectable } from '@nestjs/common';
import type { Guardado } from '../../core/almacen/almacen.js';
import type { Actor, Principal } from '../../core/auth/principal.js';
import { isConnectionLost, isSilent } from '../../core/database/sql-state.js';
import { Transactions, type Tx } from '../../core/database/transactions.js';
import { notFound, requireFound } from '../../core/errors/not-found.js';
import { readPagina, type Pagina } from '../../core/records/pagina.js';
import { TrabajosService } from '../trabajos/trabajos.service.js';
import { ArchivosDeLotes } from './archivos-de-lotes.js';
import { CuotasService } from './cuotas.service.js';
import type { ListLotesQuery } from './dto/lote.dto.js';
import { isSuyo } from './lote.actor.js';
import { nuevoLote, type CamposDeLote } from './lote.factory.js';
import type { Lote } from './lote.entity.js';
import { LotesRepository } from './lotes.repository.js';
import { LotesTrail } from './lotes.trail.js';
import { REVISAR_LOTE } from './revision/revision.job.js';

/** A batch, and whether the same bytes were handed in before. */
export interface LoteRecibido {
  lote: Lote;
  repetido: boolean;
}

/** Takes files in and tells of them. */
@Injectable()
export class LotesService {
  constructor(
    private readonly lotes: LotesRepository,
    private readonly archivos: ArchivosDeLotes,
    private readonly trabajos: TrabajosService,
    private readonly transactions: Transactions,
    private readonly trail: LotesTrail,
    private readonly cuotas: CuotasService,
  ) {}

  /** @throws notFound also for what is not his to know of */
  async get(quien: Pick<Actor | Principal, 'tipo' | 'id'>, id: string): Promise<Lote> {
    const lote = await requireFound(this.lotes.findById(id), 'el lote');
    if (!isSuyo(quien, lote)) throw notFound('el lote');
    return lote;
  }

  /** Clients are told of their own. */
  list({ tipo, id }: Principal, { cliente_id, estado, clase, ...pagina }: ListLotesQuery): Promise<Pagina<Lote>> {
    const propiosDe = tipo === 'cliente' ? id : undefined;
    return readPagina(pagina, (tramo) =>
      this.lotes.findPage({ propiosDe, clienteId: cliente_id, estado, clase, ...tramo }),
    );
  }

  /**
   * Has a file looked at that is kept now under the id of its batch.
   * @param fields what is said of it
   * @throws what `fields` does; the file is not kept then
   */
  async recibir(
    actor: Actor,
    id: string,
    guardado: Guardado,
    fields: () => Promise<CamposDeLote> | CamposDeLote,
  ): Promise<LoteRecibido> {
    try {
      const lote = nuevoLote(id, actor, guardado, await fields());
      const recibido = await this.transactions.run((tx) => this.insert(tx, actor, lote));
      if (recibido.repetido) await this.archivos.borrar(id);
      return recibido;
    } catch (error) {
      // A connection that was lost may have been lost behind the commit. What no batch names is swept up later.
      if (!isConnectionLost(error) && !isSilent(error)) await this.archivos.borrar(id);
      throw error;
    }
  }

  private async insert(tx: Tx, actor: Actor, lote: Lote): Promise<LoteRecibido> {
    // The one that these bytes were may come to nothing at this very moment: then there is room for another.
    while (!(await this.lotes.insert(tx, lote))) {
      const there = await this.lotes.findByContenido(tx, lote);
      if (there) return { lote: there, repetido: true };
    }
    if (actor.tipo === 'cliente') await this.cuotas.assertFits(tx, actor.id!);
    await this.trail.record(tx, actor, lote, 'crear');
    await this.trabajos.enqueue(tx, REVISAR_LOTE, [lote.id]);
    return { lote, repetido: false };
  }
}
