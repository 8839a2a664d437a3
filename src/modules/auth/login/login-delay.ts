const FIRST_MS = 500;
const LONGEST_MS = 8_000;

/**
 * How long a try waits before its password is looked at. Nothing up to `ceiling` failed tries of the account a minute;
 * then half a second, doubled with each further quarter of the ceiling, 8 seconds at most.
 * @param failed tries of this minute over all addresses, with this one
 * @param ceiling 0: no limit
 * @returns milliseconds
 */
export function loginDelayMs(failed: number, ceiling: number): number {
  if (ceiling === 0 || failed <= ceiling) return 0;
  const doublings = Math.floor((4 * (failed - ceiling)) / ceiling);
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** doublings);
}
