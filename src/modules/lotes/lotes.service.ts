import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { Almacen } from '../../core/almacen/almacen.js';
import type { Actor } from '../../core/auth/principal.js';
import { Transactions, type Tx } from '../../core/database/transactions.js';
import { requireFound } from '../../core/errors/not-found.js';
import { newId } from '../../core/fields/id.js';
import { readPagina, type Pagina } from '../../core/records/pagina.js';
import { TrabajosService } from '../trabajos/trabajos.service.js';
import { ArchivosDeLotes } from './archivos-de-lotes.js';
import { nuevoLote, type CamposDeLote } from './lote.factory.js';
import type { Lote } from './lote.entity.js';
import { LotesRepository, type LotesFiltro } from './lotes.repository.js';
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
    private readonly almacen: Almacen,
    private readonly trabajos: TrabajosService,
    private readonly transactions: Transactions,
    private readonly trail: LotesTrail,
    @Inject(CONFIG) private readonly config: Pick<Config, 'archivoMaxBytes'>,
  ) {}

  /** @throws notFound */
  get(id: string): Promise<Lote> {
    return requireFound(this.lotes.findById(id), 'el lote');
  }

  list(query: LotesFiltro & { limite: number; cursor?: string }): Promise<Pagina<Lote>> {
    return readPagina(query, (tramo) => this.lotes.findPage({ ...query, ...tramo }));
  }

  /**
   * Writes a file down, as it comes, and has it looked at.
   * @param fields what is said of the file, once all of it has come
   * @throws tooLarge, invalid, unavailable; nothing is kept then
   */
  async recibir(
    actor: Actor,
    file: Readable,
    fields: () => Promise<CamposDeLote> | CamposDeLote,
  ): Promise<LoteRecibido> {
    const id = newId();
    const clave = ArchivosDeLotes.claveOf(id);
    const guardado = await this.almacen.guardar(clave, file, { maximoBytes: this.config.archivoMaxBytes });
    try {
      const lote = nuevoLote(id, actor, guardado, await fields());
      const recibido = await this.transactions.run((tx) => this.insert(tx, actor, lote));
      if (recibido.repetido) await this.almacen.borrar(clave);
      return recibido;
    } catch (error) {
      await this.almacen.borrar(clave);
      throw error;
    }
  }

  private async insert(tx: Tx, actor: Actor, lote: Lote): Promise<LoteRecibido> {
    // The one that these bytes were may come to nothing at this very moment: then there is room for another.
    while (!(await this.lotes.insert(tx, lote))) {
      const there = await this.lotes.findByContenido(tx, lote);
      if (there) return { lote: there, repetido: true };
    }
    await this.trail.record(tx, actor, lote, 'crear');
    await this.trabajos.enqueue(tx, REVISAR_LOTE, [lote.id]);
    return { lote, repetido: false };
  }
}
