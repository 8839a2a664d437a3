import { QueryFailedError } from 'typeorm';
import { loggable } from './loggable.js';

test('a failed statement is logged with its SQLSTATE and without its parameters', () => {
  const cause = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (correo)=(ana@example.com)' });
  const logged = loggable(new QueryFailedError('INSERT', ['ana@example.com'], cause));
  expect(logged).toEqual({
    name: 'QueryFailedError',
    message: 'duplicate key',
    code: '23505',
    stack: expect.stringContaining('loggable.spec'),
  });
  expect(JSON.stringify(logged)).not.toContain('ana@example.com');
});

test('what is thrown and no error is logged as its text', () => {
  expect(loggable('nada')).toMatchObject({ name: 'Error', message: 'nada', code: undefined });
});
