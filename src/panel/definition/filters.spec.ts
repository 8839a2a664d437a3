import { daysBetween, isUnstorable } from './filters.js';

const SANTIAGO = 'America/Santiago';

const instants = (value: Parameters<typeof daysBetween>[0], zone = SANTIAGO): (string | undefined)[] =>
  daysBetween(value, zone, 'Fecha y hora').map((ms) => (ms === undefined ? undefined : new Date(ms).toISOString()));

test('from the first moment of one day to the last of another, on the authority’s clock', () => {
  expect(instants({ from: '2026-03-01', to: '2026-03-02' })).toEqual([
    '2026-03-01T03:00:00.000Z',
    '2026-03-03T03:00:00.000Z',
  ]);
  expect(instants({ from: '2026-03-01', to: '2026-03-01' }, 'America/Bogota')).toEqual([
    '2026-03-01T05:00:00.000Z',
    '2026-03-02T05:00:00.000Z',
  ]);
});

test('one day alone is both ends', () => {
  expect(instants('2026-03-01')).toEqual(['2026-03-01T03:00:00.000Z', '2026-03-02T03:00:00.000Z']);
});

test('an instant is one, as in the API’s filters, and the end is not within', () => {
  expect(instants({ from: '2026-12-31T23:59:59Z', to: '2026-12-31T23:59:59Z' })).toEqual([
    '2026-12-31T23:59:59.000Z',
    '2026-12-31T23:59:59.000Z',
  ]);
});

test('an end that is open does not narrow', () => {
  expect(instants({ from: '2026-03-01' } as never)).toEqual(['2026-03-01T03:00:00.000Z', undefined]);
  expect(instants('')).toEqual([undefined, undefined]);
  expect(instants(undefined)).toEqual([undefined, undefined]);
});

test.each(['ayer', '2026-02-31', '2026-13-01', '01-03-2026', '2026-03-01x', ' '])(
  '%j is no day, and the refusal says so',
  (value) => {
    const message = 'No se entiende el filtro «Fecha y hora»: se esperaba un día que exista';
    expect(() => instants(value)).toThrow(message);
    expect(() => instants({ from: '2026-03-01', to: value })).toThrow(message);
  },
);

test('no column holds a text with NUL or half a character', () => {
  expect(['a\0', '\ud800'].map(isUnstorable)).toEqual([true, true]);
  expect(['', 'ñ', '😀', undefined, { from: '\0' }].map(isUnstorable)).toEqual(Array(5).fill(false));
});
