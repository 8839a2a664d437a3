import type { Tx } from './transactions.js';

/** The database's clock, in ms since the epoch: read under the lock that keeps others from beginning something meanwhile. */
export async function readClock(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ ahora: Date }[]>("SELECT date_trunc('milliseconds', clock_timestamp()) AS ahora");
  return row!.ahora.getTime();
}
