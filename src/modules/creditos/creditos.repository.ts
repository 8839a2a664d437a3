import { Injectable } from '@nestjs/common';
import { writtenBy, type Tx } from '../../core/database/transactions.js';
import type { ClaseDeCredito, Saldo } from './credito.rule.js';

/** One movement to be written. */
export interface NuevoMovimiento {
  id: string;
  clase: ClaseDeCredito;
  /** Credits; below zero where they are taken. */
  cantidad: number;
  motivo: string | null;
  registro_id: string | null;
  lote_id: string | null;
}

/** What a client had after a movement, which bears this number among the client's own. */
export interface Movido extends Saldo {
  numero: number;
}

@Injectable()
export class CreditosRepository {
  /**
   * Moves credit and writes the movements, in one statement, unless less would stay than is reserved.
   * @param deReserva how much of what is taken comes out of the reservation
   * @returns what there is after the last movement; null where it was refused, and nothing was written
   */
  async mover(
    tx: Tx,
    clienteId: string,
    movimientos: readonly NuevoMovimiento[],
    deReserva: number,
    maximo: number,
  ): Promise<Movido | null> {
    const total = movimientos.reduce((sum, { cantidad }) => sum + cantidad, 0);
    const [row] = await tx.query<Movido[]>(
      `WITH movido AS (
         UPDATE registro.saldos_cliente
         SET saldo = saldo + $2::bigint, reservado = reservado - $3::bigint, movimientos = movimientos + $4::integer
         WHERE cliente_id = $1 AND reservado >= $3::bigint
           AND saldo::bigint + $2::bigint BETWEEN reservado - $3::bigint AND $5::bigint
         RETURNING saldo, reservado, movimientos
       ), escrito AS (
         INSERT INTO registro.creditos
           (cliente_id, numero, id, clase, cantidad, saldo, motivo, registro_id, lote_id, creado_en)
         SELECT $1::uuid, d.movimientos - $4::integer + m.posicion, m.id, m.clase, m.cantidad,
           d.saldo - $2::bigint + sum(m.cantidad) OVER (ORDER BY m.posicion), m.motivo, m.registro_id, m.lote_id, $12::timestamptz
         FROM movido d CROSS JOIN unnest($6::uuid[], $7::varchar[], $8::integer[], $9::varchar[], $10::uuid[], $11::uuid[])
           WITH ORDINALITY AS m (id, clase, cantidad, motivo, registro_id, lote_id, posicion)
       )
       SELECT saldo, reservado, movimientos AS numero FROM movido`,
      [
        clienteId,
        total,
        deReserva,
        movimientos.length,
        maximo,
        ...(['id', 'clase', 'cantidad', 'motivo', 'registro_id', 'lote_id'] as const).map((column) =>
          movimientos.map((movimiento) => movimiento[column]),
        ),
        new Date(),
      ],
    );
    if (!row) return null;
    writtenBy(tx, clienteId);
    return row;
  }

  /** Keeps so much of what is available aside. Null where there is less. */
  async reservar(tx: Tx, clienteId: string, cantidad: number): Promise<Saldo | null> {
    return this.changeReserva(tx, clienteId, cantidad, 'saldo - reservado >= $2::bigint');
  }

  /** Null where less than that is reserved. */
  async liberar(tx: Tx, clienteId: string, cantidad: number): Promise<Saldo | null> {
    return this.changeReserva(tx, clienteId, -cantidad, 'reservado + $2::bigint >= 0');
  }

  /** What the client has; null where there is no such client. */
  async findSaldo(tx: Tx, clienteId: string): Promise<Saldo | null> {
    const [row] = await tx.query<Saldo[]>(
      'SELECT saldo, reservado FROM registro.saldos_cliente WHERE cliente_id = $1',
      [clienteId],
    );
    return row ?? null;
  }

  private async changeReserva(tx: Tx, clienteId: string, cantidad: number, unless: string): Promise<Saldo | null> {
    const [rows] = await tx.query<[Saldo[], number]>(
      `UPDATE registro.saldos_cliente SET reservado = reservado + $2::bigint WHERE cliente_id = $1 AND ${unless}
       RETURNING saldo, reservado`,
      [clienteId, cantidad],
    );
    return rows[0] ?? null;
  }
}
