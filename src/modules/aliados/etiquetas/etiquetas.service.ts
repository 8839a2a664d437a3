import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/auth/principal.js';
import type { Lector } from '../../../core/database/reads.js';
import { Transactions } from '../../../core/database/transactions.js';
import { requireFound } from '../../../core/errors/not-found.js';
import type { PaginaQuery } from '../../../core/fields/pagina.query.js';
import type { Pagina } from '../../../core/records/pagina.js';
import { TrailedRecords } from '../../../core/records/trailed-records.js';
import { ALIADOS } from '../aliado.record.js';
import { AliadosRepository } from '../aliados.repository.js';
import { decodeCursor, encodeCursor, type EtiquetaUsada } from './etiquetas.cursor.js';
import type { ReemplazarEtiquetaDto } from './etiquetas.dto.js';
import { EtiquetasRepository } from './etiquetas.repository.js';
import { sustituir } from './sustituir.rule.js';

/** The tags of partners. */
@Injectable()
export class EtiquetasService {
  constructor(
    private readonly etiquetas: EtiquetasRepository,
    private readonly aliados: AliadosRepository,
    private readonly records: TrailedRecords,
    private readonly transactions: Transactions,
  ) {}

  /** The most used first. @throws invalid (cursor), unprocessable where it takes too long */
  async usadas(lector: Lector, { limite, cursor }: PaginaQuery): Promise<Pagina<EtiquetaUsada>> {
    const despuesDe = cursor === undefined ? undefined : decodeCursor(cursor);
    const filas = await this.etiquetas.findUsadas(lector, despuesDe, limite + 1);
    const datos = filas.slice(0, limite);
    return { datos, siguiente: filas.length > limite ? encodeCursor(datos.at(-1)!) : null };
  }

  /**
   * Puts one tag in the place of another, in one partner or in all; whoever bears both keeps one. Nothing else of them changes.
   * @returns how many changed
   * @throws notFound (`aliado_id`)
   */
  async reemplazar(actor: Actor, { de, por, aliado_id }: ReemplazarEtiquetaDto): Promise<number> {
    if (aliado_id !== undefined) await requireFound(this.aliados.findById(aliado_id), ALIADOS.nombre);
    if (de === por) return 0;
    return this.transactions.run(async (tx) => {
      const cambios = (await this.aliados.lockByEtiqueta(tx, de, aliado_id)).map((antes) => {
        return { antes, cambios: { etiquetas: sustituir(antes.etiquetas, de, por) } };
      });
      await this.records.changeMany(tx, actor, ALIADOS, cambios);
      return cambios.length;
    });
  }
}
