import { espera, INTENTOS } from './espera.js';

test('the first pause is 5 s, each longer than the one before, and ten tries take about a day', () => {
  const pauses = Array.from({ length: INTENTOS - 1 }, (_, index) => espera(index + 1));
  expect(pauses[0]).toBe(5);
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 3600;
  expect(hours).toBeGreaterThan(22);
  expect(hours).toBeLessThan(26);
});
