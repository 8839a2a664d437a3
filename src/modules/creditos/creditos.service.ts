import { Injectable } from '@nestjs/common';
import { afterCommit, type Tx } from '../../core/database/transactions.js';
import type { DomainError } from '../../core/errors/domain.error.js';
import { notFound } from '../../core/errors/not-found.js';
import { newId } from '../../core/fields/id.js';
import { SALDO_MAXIMO, saldoExcesivo, saldoInsuficiente, sinCredito, type Saldo } from './credito.rule.js';
import { CreditosMetrics } from './creditos.metrics.js';
import { CreditosRepository, type Movido, type NuevoMovimiento } from './creditos.repository.js';

/** What something costs, and for which record. */
export interface Debito {
  cantidad: number;
  registro_id: string;
}

/** What a debit is for. */
export interface ParaQue {
  lote_id?: string | null;
  /** A batch pays out of what was reserved for it. */
  deReserva?: boolean;
}

/**
 * Credit that moves. Every method takes the transaction of what is paid for: debit, movement and record are there together or
 * not at all. Each movement is one conditional update with its row in the ledger, so that no two can take the same credit;
 * movements of one client wait for each other until the transaction ends, so it should be the last thing that one does.
 * Amounts are whole credits, zero or more. Errors of all: notFound (the client).
 */
@Injectable()
export class CreditosService {
  constructor(
    private readonly creditos: CreditosRepository,
    private readonly metrics: CreditosMetrics,
  ) {}

  /** Takes what something costs. @returns what there is after it. @throws unpaid, with the numbers; conflict when the record was paid for already */
  debitar(
    tx: Tx,
    clienteId: string,
    cantidad: number,
    { registro_id = null, ...para }: ParaQue & { registro_id?: string | null } = {},
  ): Promise<Movido> {
    return this.take(tx, clienteId, [{ cantidad, registro_id }], para);
  }

  /**
   * The same of many records at once, all or none: a movement each, in this order. The one of a record leaves what all up to
   * it leave.
   */
  debitarVarios(tx: Tx, clienteId: string, debitos: readonly Debito[], para: ParaQue = {}): Promise<Movido> {
    return this.take(tx, clienteId, debitos, para);
  }

  /** Keeps so much aside for a batch. @throws unpaid, with the numbers */
  async reservar(tx: Tx, clienteId: string, cantidad: number): Promise<Saldo> {
    const reservado = await this.creditos.reservar(tx, clienteId, cantidad);
    if (reservado) return reservado;
    const saldo = await this.requireSaldo(tx, clienteId);
    if (alcanza(saldo, cantidad)) return this.reservar(tx, clienteId, cantidad); // it came in between
    throw this.unpaid(cantidad, saldo);
  }

  /** Gives back what of a reservation was not used. */
  async liberar(tx: Tx, clienteId: string, cantidad: number): Promise<Saldo> {
    const liberado = await this.creditos.liberar(tx, clienteId, cantidad);
    if (!liberado) throw new Error('More was released than is reserved.');
    return liberado;
  }

  /** Pays back what a record cost, once. @throws conflict the second time */
  async devolver(
    tx: Tx,
    clienteId: string,
    cantidad: number,
    registro_id: string,
    { motivo = null, lote_id = null }: { motivo?: string | null; lote_id?: string | null } = {},
  ): Promise<Movido> {
    const devolucion = { id: newId(), clase: 'devolucion', cantidad, motivo, registro_id, lote_id } as const;
    return this.give(tx, clienteId, devolucion);
  }

  /**
   * Grants credit, or takes it back where `cantidad` is below zero.
   * @throws conflict when more is taken than is available; unprocessable when there would be more than an account can hold
   */
  async abonar(tx: Tx, clienteId: string, cantidad: number, motivo: string): Promise<Movido> {
    const clase = cantidad < 0 ? 'retiro' : 'abono';
    const abono = { id: newId(), clase, cantidad, motivo, registro_id: null, lote_id: null } as const;
    if (cantidad >= 0) return this.give(tx, clienteId, abono);
    const retirado = await this.move(tx, clienteId, [abono]);
    if (retirado) return retirado;
    throw saldoInsuficiente(await this.requireSaldo(tx, clienteId));
  }

  /** What a new client begins with. */
  async comenzar(tx: Tx, clienteId: string, cantidad: number): Promise<void> {
    if (cantidad === 0) return;
    const inicial = {
      id: newId(),
      clase: 'inicial',
      cantidad,
      motivo: null,
      registro_id: null,
      lote_id: null,
    } as const;
    await this.give(tx, clienteId, inicial);
  }

  private async take(
    tx: Tx,
    clienteId: string,
    debitos: readonly { cantidad: number; registro_id: string | null }[],
    para: ParaQue,
  ): Promise<Movido> {
    const { lote_id = null, deReserva = false } = para;
    const total = debitos.reduce((sum, { cantidad }) => sum + cantidad, 0);
    const movimientos = debitos.map(({ cantidad, registro_id }): NuevoMovimiento => {
      return { id: newId(), clase: 'debito', cantidad: -cantidad, motivo: null, registro_id, lote_id };
    });
    const debitado = await this.move(tx, clienteId, movimientos, deReserva ? total : 0);
    if (debitado) return debitado;
    const saldo = await this.requireSaldo(tx, clienteId);
    if (deReserva) throw new Error('More was debited than is reserved.');
    if (alcanza(saldo, total)) return this.take(tx, clienteId, debitos, para); // it came in between
    throw this.unpaid(total, saldo);
  }

  private async give(tx: Tx, clienteId: string, movimiento: NuevoMovimiento): Promise<Movido> {
    const movido = await this.move(tx, clienteId, [movimiento]);
    if (movido) return movido;
    await this.requireSaldo(tx, clienteId);
    throw saldoExcesivo();
  }

  /** Null where it was refused. */
  private async move(
    tx: Tx,
    clienteId: string,
    movimientos: readonly NuevoMovimiento[],
    deReserva = 0,
  ): Promise<Movido | null> {
    const movido = await this.creditos.mover(tx, clienteId, movimientos, deReserva, SALDO_MAXIMO);
    if (movido)
      afterCommit(tx, () => movimientos.forEach(({ clase, cantidad }) => this.metrics.moves(clase, cantidad)));
    return movido;
  }

  private unpaid(costo: number, saldo: Saldo): DomainError {
    this.metrics.refuses();
    return sinCredito(costo, saldo);
  }

  private async requireSaldo(tx: Tx, clienteId: string): Promise<Saldo> {
    const saldo = await this.creditos.findSaldo(tx, clienteId);
    if (!saldo) throw notFound('el cliente');
    return saldo;
  }
}

function alcanza({ saldo, reservado }: Saldo, cantidad: number): boolean {
  return saldo - reservado >= cantidad;
}
