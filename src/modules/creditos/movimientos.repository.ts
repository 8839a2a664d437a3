import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Reads, type Lector } from '../../core/database/reads.js';
import type { Tx } from '../../core/database/transactions.js';
import type { Credito } from './credito.entity.js';
import type { Saldo } from './credito.rule.js';

/** A movement, as it is read. */
export type Movimiento = Omit<Credito, 'cliente_id' | 'cliente'>;

/** What a client has, and part of how it came to be. */
export interface Cartola extends Saldo {
  /** Newest first. */
  datos: Movimiento[];
  siguiente: string | null;
}

/** Part of a ledger: those with a number below `antesDe`, newest first. */
export interface TramoDeCartola {
  antesDe: number | undefined;
  cantidad: number;
}

/** A movement that was granted under a key before. */
export type Hecho = Movimiento & { cliente_id: string };

const COLUMNS = 'm.numero, m.id, m.clase, m.cantidad, m.saldo, m.motivo, m.registro_id, m.lote_id, m.creado_en';

/** The ledger as it is read. */
@Injectable()
export class MovimientosRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: Reads,
  ) {}

  /** Balance and movements as of one instant. Null where there is no such client. */
  find(
    lector: Lector,
    clienteId: string,
    { antesDe, cantidad }: TramoDeCartola,
  ): Promise<(Saldo & { datos: Movimiento[] }) | null> {
    return this.reads.run(lector, async (source) => {
      const rows = await source.query<(Movimiento & { total: number; reservado: number; numero: number | null })[]>(
        `SELECT s.saldo AS total, s.reservado, ${COLUMNS} FROM registro.saldos_cliente s
         LEFT JOIN LATERAL (SELECT * FROM registro.creditos c WHERE c.cliente_id = s.cliente_id
           AND ($2::integer IS NULL OR c.numero < $2) ORDER BY c.numero DESC LIMIT $3) m ON true
         WHERE s.cliente_id = $1 ORDER BY m.numero DESC`,
        [clienteId, antesDe ?? null, cantidad],
      );
      const [first] = rows;
      if (!first) return null;
      const datos = rows.filter(({ numero }) => numero !== null);
      return { saldo: first.total, reservado: first.reservado, datos };
    });
  }

  /** A movement of the transaction's own. */
  async get(tx: Tx, clienteId: string, numero: number): Promise<Movimiento> {
    const [row] = await tx.query<[Movimiento]>(
      `SELECT ${COLUMNS} FROM registro.creditos m WHERE m.cliente_id = $1 AND m.numero = $2`,
      [clienteId, numero],
    );
    return row;
  }

  /** What somebody granted under this key. */
  async findByClave(usuarioId: string, clave: string): Promise<Hecho | null> {
    const [row] = await this.dataSource.query<Hecho[]>(
      `SELECT m.cliente_id, ${COLUMNS} FROM registro.claves_creditos k
       JOIN registro.creditos m ON m.cliente_id = k.cliente_id AND m.numero = k.numero
       WHERE k.usuario_id = $1 AND k.clave = $2`,
      [usuarioId, clave],
    );
    return row ?? null;
  }

  /** That a movement was granted under a key; a second one under the same violates the table's key. */
  async keepClave(tx: Tx, usuarioId: string, clave: string, clienteId: string, numero: number): Promise<void> {
    await tx.query(
      `INSERT INTO registro.claves_creditos (usuario_id, clave, cliente_id, numero, creado_en)
       VALUES ($1, $2, $3, $4, now())`,
      [usuarioId, clave, clienteId, numero],
    );
  }
}
