import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Metrics } from '../../../core/metrics/metrics.js';
import type { EstadoAviso } from '../estado-aviso.js';

/** What is told of notices. */
@Injectable()
export class AvisosMetrics {
  private readonly total: Counter;

  constructor({ registry }: Metrics) {
    this.total = new Counter({
      name: 'registro_avisos_total',
      help: 'Intentos de enviar un aviso, por el estado en que lo dejaron: pendiente es que se reintentará.',
      labelNames: ['estado'],
      registers: [registry],
    });
  }

  ended(estado: EstadoAviso): void {
    this.total.inc({ estado });
  }
}
