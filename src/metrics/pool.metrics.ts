import type { Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';

/** What is told of the connections to the database, by the pool itself when it is asked. */
const GAUGES: readonly [name: string, help: string, read: (pool: Pool) => number][] = [
  ['registro_base_conexiones', 'Conexiones abiertas con la base de datos.', (pool) => pool.totalCount],
  ['registro_base_conexiones_libres', 'De las abiertas, las que nadie usa.', (pool) => pool.idleCount],
  ['registro_base_conexiones_max', 'Conexiones que puede haber a la vez.', (pool) => pool.options.max],
  ['registro_base_en_espera', 'Trabajos que esperan una conexión libre.', (pool) => pool.waitingCount],
];

/** Adds the gauges of TypeORM's pool to the registry. */
export function observePool(registry: Registry, dataSource: DataSource): void {
  const { driver } = dataSource as unknown as { driver: { master?: Pool } };
  for (const [name, help, read] of GAUGES) {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(driver.master ? read(driver.master) : 0); // there is none before it is opened
      },
    });
  }
}
