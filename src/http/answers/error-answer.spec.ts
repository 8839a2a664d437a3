import { HttpException } from '@nestjs/common';
import { GroupQueueFull, GroupQueueTimeout } from '../../core/concurrency/group-queue.errors.js';
import { DomainError, invalidField, type ErrorKind } from '../../core/errors/domain.error.js';
import { TooManyRequests } from '../../core/limits/too-many-requests.js';
import { answerOf } from './error-answer.js';
import { HTTP_STATUS } from './http-status.js';

test.each(Object.entries(HTTP_STATUS))('%s is %i, with the words of the refusal', (kind, status) => {
  const answer = answerOf(new DomainError(kind as ErrorKind, 'x', 'No vale.'));
  expect(answer).toMatchObject({ status, details: { codigo: 'x', detail: 'No vale.', errores: [] } });
});

test('a refusal says when to come back, and names its fields', () => {
  expect(answerOf(new TooManyRequests(7))).toMatchObject({
    status: 429,
    retryAfter: 7,
    headers: { 'retry-after': '7' },
  });
  expect(answerOf(new GroupQueueFull())).toMatchObject({ status: 503, headers: { 'retry-after': '2' } });
  expect(answerOf(invalidField('correo', 'Falta.')).details.errores).toEqual([{ campo: 'correo', mensaje: 'Falta.' }]);
});

test.each([new GroupQueueTimeout(), new Error('secret'), null, 'text', { statusCode: 502 }])(
  'of what is no refusal nothing is told: %p',
  (error) => {
    expect(answerOf(error)).toEqual({ status: 500, headers: {}, retryAfter: undefined, details: {} });
  },
);

test('what frameworks refuse keeps its status and says no more', () => {
  expect(answerOf(new HttpException('secret', 404))).toMatchObject({ status: 404, details: {} });
  expect(answerOf({ statusCode: 413 })).toMatchObject({ status: 413, details: {} });
});
