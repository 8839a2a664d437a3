import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Metrics } from '../../core/metrics/metrics.js';

/** What is told of reports. */
@Injectable()
export class InformeMetrics {
  private readonly misses: Counter;

  constructor({ registry }: Metrics) {
    this.misses = new Counter({
      name: 'registro_informe_correos_desconocidos_total',
      help: 'Informes pedidos de un correo que no es de nadie, también los que INFORME_DISCRETO responde vacíos.',
      registers: [registry],
    });
  }

  /** A report was asked for with an e-mail that is nobody's. */
  missed(): void {
    this.misses.inc();
  }
}
