import { percentil } from './percentil.js';

test('is the end of the bucket in which the time lies', () => {
  expect(percentil([[50, 49, 1]], 0.5)).toBe(1);
  expect(percentil([[25, 49, 1], [25]], 0.51)).toBe(2.5);
  expect(percentil([[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]], 0.99)).toBe(10_000);
});
