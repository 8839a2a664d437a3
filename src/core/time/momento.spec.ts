import { formatMomento, futuro, isZonaHoraria, parseMomento } from './momento.js';

const SANTIAGO = 'America/Santiago';
const AHORA = Date.UTC(2026, 0, 1);

function read(input: unknown, zonaHoraria = SANTIAGO): string {
  return formatMomento(parseMomento(input, zonaHoraria));
}

describe('parseMomento with an offset', () => {
  it.each([
    ['2025-03-14T15:30:00Z', '2025-03-14T15:30:00.000Z'],
    ['2025-03-14t15:30:00z', '2025-03-14T15:30:00.000Z'],
    ['2025-03-14 15:30:00-03:00', '2025-03-14T18:30:00.000Z'],
    ['2025-03-14T15:30:00+05:45', '2025-03-14T09:45:00.000Z'],
    ['2025-03-14T15:30:00-00:00', '2025-03-14T15:30:00.000Z'],
    ['2025-03-14T00:00:00+23:59', '2025-03-13T00:01:00.000Z'],
    ['2025-03-14T15:30:00.1Z', '2025-03-14T15:30:00.100Z'],
    ['2025-03-14T15:30:00.123999999Z', '2025-03-14T15:30:00.123Z'],
    [`2025-03-14T15:30:00.${'9'.repeat(30)}Z`, '2025-03-14T15:30:00.999Z'],
    ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.999Z'],
    ['1900-01-01T00:00:00Z', '1900-01-01T00:00:00.000Z'],
    ['1899-12-31T23:00:00-01:00', '1900-01-01T00:00:00.000Z'],
    ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00.000Z'],
    ['2000-02-29T12:00:00Z', '2000-02-29T12:00:00.000Z'],
  ])('reads %s', (input, utc) => {
    expect(read(input)).toBe(utc);
  });

  it.each([
    '2025-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2024-02-30T00:00:00Z',
    '2025-04-31T00:00:00Z',
    '2025-00-10T00:00:00Z',
    '2025-13-10T00:00:00Z',
    '2025-01-00T00:00:00Z',
    '2025-01-01T24:00:00Z',
    '2025-01-01T23:60:00Z',
    '2016-12-31T23:59:60Z',
    '2025-02-30T00:00:00',
  ])('refuses %s, which does not exist', (input) => {
    expect(() => read(input)).toThrow('Esa fecha u hora no existe');
  });

  it.each(['+24:00', '-03:60', '+99:99'])('refuses the offset %s', (offset) => {
    expect(() => read(`2025-03-14T15:30:00${offset}`)).toThrow(`El desfase horario ${offset} no existe`);
  });

  it.each([
    '1899-12-31T23:59:59.999Z',
    '1900-01-01T00:00:00+00:01',
    '0050-06-01T00:00:00Z',
    '0000-01-01T00:00:00',
    -2_208_988_801,
  ])('refuses %s, which is before 1900', (input) => {
    expect(() => read(input)).toThrow('La fecha es anterior al año 1900; revise el año.');
  });
});

describe('parseMomento without an offset', () => {
  it.each([
    ['2025-07-01T12:00:00', SANTIAGO, '2025-07-01T16:00:00.000Z'],
    ['2025-01-01T12:00:00.5', SANTIAGO, '2025-01-01T15:00:00.500Z'],
    ['1905-06-01T12:00:00', SANTIAGO, '1905-06-01T16:42:45.000Z'],
    ['1899-12-31T23:30:00', SANTIAGO, '1900-01-01T04:12:45.000Z'],
    ['1969-12-31T23:00:00', 'UTC', '1969-12-31T23:00:00.000Z'],
    // Mexico gave up summer time in October 2022.
    ['2022-07-01T12:00:00', 'America/Mexico_City', '2022-07-01T17:00:00.000Z'],
    ['2023-07-01T12:00:00', 'America/Mexico_City', '2023-07-01T18:00:00.000Z'],
    ['2023-04-02T02:30:00', 'America/Mexico_City', '2023-04-02T08:30:00.000Z'],
  ])('reads %s in %s', (input, zonaHoraria, utc) => {
    expect(read(input, zonaHoraria)).toBe(utc);
  });

  it.each([
    ['2025-09-07T00:00:00', SANTIAGO],
    ['2025-09-07T00:59:59.999', SANTIAGO],
    ['2022-04-03T02:30:00', 'America/Mexico_City'],
  ])('refuses %s, skipped in %s', (input, zonaHoraria) => {
    expect(() => read(input, zonaHoraria)).toThrow(`Esa hora no existió en ${zonaHoraria}: el reloj se adelantó.`);
  });

  it('reads the instants around the skipped hour', () => {
    expect(read('2025-09-06T23:59:59.999')).toBe('2025-09-07T03:59:59.999Z');
    expect(read('2025-09-07T01:00:00')).toBe('2025-09-07T04:00:00.000Z');
  });

  it.each([
    ['2025-04-05T22:59:59.999', SANTIAGO, '2025-04-06T01:59:59.999Z'],
    ['2025-04-05T23:00:00', SANTIAGO, '2025-04-06T02:00:00.000Z'],
    ['2025-04-05T23:59:59.999', SANTIAGO, '2025-04-06T02:59:59.999Z'],
    ['2025-04-06T00:00:00', SANTIAGO, '2025-04-06T04:00:00.000Z'],
    ['2022-10-30T01:30:00', 'America/Mexico_City', '2022-10-30T06:30:00.000Z'],
  ])('takes the earlier of a doubled time: %s in %s', (input, zonaHoraria, utc) => {
    expect(read(input, zonaHoraria)).toBe(utc);
  });
});

describe('parseMomento with a number', () => {
  it.each([
    [0, 0],
    [-0, 0],
    [1_741_966_200, 1_741_966_200_000],
    [-1, -1000],
    [-2_208_988_800, Date.UTC(1900, 0, 1)],
  ])('reads %d as Unix seconds', (seconds, momento) => {
    expect(parseMomento(seconds, SANTIAGO)).toBe(momento);
  });

  it.each([1.5, NaN, Infinity, 2 ** 53, true, null, undefined, {}, '1741966200', ''])('refuses %p', (input) => {
    expect(() => read(input)).toThrow('Escriba la fecha y hora como 2025-03-14T15:30:00-03:00');
  });

  it('hints at milliseconds', () => {
    expect(() => read(1_741_966_200_000)).toThrow('Un número se lee como segundos, no milisegundos.');
  });
});

describe('parseMomento in general', () => {
  it.each([
    '2025-03-14',
    '2025-03-14T15:30Z',
    '2025-03-14T15:30:00.Z',
    '2025-03-14T15:30:00,5Z',
    `2025-03-14T15:30:00.${'0'.repeat(31)}Z`,
    '2025-03-14T15:30:00-0300',
    '2025-03-14T15:30:00-03',
    '2025-03-14T15:30:00\u221203:00',
    '2025-03-14  15:30:00Z',
    ' 2025-03-14T15:30:00Z',
    '2025-03-14T15:30:00Z\n',
    '+002025-03-14T15:30:00Z',
    '2025-3-14T15:30:00Z',
    '14-03-2025 15:30:00',
    '٢٠٢٥-03-14T15:30:00Z',
    '2025-03-14T15:30:00[America/Santiago]',
  ])('refuses the form of %j', (input) => {
    expect(() => read(input)).toThrow('Escriba la fecha y hora como 2025-03-14T15:30:00-03:00');
  });

  it('reads the future too', () => {
    expect(read('2099-01-01T00:00:00Z')).toBe('2099-01-01T00:00:00.000Z');
    expect(read('9999-12-31T23:59:59-23:59')).toBe('+010000-01-01T23:58:59.000Z');
    expect(read(Date.UTC(9999, 11, 31) / 1000)).toBe('9999-12-31T00:00:00.000Z');
  });

  it('names the field', () => {
    const mensaje = 'La fecha es anterior al año 1900; revise el año.';
    expect(() => parseMomento('1800-01-01T00:00:00Z', SANTIAGO, 'desde')).toThrow(
      expect.objectContaining({ kind: 'invalid', message: mensaje, errores: [{ campo: 'desde', mensaje }] }),
    );
  });
});

describe('futuro', () => {
  it('allows five minutes ahead, to the millisecond', () => {
    const limit = Date.UTC(2026, 0, 1, 0, 5);
    expect(futuro(limit, AHORA)).toBeUndefined();
    expect(futuro(limit + 1, AHORA)).toMatchObject({
      kind: 'invalid',
      message: 'La fecha y hora está más de 5 minutos en el futuro; revise el reloj.',
      errores: [expect.objectContaining({ campo: 'timestamp' })],
    });
  });
});

describe('isZonaHoraria', () => {
  it.each([SANTIAGO, 'America/Mexico_City', 'UTC', 'America/Argentina/Buenos_Aires'])('takes %s', (name) => {
    expect(isZonaHoraria(name)).toBe(true);
  });

  it.each(['', 'America/Narnia', '+05:00', '-03:00', 'PST', '2025-01-01T00:00Z[UTC]', 'America/Santiago '])(
    'refuses %j',
    (name) => {
      expect(isZonaHoraria(name)).toBe(false);
    },
  );
});
