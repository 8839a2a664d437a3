import { PasswordHasher } from './password-hasher.js';

jest.unmock('bcrypt');

test('a hash costs what it must, and is told from one of another password', async () => {
  const hasher = new PasswordHasher();
  const hash = await hasher.hash('clave de la prueba');
  expect(hash).toMatch(/^\$2b\$10\$/);
  expect(await hasher.matches('clave de la prueba', hash)).toBe(true);
  expect(await hasher.matches('otra clave', hash)).toBe(false);
  expect(await hasher.matches('clave de la prueba', undefined)).toBe(false);
});
