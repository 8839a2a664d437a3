import { setImmediate } from 'node:timers/promises';

/** After so many everybody else has a turn: some tenths of a millisecond of work each. */
const TURN = 100;

/** `items.map(work)` that lets what waits in this process go first every now and then. */
export async function mapInTurns<T, R>(items: readonly T[], work: (item: T, place: number) => R): Promise<R[]> {
  const results: R[] = [];
  for (const [place, item] of items.entries()) {
    if (place % TURN === 0) await setImmediate();
    results.push(work(item, place));
  }
  return results;
}
