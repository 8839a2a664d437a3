import { COUNT_CAP, pageOf } from './page.js';

test('a page is what was asked for, up to the last row that is counted', () => {
  expect(pageOf(20, 0)).toEqual({ limit: 20, offset: 0 });
  expect(pageOf(20, COUNT_CAP - 1)).toEqual({ limit: 20, offset: COUNT_CAP - 1 });
  for (const beyond of [COUNT_CAP, 1e30, Infinity]) expect(pageOf(20, beyond)).toBeNull();
});

test('numbers that are none, negative or broken never reach the database', () => {
  expect(pageOf(NaN, NaN)).toEqual({ limit: 0, offset: 0 });
  expect(pageOf(-5, -Infinity)).toEqual({ limit: 0, offset: 0 });
  expect(pageOf(2.9, 1.5)).toEqual({ limit: 2, offset: 1 });
});
