import { mapInTurns } from './in-turns.js';

test('gives what map gives, and others their turn meanwhile', async () => {
  const numbers = Array.from({ length: 1_000 }, (_, n) => n);
  const seen: number[] = [];
  let done = 0;
  const other = setInterval(() => seen.push(done), 0);
  const doubled = await mapInTurns(numbers, (number, place) => {
    done += 1;
    const until = performance.now() + 0.05;
    while (performance.now() < until);
    return number + place;
  });
  clearInterval(other);
  expect(doubled).toEqual(numbers.map((number) => number * 2));
  expect(seen.some((count) => count > 0 && count < numbers.length)).toBe(true);
});
