import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Statement } from './pipelined-transactions.js';

/** A little longer than the server lets a statement run: by then the server itself is silent. */
const ANSWER_TIMEOUT_MS = 20_000;

/** Reads rows as the driver gives them, for what is asked so often that parsing and the ORM's own work show. */
export async function queryPrepared<Row extends object>(
  dataSource: DataSource,
  { name, text }: Statement,
  values: unknown[],
): Promise<Row[]> {
  const { master } = dataSource.driver as unknown as { master: Pool };
  const query = { name, text, values, query_timeout: ANSWER_TIMEOUT_MS }; // of which the types of `pg` know nothing
  const { rows } = await master.query<Row>(query);
  return rows;
}
