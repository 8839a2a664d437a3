import type { DataSource } from 'typeorm';
import { openDataSource, type TestDatabase } from './database.js';

/** What each table and index was used for while something was asked; what was not used is missing. */
export type Counts = Record<string, number>;

/**
 * Runs `ask` on a connection of its own and tells what the database did for it; a whole table is never the cheapest.
 * @param owner reads the counters
 */
export async function statementCounts<T>(
  database: TestDatabase,
  owner: DataSource,
  ask: (dataSource: DataSource) => Promise<T>,
): Promise<{ answer: T; counts: Counts }> {
  const before = await readCounts(owner);
  const url = new URL(database.appUrl);
  url.searchParams.set('options', '-c enable_seqscan=off');
  // Written as `%20`: the driver takes a `+` for itself.
  const address = url.href.replaceAll('+', '%20');
  const dataSource = await openDataSource(address, { poolSize: 1 });
  const answer = await ask(dataSource);
  await dataSource.query('SELECT pg_stat_force_next_flush()'); // counted before this is answered
  await dataSource.destroy();
  const after = await readCounts(owner);
  const names = Object.keys(after).filter((name) => after[name] !== before[name]);
  return { answer, counts: Object.fromEntries(names.map((name) => [name, after[name]! - (before[name] ?? 0)])) };
}

/** The tables that were read from end to end. */
export function seqScans(counts: Counts): string[] {
  return Object.keys(counts).filter((name) => name.startsWith('seq '));
}

async function readCounts(owner: DataSource): Promise<Counts> {
  const rows = await owner.query<{ name: string; count: number }[]>(
    `SELECT 'seq ' || relname AS name, seq_scan::int AS count FROM pg_stat_user_tables
     UNION ALL SELECT 'rows ' || relname, idx_tup_fetch::int FROM pg_stat_user_tables
     UNION ALL SELECT indexrelname, idx_scan::int FROM pg_stat_user_indexes`,
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, count ?? 0]));
}
