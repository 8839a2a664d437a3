import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { newId } from '../../core/fields/id.js';
import type { TrabajoTomado } from './tipo-de-trabajo.js';

type Cual = Pick<TrabajoTomado, 'id' | 'arriendo'>;

/** Times are the database's own: the clocks of processes differ. */
@Injectable()
export class TrabajosRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds jobs that may be done at once. One that is there is begun anew, also when somebody is at it: he may be too far. */
  async insert(tx: Tx, tipo: string, claves: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO registro.trabajos (id, tipo, clave, disponible_en, intentos, creado_en)
       SELECT id, $2, clave, now(), 0, now() FROM unnest($1::uuid[], $3::text[]) AS nuevo (id, clave)
       ON CONFLICT (tipo, clave) DO UPDATE SET disponible_en = now(), intentos = 0, arriendo = NULL`,
      [claves.map(newId), tipo, claves],
    );
  }

  /** The one job of a kind that is done again and again, unless it is there. */
  async schedule(tipo: string, segundos: number): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO registro.trabajos (id, tipo, clave, disponible_en, intentos, creado_en)
       VALUES ($1, $2, 'programado', now() + $3 * interval '1 second', 0, now()) ON CONFLICT (tipo, clave) DO NOTHING`,
      [newId(), tipo, segundos],
    );
  }

  /** Whether any job of these kinds is free. */
  async isAnyFree(tipos: readonly string[]): Promise<boolean> {
    const [row] = await this.dataSource.query<[{ is_any: boolean }]>(
      `SELECT EXISTS (SELECT FROM registro.trabajos WHERE tipo = ANY($1) AND disponible_en <= now()) AS is_any`,
      [tipos],
    );
    return row.is_any;
  }

  /** Takes as many as are free, the longest waiting first. Nobody waits for a job that another is just taking. */
  async take(tipo: string, cantidad: number, segundos: number): Promise<TrabajoTomado[]> {
    const [rows] = await this.dataSource.query<[TrabajoTomado[], number]>(
      `WITH libre AS MATERIALIZED (
         SELECT id FROM registro.trabajos WHERE tipo = $1 AND disponible_en <= now()
         ORDER BY disponible_en LIMIT $2 FOR UPDATE SKIP LOCKED)
       UPDATE registro.trabajos t SET disponible_en = now() + $3 * interval '1 second', arriendo = $4, intentos = intentos + 1
       FROM libre WHERE t.id = libre.id
       RETURNING t.id, t.clave, t.intentos, t.arriendo`,
      [tipo, cantidad, segundos, newId()],
    );
    return rows;
  }

  /** False when somebody else has it by now. */
  renew({ id, arriendo }: Cual, segundos: number): Promise<boolean> {
    return this.update(
      `UPDATE registro.trabajos SET disponible_en = now() + $3 * interval '1 second' WHERE id = $1 AND arriendo = $2`,
      [id, arriendo, segundos],
    );
  }

  finish({ id, arriendo }: Cual): Promise<boolean> {
    return this.update('DELETE FROM registro.trabajos WHERE id = $1 AND arriendo = $2', [id, arriendo]);
  }

  /** It was done, and is to be done again so much later. */
  repeat({ id, arriendo }: Cual, segundos: number): Promise<boolean> {
    return this.update(
      `UPDATE registro.trabajos SET disponible_en = now() + $3 * interval '1 second', arriendo = NULL, intentos = 0,
         ultimo_error = NULL
       WHERE id = $1 AND arriendo = $2`,
      [id, arriendo, segundos],
    );
  }

  /** It could not be done, and is tried again so much later. */
  postpone({ id, arriendo }: Cual, segundos: number, error: string): Promise<boolean> {
    return this.update(
      `UPDATE registro.trabajos SET disponible_en = now() + $3 * interval '1 second', arriendo = NULL, ultimo_error = $4
       WHERE id = $1 AND arriendo = $2`,
      [id, arriendo, segundos, error],
    );
  }

  private async update(sql: string, values: unknown[]): Promise<boolean> {
    const [, changed] = await this.dataSource.query<[unknown, number]>(sql, values);
    return changed > 0;
  }
}
