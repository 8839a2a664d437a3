import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Histogram, type HistogramCell } from '../../../core/metrics/histogram.js';
import { Metrics } from '../../../core/metrics/metrics.js';
import type { EstadoEntrega } from '../entregas/entrega.entity.js';

/** Seconds. */
const BUCKETS = [0.005, 0.025, 0.1, 0.5, 1, 5, 15];

/** What is told of webhooks. */
@Injectable()
export class EnviosMetrics {
  private readonly total: Counter;
  private readonly took: HistogramCell;

  constructor({ registry }: Metrics) {
    this.total = new Counter({
      name: 'registro_entregas_intentos_total',
      help: 'Intentos de entregar un evento a un aliado, por el estado en que dejaron la entrega: pendiente es que se reintentará.',
      labelNames: ['estado'],
      registers: [registry],
    });
    this.took = new Histogram(registry, {
      name: 'registro_entregas_intento_seconds',
      help: 'Lo que demoró cada intento de entregar un evento.',
      buckets: BUCKETS,
    }).cell({});
  }

  ended(estado: EstadoEntrega, ms: number): void {
    this.total.inc({ estado });
    this.took.observe(ms / 1000);
  }
}
