import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import type { TipoDeOperacion } from '../registros/operacion.rule.js';
import type { CostoOperacion } from './costo-operacion.entity.js';

/** Where something is read: a transaction, or outside of any. */
export type Reader = Pick<Tx, 'query'>;

@Injectable()
export class OperacionesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What each operation costs now. */
  findCostos(): Promise<Pick<CostoOperacion, 'tipo' | 'costo'>[]> {
    return this.dataSource.query(
      `SELECT DISTINCT ON (tipo) tipo, costo FROM registro.costos_operacion WHERE desde <= now() ORDER BY tipo, desde DESC`,
    );
  }

  async findCosto(id: string): Promise<Pick<CostoOperacion, 'tipo'> | null> {
    const [row] = await this.dataSource.query<Pick<CostoOperacion, 'tipo'>[]>(
      'SELECT tipo FROM registro.costos_operacion WHERE id = $1',
      [id],
    );
    return row ?? null;
  }

  /** What an operation costs at an instant, of the database's clock unless it is given. */
  async costoAt(source: Reader, tipo: TipoDeOperacion, en?: Date): Promise<number> {
    const [row] = await source.query<{ costo: number }[]>(
      `SELECT costo FROM registro.costos_operacion WHERE tipo = $1 AND desde <= coalesce($2::timestamptz, clock_timestamp())
       ORDER BY desde DESC LIMIT 1`,
      [tipo, en ?? null],
    );
    if (!row) throw new Error(`${tipo} had no cost then.`);
    return row.costo;
  }

  /** The costs of an operation, to which nobody adds before the transaction ends; `desde` in ms since the epoch. */
  async lockCostos(tx: Tx, tipo: TipoDeOperacion): Promise<{ costo: number; desde: number }[]> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`costos_operacion ${tipo}`]);
    const rows = await tx.query<{ costo: number; desde: Date }[]>(
      'SELECT costo, desde FROM registro.costos_operacion WHERE tipo = $1 ORDER BY desde DESC',
      [tipo],
    );
    return rows.map(({ costo, desde }) => ({ costo, desde: desde.getTime() }));
  }

  async addCosto(tx: Tx, costo: Pick<CostoOperacion, 'id' | 'tipo' | 'costo' | 'desde' | 'creado_por'>): Promise<void> {
    await tx.query(
      `INSERT INTO registro.costos_operacion (id, tipo, costo, desde, creado_por) VALUES ($1, $2, $3, $4, $5)`,
      [costo.id, costo.tipo, costo.costo, costo.desde, costo.creado_por],
    );
  }

  /**
   * Takes a client's key for a record that is to be, once whoever is just taking it has finished.
   * @returns the record it stands for already; null where it is the new one
   */
  async claim(tx: Tx, clienteId: string, clave: string, registroId: string): Promise<string | null> {
    const taken = await tx.query<unknown[]>(
      `INSERT INTO registro.claves_operacion (cliente_id, clave, registro_id, creado_en) VALUES ($1, $2, $3, now())
       ON CONFLICT (cliente_id, clave) DO NOTHING RETURNING registro_id`,
      [clienteId, clave, registroId],
    );
    if (taken.length > 0) return null;
    const [before] = await tx.query<{ registro_id: string }[]>(
      'SELECT registro_id FROM registro.claves_operacion WHERE cliente_id = $1 AND clave = $2',
      [clienteId, clave],
    );
    return before ? before.registro_id : this.claim(tx, clienteId, clave, registroId); // it grew too old in between
  }
}
