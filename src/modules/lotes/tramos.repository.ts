import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import type { TramoDeLote } from './tramo-de-lote.entity.js';

export type TramoGuardado = Pick<TramoDeLote, 'lote_id' | 'posicion' | 'resultados' | 'faltas'>;

/** What became of the lines of batches. */
@Injectable()
export class TramosRepository {
  constructor(private readonly dataSource: DataSource) {}

  async insert(tx: Tx, { lote_id, posicion, resultados, faltas }: TramoGuardado): Promise<void> {
    await tx.query(
      'INSERT INTO registro.tramos_de_lote (lote_id, posicion, resultados, faltas) VALUES ($1, $2, $3, $4)',
      [lote_id, posicion, JSON.stringify(resultados), JSON.stringify(faltas)],
    );
  }

  /** Forgets what was found out in a mere look. */
  async clear(tx: Tx, loteId: string): Promise<void> {
    await tx.query('DELETE FROM registro.tramos_de_lote WHERE lote_id = $1', [loteId]);
  }

  /** One after the other, in the order of the lines: memory holds one of them. */
  async *read(loteId: string): AsyncGenerator<TramoGuardado> {
    let posicion = 0;
    for (;;) {
      const [tramo] = await this.dataSource.query<TramoGuardado[]>(
        `SELECT lote_id, posicion, resultados, faltas FROM registro.tramos_de_lote
         WHERE lote_id = $1 AND posicion > $2 ORDER BY posicion LIMIT 1`,
        [loteId, posicion],
      );
      if (!tramo) return;
      yield tramo;
      ({ posicion } = tramo);
    }
  }
}
