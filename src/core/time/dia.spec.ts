import { diaFormatter } from './dia.js';

test('a day begins and ends with the clocks of the place', () => {
  const diaOf = diaFormatter('America/Santiago');
  expect(diaOf(Date.UTC(2026, 0, 1, 2, 59, 59))).toBe('2025-12-31');
  expect(diaOf(Date.UTC(2026, 0, 1, 3))).toBe('2026-01-01');
});
