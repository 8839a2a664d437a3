import { LimiteCarga } from './limite-carga.js';

const MINUTE = 60_000;

/** Files at `now` for as long as it is not refused, `most` times at most; gives how often that was. */
function fileAll(limite: LimiteCarga, oficial: string, now: number, most = 1000): number {
  let filed = 0;
  for (; filed < most && !limite.rechazo(oficial, now); filed += 1) limite.spend(oficial, now);
  return filed;
}

test.each([1, 3, 7, 600])('%i at once, then as many in the course of ten minutes', (limiteCarga) => {
  const limite = new LimiteCarga({ limiteCarga });
  expect(fileAll(limite, 'a', MINUTE)).toBe(limiteCarga);
  const { retryAfterSeconds } = limite.rechazo('a', MINUTE)!;
  expect(retryAfterSeconds).toBe(Math.ceil(600 / limiteCarga));
  expect(limite.rechazo('a', MINUTE + retryAfterSeconds * 1000)).toBeUndefined();
  expect(fileAll(limite, 'a', 11 * MINUTE)).toBe(limiteCarga);
  expect(fileAll(limite, 'a', 120 * MINUTE)).toBe(limiteCarga);
});

test('each officer has a budget of his own', () => {
  const limite = new LimiteCarga({ limiteCarga: 2 });
  expect(fileAll(limite, 'a', 0)).toBe(2);
  expect(fileAll(limite, 'b', 0)).toBe(2);
});

test('what was filed at the same time beyond the budget is owed', () => {
  const limite = new LimiteCarga({ limiteCarga: 10 });
  for (let filing = 0; filing < 15; filing += 1) limite.spend('a', 0);
  expect(limite.rechazo('a', 5 * MINUTE)).toBeDefined();
  expect(fileAll(limite, 'a', 6 * MINUTE)).toBe(1);
});

test('0 means no limit', () => {
  expect(fileAll(new LimiteCarga({ limiteCarga: 0 }), 'a', 0)).toBe(1000);
});

test('remembers a bounded number of officers', () => {
  const limite = new LimiteCarga({ limiteCarga: 1 });
  fileAll(limite, 'first', 0);
  for (let oficial = 0; oficial < 20_000; oficial += 1) fileAll(limite, String(oficial), 0, 1);
  expect(limite.rechazo('first', 0)).toBeUndefined();
  expect(limite.rechazo('19999', 0)).toBeDefined();
});
