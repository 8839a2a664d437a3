// Middle and spread of a few numbers, percentiles of many.

/**
 * The middle one; of an even number of them the mean of the two in the middle.
 * @param {number[]} values at least one
 */
export function median(values) {
  if (values.length === 0) throw new Error('there is no median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * The smallest value that at least this share of them don't exceed (nearest rank).
 * @param {ArrayLike<number>} sorted ascending
 * @param {number} share above 0, at most 1
 */
export function percentile(sorted, share) {
  if (sorted.length === 0) throw new Error('there is no percentile of nothing');
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/**
 * @param {number[]} values at least one
 * @returns {{ median: number, min: number, max: number }}
 */
export function summarize(values) {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}
