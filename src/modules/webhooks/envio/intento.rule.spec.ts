import { consecuenciaDe, parseRetryAfter, respuestaGuardada } from './intento.rule.js';

const ESPERAS = [5_000, 300_000];
const de = (estado: number | null, intento = 1, retryAfterMs = 0, azar = 0.5) =>
  consecuenciaDe({ intento, estado, retryAfterMs }, ESPERAS, azar);

test.each([200, 201, 204, 299])('%d is taken', (estado) =>
  expect(de(estado)).toEqual({ estado: 'entregada', esperaMs: null, terminada: false }),
);

test.each([null, 100, 301, 302, 400, 401, 404, 408, 429, 500, 503])('%s is tried again', (estado) => {
  expect(de(estado)).toEqual({ estado: 'pendiente', esperaMs: 5_000, terminada: false });
  expect(de(estado, 2)).toEqual({ estado: 'pendiente', esperaMs: 300_000, terminada: false });
  expect(de(estado, 3)).toEqual({ estado: 'fallida', esperaMs: null, terminada: false });
});

test('410 is the end', () => expect(de(410)).toEqual({ estado: 'fallida', esperaMs: null, terminada: true }));

test('waits are spread by a fifth; Retry-After is the least, of a day at most', () => {
  expect([de(500, 1, 0, 0).esperaMs, de(500, 1, 0, 1).esperaMs]).toEqual([4_000, 6_000]);
  expect(de(503, 1, 4_999).esperaMs).toBe(5_000);
  expect(de(503, 1, 60_000).esperaMs).toBe(60_000);
  expect(de(503, 1, 10 ** 12).esperaMs).toBe(86_400_000);
});

test('Retry-After in seconds or as a date', () => {
  const now = Date.UTC(2026, 0, 1);
  expect(parseRetryAfter('120', now)).toBe(120_000);
  expect(de(503, 1, parseRetryAfter('9'.repeat(400), now)).esperaMs).toBe(86_400_000);
  expect(parseRetryAfter('Thu, 01 Jan 2026 00:01:00 GMT', now)).toBe(60_000);
  for (const header of [undefined, '', '-1', '1.5', 'pronto', 'Thu, 01 Jan 2025 00:00:00 GMT'])
    expect(parseRetryAfter(header, now)).toBe(0);
});

test('what is kept of an answer', () => {
  expect(respuestaGuardada(Buffer.from([0x61, 0xff, 0x00, 0x62]), [])).toBe('a\uFFFD\uFFFDb');
  expect(respuestaGuardada(Buffer.from('clave «a"b» YSJi a%22b a\\"b'), ['a"b'])).toBe('clave «•••» ••• ••• •••');
  expect(respuestaGuardada(Buffer.from('ñ'.repeat(1_000)), [])).toBe('ñ'.repeat(512));
  expect(respuestaGuardada(Buffer.from(`${'x'.repeat(1_020)}secreta`), ['secreta'])).toBe(`${'x'.repeat(1_020)}•`);
});
