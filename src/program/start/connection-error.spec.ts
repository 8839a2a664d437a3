import { QueryFailedError } from 'typeorm';
import { connectionStartupError } from './connection-error.js';

const coded = (code: string) => Object.assign(new Error('password authentication failed for "x"'), { code });

test.each([
  ['28P01', 'rechaza el usuario o la clave'],
  ['28000', 'rechaza al usuario'],
  ['3D000', 'la base de datos no existe'],
  ['42501', 'DATABASE_MIGRATION_URL'],
  ['53300', 'no acepta más conexiones'],
  ['ECONNREFUSED', 'nadie responde'],
  ['ENOTFOUND', 'no se encuentra el servidor'],
  ['EAI_AGAIN', 'no se encuentra el servidor'],
  ['ETIMEDOUT', 'no responde'],
  ['08001', 'no se pudo establecer la conexión'],
])('%s: one line in Spanish that names the variable and the reason', (code, reason) => {
  const error = connectionStartupError('DATABASE_URL', coded(code));
  expect(error.message).toMatch(/^No se puede usar la base de datos de DATABASE_URL: .*\.$/);
  expect(error.message).toContain(reason);
  expect(error.message).not.toContain('password');
  expect(error.cause).toBeDefined();
});

test('looks behind the ORM, and at anything that was thrown', () => {
  const wrapped = new QueryFailedError('CREATE SCHEMA', [], coded('42501'));
  expect(connectionStartupError('X', wrapped).message).toContain('DATABASE_MIGRATION_URL');
  for (const thrown of [undefined, 'text', new AggregateError([])]) {
    expect(connectionStartupError('X', thrown).message).toContain('no se pudo establecer la conexión');
  }
});
