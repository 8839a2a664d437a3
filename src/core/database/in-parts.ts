/** A statement takes 65,535 values; of fewer rows, its making keeps nobody else waiting. */
const ROWS_AT_ONCE = 250;

/** Rows in parts, each of which fits into one statement. */
export function inParts<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / ROWS_AT_ONCE);
  return Array.from({ length: count }, (_, part) => rows.slice(part * ROWS_AT_ONCE, (part + 1) * ROWS_AT_ONCE));
}
