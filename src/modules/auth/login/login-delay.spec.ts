import { loginDelayMs } from './login-delay.js';

test.each([
  [0, 100, 0],
  [100, 100, 0],
  [101, 100, 500],
  [124, 100, 500],
  [125, 100, 1_000],
  [150, 100, 2_000],
  [175, 100, 4_000],
  [200, 100, 8_000],
  [1_000_000, 100, 8_000],
  [11, 10, 500],
  [2, 1, 8_000],
  [1_000_000, 0, 0],
])('%i failed tries with a ceiling of %i wait %i ms', (failed, ceiling, ms) => {
  expect(loginDelayMs(failed, ceiling)).toBe(ms);
});

test('more failed tries never wait less', () => {
  const delays = Array.from({ length: 400 }, (_, failed) => loginDelayMs(failed, 100));
  expect(delays).toEqual(delays.toSorted((a, b) => a - b));
});
