import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Metrics } from '../../core/metrics/metrics.js';
import { CLASES_DE_CREDITO, type ClaseDeCredito } from './credito.rule.js';

/** What is told of credit: how much moved, once that was committed, and how often it did not reach. */
@Injectable()
export class CreditosMetrics {
  private readonly moved: Counter;
  private readonly refused: Counter;

  constructor({ registry }: Metrics) {
    this.moved = new Counter({
      name: 'registro_creditos_total',
      help: 'Créditos que se movieron, por la clase del movimiento; los que se quitan cuentan como los que se dan.',
      labelNames: ['clase'],
      registers: [registry],
    });
    this.refused = new Counter({
      name: 'registro_creditos_rechazos_total',
      help: 'Operaciones y lotes rechazados con 402: el crédito disponible no alcanzaba.',
      registers: [registry],
    });
    for (const clase of CLASES_DE_CREDITO) this.moved.inc({ clase }, 0); // a rate has to begin somewhere
  }

  /** @param cantidad whole credits, below zero where they were taken */
  moves(clase: ClaseDeCredito, cantidad: number): void {
    this.moved.inc({ clase }, Math.abs(cantidad));
  }

  /** Something was not done for lack of credit. */
  refuses(): void {
    this.refused.inc();
  }
}
