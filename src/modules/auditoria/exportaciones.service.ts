import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/auth/principal.js';
import { Transactions } from '../../core/database/transactions.js';
import { newId } from '../../core/fields/id.js';
import { AuditoriaService } from './auditoria.service.js';

/** Which list leaves, narrowed to what and in which order. */
export interface Exportacion {
  recurso: string;
  /** How the file's name ends. */
  formato: string;
  filtros: Readonly<Record<string, unknown>>;
  orden: string | null;
}

/** The trail of lists that leave as files. */
@Injectable()
export class ExportacionesService {
  constructor(
    private readonly auditoria: AuditoriaService,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Passes on the batches of a list. The trail knows of them before the first one leaves: with the number of rows where
   * one batch is all; otherwise a second entry under the same id tells it at the end, also of one that was broken off.
   * Entries of the trail are never changed, so the first one can't be completed.
   */
  async *trailed<T>(actor: Actor, exportacion: Exportacion, batches: AsyncIterable<T[]>): AsyncGenerator<T[]> {
    const source = batches[Symbol.asyncIterator]();
    const id = newId();
    const first = await nextBatch(source);
    const second = await nextBatch(source);
    if (!second) {
      await this.record(actor, id, { ...exportacion, filas: first?.length ?? 0 });
      if (first) yield first;
      return;
    }
    await this.record(actor, id, { ...exportacion, filas: null });
    let [filas, completa] = [0, false];
    try {
      for (const batch of [first!, second]) {
        filas += batch.length;
        yield batch;
      }
      for (let batch = await nextBatch(source); batch; batch = await nextBatch(source)) {
        filas += batch.length;
        yield batch;
      }
      completa = true;
    } finally {
      await this.record(actor, id, { ...exportacion, filas, completa });
    }
  }

  private record(actor: Actor, entidadId: string, despues: object): Promise<void> {
    return this.transactions.run((tx) =>
      this.auditoria.record(tx, actor, { entidad: 'exportacion', entidadId, accion: 'exportar', despues }),
    );
  }
}

/** Undefined at the end of the list, and however often one asks after it; an empty batch is none. */
async function nextBatch<T>(source: AsyncIterator<T[]>): Promise<T[] | undefined> {
  const result = await source.next();
  return result.done || result.value.length === 0 ? undefined : result.value;
}
