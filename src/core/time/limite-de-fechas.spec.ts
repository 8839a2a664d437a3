import { parseDesde, parseHasta } from './limite-de-fechas.js';

const limits = (text: unknown, zona = 'America/Santiago'): string[] =>
  [parseDesde(text, zona), parseHasta(text, zona)].map((ms) => new Date(ms).toISOString());

test.each([
  ['2026-03-01', 'America/Santiago', '2026-03-01T03:00:00.000Z', '2026-03-02T03:00:00.000Z'],
  ['2026-03-01', 'America/Bogota', '2026-03-01T05:00:00.000Z', '2026-03-02T05:00:00.000Z'],
  ['2026-12-31', 'America/Santiago', '2026-12-31T03:00:00.000Z', '2027-01-01T03:00:00.000Z'],
  ['9999-12-31', 'America/Santiago', '9999-12-31T03:00:00.000Z', '9999-12-31T23:59:59.999Z'],
  ['0000-01-01', 'America/Santiago', '1900-01-01T00:00:00.000Z', '1900-01-01T00:00:00.000Z'],
  // A day whose midnight the clock leaves out begins when it does, and is an hour short.
  ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z', '2026-09-07T03:00:00.000Z'],
])('the day %s in %s is within from its beginning to its end', (day, zona, desde, hasta) => {
  expect(limits(day, zona)).toEqual([desde, hasta]);
});

test.each([
  ['2026-03-01T14:30:00-03:00', '2026-03-01T17:30:00.000Z'],
  ['2026-03-01T14:30:00', '2026-03-01T17:30:00.000Z'],
  ['2026-03-01 14:30:00', '2026-03-01T17:30:00.000Z'],
  ['2026-03-01T17:30:00 00:00', '2026-03-01T17:30:00.000Z'],
  ['2026-03-01 17:30:00.5 05:30', '2026-03-01T12:00:00.500Z'],
  ['9999-12-31T23:59:59-05:00', '9999-12-31T23:59:59.999Z'],
])('the instant %s is one at either end', (text, instant) => {
  expect(limits(text)).toEqual([instant, instant]);
});

test.each([
  '',
  'ayer',
  '2026-02-31',
  '2026-13-01',
  '01-03-2026',
  '2026-03-01x',
  '2026-03-01T25:00:00Z',
  '1899-12-31T00:00:00Z',
  7,
])('%j is neither', (input) => {
  for (const parse of [parseDesde, parseHasta]) {
    expect(() => parse(input, 'America/Santiago', 'desde')).toThrow(
      expect.objectContaining({ kind: 'invalid', errores: [expect.objectContaining({ campo: 'desde' })] }),
    );
  }
});
