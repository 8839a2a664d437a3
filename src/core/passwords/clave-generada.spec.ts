import { generateClave } from './clave-generada.js';
import { parseClave } from './clave.js';

test('a generated password passes every rule and is never the same', () => {
  const nombres = ['ana.rojas@example.com'];
  const claves = Array.from({ length: 200 }, () => generateClave(nombres));
  for (const clave of claves) expect(parseClave(clave, 'clave', nombres)).toMatch(/^[\w-]{22}$/);
  expect(new Set(claves).size).toBe(claves.length);
});
