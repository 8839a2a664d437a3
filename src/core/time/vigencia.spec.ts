import { assertDistinct, inicioDeVigencia, parseVigencia, withHasta } from './vigencia.js';

const AHORA = Date.parse('2026-03-01T12:00:00Z');
const MINUTE = 60_000;

test('without an instant it begins now, also when the last one began within this millisecond', () => {
  expect(inicioDeVigencia(undefined, [], AHORA)).toBe(AHORA);
  expect(inicioDeVigencia(undefined, [{ desde: AHORA }], AHORA)).toBe(AHORA + 1);
  expect(inicioDeVigencia(undefined, [{ desde: AHORA + 1 }], AHORA)).toBe(AHORA + 2);
  const several = [2, 0, 1].map((ms) => ({ desde: AHORA + ms }));
  expect(inicioDeVigencia(undefined, several, AHORA)).toBe(AHORA + 3);
  expect(inicioDeVigencia(undefined, [{ desde: AHORA + MINUTE }], AHORA)).toBe(AHORA);
});

test('a little ago is now, earlier is refused', () => {
  expect(inicioDeVigencia(AHORA - 5 * MINUTE, [], AHORA)).toBe(AHORA);
  expect(() => inicioDeVigencia(AHORA - 5 * MINUTE - 1, [], AHORA)).toThrow(
    expect.objectContaining({ kind: 'invalid' }),
  );
});

test('one that is to come keeps its instant, which no other has', () => {
  const desde = AHORA + MINUTE;
  expect(inicioDeVigencia(desde, [{ desde: AHORA }], AHORA)).toBe(desde);
  expect(() => inicioDeVigencia(desde, [{ desde }], AHORA)).toThrow(expect.objectContaining({ kind: 'conflict' }));
  const history = [1, 2, 1].map((inicio, place) => ({ desde: inicio, campo: `valores[${place}].desde` }));
  expect(() => assertDistinct(history)).toThrow(
    expect.objectContaining({ codigo: 'repetido', errores: [expect.objectContaining({ campo: 'valores[2].desde' })] }),
  );
});

test('a day begins with its first instant by the authority’s clock', () => {
  expect(parseVigencia('2026-03-01', 'America/Santiago')).toBe(Date.parse('2026-03-01T03:00:00Z'));
  expect(parseVigencia(undefined, 'America/Santiago')).toBeUndefined();
});

test.each(['0001-01-01', '1899-12-31', '1899-12-31T23:00:00Z'])('%s is no instant that is kept', (desde) => {
  expect(() => parseVigencia(desde, 'America/Santiago')).toThrow(expect.objectContaining({ kind: 'invalid' }));
  expect(parseVigencia('1900-01-01', 'America/Santiago')).toBe(Date.parse('1900-01-01T04:42:45Z'));
});

test('each ends when the next begins', () => {
  expect(withHasta([{ desde: 1 }, { desde: 9 }, { desde: 5 }])).toEqual([
    { desde: 9, hasta: null },
    { desde: 5, hasta: 9 },
    { desde: 1, hasta: 5 },
  ]);
});
