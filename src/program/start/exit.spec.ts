import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { DomainError } from '../../core/errors/domain.error.js';
import { StartupError } from '../../core/errors/startup.error.js';
import { describeError } from './exit.js';

test('what a person can mend is its line alone', () => {
  expect(describeError(new StartupError('Falta x.', { cause: new Error('y') }))).toBe('Error: Falta x.');
  expect(describeError(new DomainError('invalid', 'x', 'No vale.'))).toBe('Error: No vale.');
});

test('a failed statement is told without its text, parameters, detail or stack', () => {
  const cause = Object.assign(new DatabaseError('duplicate key', 0, 'error'), {
    code: '23505',
    detail: 'Key (correo)=(secreto) already exists.',
  });
  const failed = new QueryFailedError('INSERT INTO secreto', ['secreto'], cause);
  expect(describeError(failed)).toBe('Error: QueryFailedError: duplicate key (23505)');
  expect(describeError(cause)).toBe('Error: error: duplicate key (23505)');
});

test('a defect comes with its stack and nothing it carries', () => {
  const defect = Object.assign(new TypeError('x is not y'), { parameters: ['secreto'] });
  expect(describeError(defect)).toMatch(/^TypeError: x is not y\n +at /);
  expect(describeError(defect)).not.toContain('secreto');
  expect(describeError('text')).toBe('text');
});
