import { setImmediate } from 'node:timers/promises';

/** After so many everybody else has a turn: half a millisecond of work, which is as long as an answer then waits to be seen. */
const TURN = 16;

/** `items.map(work)` that lets what waits in this process go first every now and then. */
export async function mapInTurns<T, R>(items: readonly T[], work: (item: T, place: number) => R): Promise<R[]> {
  const results: R[] = [];
  for (const [place, item] of items.entries()) {
    if (place % TURN === 0) await setImmediate();
    results.push(work(item, place));
  }
  return results;
}
