import { Budget } from './budget.js';

const MINUTE = 60_000;
const WINDOW = 10 * MINUTE;

/** Uses what there is for `key` at `now`, `most` times at most; gives how often that was. */
function useAll(budget: Budget, key: string, now: number, most = 1000): number {
  let used = 0;
  for (; used < most && budget.secondsToWait(key, now) === 0; used += 1) budget.spend(key, now);
  return used;
}

test.each([1, 3, 7, 600])('%i at once, then as many in the course of the window', (uses) => {
  const budget = new Budget(uses, WINDOW, 10);
  expect(useAll(budget, 'a', MINUTE)).toBe(uses);
  const seconds = budget.secondsToWait('a', MINUTE);
  expect(seconds).toBe(Math.ceil(600 / uses));
  expect(budget.secondsToWait('a', MINUTE + seconds * 1000)).toBe(0);
  expect(useAll(budget, 'a', 11 * MINUTE)).toBe(uses);
  expect(useAll(budget, 'a', 120 * MINUTE)).toBe(uses);
});

test('each key has a budget of its own', () => {
  const budget = new Budget(2, WINDOW, 10);
  expect(useAll(budget, 'a', 0)).toBe(2);
  expect(useAll(budget, 'b', 0)).toBe(2);
});

test('what was used beyond the budget is owed', () => {
  const budget = new Budget(10, WINDOW, 10);
  for (let use = 0; use < 15; use += 1) budget.spend('a', 0);
  expect(budget.secondsToWait('a', 5 * MINUTE)).toBeGreaterThan(0);
  expect(useAll(budget, 'a', 6 * MINUTE)).toBe(1);
});

test('what is under way is taken for used', () => {
  const budget = new Budget(10, WINDOW, 10);
  expect([0, 9, 10].map((underWay) => budget.secondsToWait('a', MINUTE, underWay))).toEqual([0, 0, 60]);
  for (let use = 0; use < 4; use += 1) budget.spend('a', MINUTE);
  expect([5, 6, 8].map((underWay) => budget.secondsToWait('a', MINUTE, underWay))).toEqual([0, 60, 180]);
  expect(budget.secondsToWait('never', 120 * MINUTE, 10)).toBe(60);
});

test('0 means no limit', () => {
  expect(useAll(new Budget(0, WINDOW, 10), 'a', 0)).toBe(1000);
});

test('remembers a bounded number of keys', () => {
  const budget = new Budget(1, WINDOW, 100);
  useAll(budget, 'first', 0);
  for (let key = 0; key < 100; key += 1) useAll(budget, String(key), 0, 1);
  expect(budget.secondsToWait('first', 0)).toBe(0);
  expect(budget.secondsToWait('99', 0)).toBeGreaterThan(0);
});
