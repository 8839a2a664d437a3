import { BUCKETS } from '../../core/metrics/http.metrics.js';

const MS = 1_000;

/**
 * The time that this share of the requests did not exceed, in ms: the end of the bucket in which it lies, as it is all that
 * was kept. What took longer than all buckets is told as the last one.
 * @param tiempos rows of counts by bucket
 */
export function percentil(tiempos: readonly (readonly number[])[], share: number): number {
  const counts = [...BUCKETS, Infinity].map((_, place) => tiempos.reduce((sum, row) => sum + (row[place] ?? 0), 0));
  let left = Math.max(1, Math.ceil(share * counts.reduce((sum, count) => sum + count, 0)));
  const bucket = counts.findIndex((count) => (left -= count) <= 0);
  return (BUCKETS[bucket] ?? BUCKETS.at(-1)!) * MS;
}
