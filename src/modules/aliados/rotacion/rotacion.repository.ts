import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sobre } from '../../../core/cifrado/sobre.js';
import type { Tx } from '../../../core/database/transactions.js';
import type { Sellado } from '../../../core/records/sellado.js';

/** An envelope, and whose it is. */
export type SobreDe = Sobre & { titular: string };

@Injectable()
export class RotacionRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The next rows that another key than this encrypted, behind the last that was seen. */
  async findPendientes(
    { tabla, id }: Sellado,
    clave: string,
    despuesDe: string | undefined,
    cantidad: number,
  ): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT ${id} AS id FROM registro.${tabla}
       WHERE clave_id <> $1 AND ($2::uuid IS NULL OR ${id} > $2::uuid) ORDER BY ${id} LIMIT $3`,
      [clave, despuesDe, cantidad],
    );
    return rows.map((row) => row.id);
  }

  /** How many rows another key than this encrypted. */
  async countPendientes({ tabla }: Sellado, clave: string): Promise<number> {
    const [row] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM registro.${tabla} WHERE clave_id <> $1`,
      [clave],
    );
    return row!.total;
  }

  /** The row, which nobody changes before the transaction ends; null where it is gone, or that key encrypts it by now. */
  async lock(tx: Tx, { tabla, id, titular }: Sellado, fila: string, clave: string): Promise<SobreDe | null> {
    const [row] = await tx.query<SobreDe[]>(
      `SELECT ${titular} AS titular, formato, clave_id, clave_envuelta, cifrado FROM registro.${tabla}
       WHERE ${id} = $1 AND clave_id <> $2 FOR UPDATE`,
      [fila, clave],
    );
    return row ?? null;
  }

  async replace(tx: Tx, { tabla, id }: Sellado, fila: string, sobre: Sobre): Promise<void> {
    await tx.query(
      `UPDATE registro.${tabla} SET formato = $2, clave_id = $3, clave_envuelta = $4, cifrado = $5 WHERE ${id} = $1`,
      [fila, sobre.formato, sobre.clave_id, sobre.clave_envuelta, sobre.cifrado],
    );
  }
}
