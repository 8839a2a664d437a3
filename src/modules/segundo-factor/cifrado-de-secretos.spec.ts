import { CifradoDeSecretos } from './cifrado-de-secretos.js';

const CLAVE = 'un secreto de prueba de más de 32 bytes';
const cifrado = new CifradoDeSecretos({ jwtSecreto: CLAVE });

test('a secret comes back, and looks different each time it is kept', () => {
  const [one, other] = [cifrado.encrypt('a', 'SECRETO'), cifrado.encrypt('a', 'SECRETO')];
  expect(cifrado.decrypt('a', one)).toBe('SECRETO');
  expect(one.equals(other)).toBe(false);
  expect(one.includes('SECRETO')).toBe(false);
});

test('nothing comes back under another key, for another user, or of what was tampered with or is cut', () => {
  const kept = cifrado.encrypt('a', 'SECRETO');
  const changed = Buffer.from(kept);
  changed[kept.length - 1]! ^= 1;
  expect(new CifradoDeSecretos({ jwtSecreto: `${CLAVE}!` }).decrypt('a', kept)).toBeNull();
  expect(cifrado.decrypt('b', kept)).toBeNull();
  expect(cifrado.decrypt('a', changed)).toBeNull();
  for (const length of [0, 10, 20, 28]) expect(cifrado.decrypt('a', kept.subarray(0, length))).toBeNull();
});
