import { Registry } from 'prom-client';
import { CargaMetrics } from './carga.metrics.js';
import { HttpMetrics } from './http.metrics.js';
import { InformeMetrics } from './informe.metrics.js';
import { PoolMetrics } from './pool.metrics.js';

/**
 * The numbers of one application, which `/metrics` shows. Each application has its own registry: a process may hold
 * several, and where several processes serve one port their registries are added up by name and labels. So a name
 * that was released never changes its meaning, and no label tells one process from another.
 */
export class Metrics {
  readonly registry = new Registry();
  readonly http = new HttpMetrics(this.registry);
  readonly carga = new CargaMetrics(this.registry);
  readonly informe = new InformeMetrics(this.registry);
  readonly base = new PoolMetrics(this.registry);
}
