import { Injectable } from '@nestjs/common';
import type { PipelinedTransactions } from '../../../core/database/pipelined-transactions.js';
import { isUnsupported } from '../../../core/database/sql-state.js';
import { isPlaca } from '../../vehiculos/placa.rule.js';
import type { ActaCargada, Carga } from '../acta.js';
import { CargaMetrics } from './carga.metrics.js';
import { CargasRepository } from './cargas.repository.js';
import { LimiteCarga } from './limite-carga.js';

/**
 * Files directly, in one statement, what nothing speaks against, which is nearly everything. It refuses nothing: what
 * needs a closer look (a repeat, a plate that nobody bears or that has moved, a vehicle that is being changed, a session
 * that no longer holds) is left for {@link CargaCompletaService}.
 */
@Injectable()
export class CargaDirectaService {
  constructor(
    private readonly repository: CargasRepository,
    private readonly metrics: CargaMetrics,
    private readonly limite: LimiteCarga,
  ) {}

  /** Gives, in their order, the filings that are committed now, and null for each that is left. */
  async cargar(
    transactions: PipelinedTransactions,
    cargas: readonly Carga[],
  ): Promise<PromiseSettledResult<ActaCargada | null>[]> {
    const pending = new Map<string, Carga>(); // of the same act only one: the others repeat it
    for (const carga of cargas) if (isPlaca(carga.acta.placa_patente)) pending.set(carga.acta.id, carga);
    const numeros = await this.insert(transactions, [...pending.values()]);
    return cargas.map((carga) => {
      const { acta } = carga;
      const numero = pending.get(acta.id) === carga ? numeros.get(acta.id) : undefined;
      if (numero === undefined) return { status: 'fulfilled', value: null };
      this.metrics.confirmed('nueva');
      this.limite.spend(acta.oficial_id);
      return { status: 'fulfilled', value: { acta, numero } };
    });
  }

  /** A database that can't do it in one statement leaves everything to the complete way. */
  private async insert(transactions: PipelinedTransactions, cargas: readonly Carga[]): Promise<Map<string, string>> {
    try {
      return await this.repository.insertDirect(transactions, cargas);
    } catch (error) {
      if (isUnsupported(error)) return new Map();
      throw error;
    }
  }
}
