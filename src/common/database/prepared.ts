import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Statement } from './pipelined-transactions.js';

/** Reads rows as the driver gives them, for what is asked so often that parsing and the ORM's own work show. */
export async function queryPrepared<Row extends object>(
  dataSource: DataSource,
  { name, text }: Statement,
  values: unknown[],
): Promise<Row[]> {
  const { master } = dataSource.driver as unknown as { master: Pool };
  const { rows } = await master.query<Row>({ name, text, values });
  return rows;
}
