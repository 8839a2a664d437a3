import type { Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';

/** What a set of connections tells of itself, without asking the database. */
export type PoolState = Pick<Pool, 'totalCount' | 'idleCount' | 'waitingCount' | 'options'>;

const GAUGES: readonly [name: string, help: string, read: (pool: PoolState) => number][] = [
  ['registro_base_conexiones', 'Conexiones abiertas con la base de datos.', (pool) => pool.totalCount],
  ['registro_base_conexiones_libres', 'De las abiertas, las que nadie usa.', (pool) => pool.idleCount],
  ['registro_base_conexiones_max', 'Conexiones que puede haber a la vez.', (pool) => pool.options.max],
  ['registro_base_en_espera', 'Trabajos que esperan una conexión libre.', (pool) => pool.waitingCount],
];

/** What is told of the connections to the database. */
export class PoolMetrics {
  private readonly pools = new Map<string, () => PoolState | undefined>();

  constructor(registry: Registry) {
    const { pools } = this;
    for (const [name, help, read] of GAUGES) {
      new Gauge({
        name,
        help,
        labelNames: ['uso'],
        registers: [registry],
        collect() {
          for (const [uso, find] of pools) {
            const pool = find();
            this.set({ uso }, pool ? read(pool) : 0);
          }
        },
      });
    }
  }

  /** Whose state the gauges show for what the connections are for; the last one given counts. There may be none yet. */
  watch(uso: string, find: () => PoolState | undefined): void {
    this.pools.set(uso, find);
  }
}
