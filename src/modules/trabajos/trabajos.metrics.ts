import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Metrics } from '../../core/metrics/metrics.js';

/** What is told of jobs. */
@Injectable()
export class TrabajosMetrics {
  private readonly total: Counter;
  private readonly removed: Counter;

  constructor({ registry }: Metrics) {
    this.total = new Counter({
      name: 'registro_trabajos_total',
      help: 'Trabajos que este proceso hizo, o aplazó porque fallaron.',
      labelNames: ['tipo', 'resultado'],
      registers: [registry],
    });
    this.removed = new Counter({
      name: 'registro_limpieza_filas_total',
      help: 'Filas que la limpieza borró o vació, por lo que son.',
      labelNames: ['que'],
      registers: [registry],
    });
  }

  ended(tipo: string, resultado: 'hecho' | 'aplazado'): void {
    this.total.inc({ tipo, resultado });
  }

  /** The clean-up removed so many. */
  cleaned(que: string, filas: number): void {
    this.removed.inc({ que }, filas);
  }
}
