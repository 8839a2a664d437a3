import { Registry } from 'prom-client';
import { HttpMetrics } from './http.metrics.js';
import { PoolMetrics } from './pool.metrics.js';
import { ReplicaMetrics } from './replica.metrics.js';

/**
 * The numbers of one application, which `/metrics` shows. Each application has its own registry: a process may hold
 * several, and where several processes serve one port their registries are added up by name and labels. So a name
 * that was released never changes its meaning, and no label tells one process from another.
 *
 * A module has numbers of its own in a provider that is made with the registry, and so from the first reading on.
 */
export class Metrics {
  readonly registry = new Registry();
  readonly http = new HttpMetrics(this.registry);
  readonly base = new PoolMetrics(this.registry);
  readonly replica = new ReplicaMetrics(this.registry);
}
