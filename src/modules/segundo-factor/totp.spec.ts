import { newSecreto, otpauthOf, stepOf } from './totp.js';

/** The secret of RFC 6238, appendix B: "12345678901234567890". */
const SECRETO = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [1_111_111_111, '050471', 37_037_037],
  [1_234_567_890, '005924', 41_152_263],
  [2_000_000_000, '279037', 66_666_666],
])('the codes of RFC 6238: at %i it is %s', (seconds, codigo, step) => {
  expect(stepOf(SECRETO, codigo, seconds * 1000)).toBe(step);
});

test('a code counts in its own step and in those before and after it', () => {
  const step = 37_037_036;
  const at = (steps: number): number | null => stepOf(SECRETO, '081804', (step + steps) * 30_000);
  expect([-2, -1, 0, 1, 2].map(at)).toEqual([null, step, step, step, null]);
});

test.each(['081805', '', '81804', '0818040', 'ocho18'])('%j is no code', (codigo) => {
  expect(stepOf(SECRETO, codigo, 1_111_111_109_000)).toBeNull();
});

test('each secret is another, of 160 bits', () => {
  const secretos = Array.from({ length: 5 }, newSecreto);
  for (const secreto of secretos) expect(secreto).toMatch(/^[A-Z2-7]{32}$/);
  expect(new Set(secretos).size).toBe(5);
});

test('the address says all an application needs', () => {
  const url = new URL(otpauthOf(SECRETO, 'ana@example.com'));
  expect([url.protocol, url.host, decodeURIComponent(url.pathname)]).toEqual([
    'otpauth:',
    'totp',
    '/Registro de Infracciones:ana@example.com',
  ]);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    issuer: 'Registro de Infracciones',
    secret: SECRETO,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});
