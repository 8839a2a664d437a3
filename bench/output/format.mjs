// Numbers as people read them.

/**
 * Three significant digits at most, without an exponent.
 * @param {number} value not negative
 */
export function short(value) {
  if (value >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(3)));
}

/**
 * A ratio; two decimals, or none when it is large.
 * @param {number} ratio
 */
export function formatRatio(ratio) {
  return ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2);
}
