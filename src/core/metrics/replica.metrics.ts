import { Gauge, type Registry } from 'prom-client';

/** What is told of the replica, where there is one. */
export class ReplicaMetrics {
  constructor(private readonly registry: Registry) {}

  /** @param findAtraso how old what it shows is, in seconds */
  watch(findAtraso: () => number): void {
    new Gauge({
      name: 'registro_replica_atraso_segundos',
      help: 'Segundos desde el último instante en que se supo que la réplica tenía todo.',
      registers: [this.registry],
      aggregator: 'max', // of the processes that serve one port
      collect() {
        this.set(findAtraso());
      },
    });
  }
}
