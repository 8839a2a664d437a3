import type { PoolConfig } from 'pg';
import type { DataSource } from 'typeorm';

/** The connection a DataSource was made with, for whoever needs one of its own. */
export function connectionOf(dataSource: DataSource): PoolConfig {
  const { options } = dataSource;
  if (options.type !== 'postgres') throw new Error('not a PostgreSQL DataSource');
  return {
    ...(options.extra as PoolConfig),
    connectionString: options.url,
    application_name: options.applicationName,
    connectionTimeoutMillis: options.connectTimeoutMS,
  };
}
