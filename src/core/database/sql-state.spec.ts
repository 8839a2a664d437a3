import { QueryFailedError } from 'typeorm';
import {
  driverError,
  isConnectionLost,
  isForeignKeyViolation,
  isPoolExhausted,
  isTransientConflict,
  isUnableToWrite,
  isUniqueViolation,
  isUnsupported,
  violatedConstraint,
} from './sql-state.js';

const failed = (code: string, constraint?: string) =>
  new QueryFailedError('SELECT 1', [], Object.assign(new Error('said the driver'), { code, constraint }));
const plain = (code: string) => Object.assign(new Error('said the socket'), { code });

test('driverError looks behind what the ORM wrapped around it', () => {
  expect(driverError(failed('23505'))?.message).toBe('said the driver');
  expect(driverError(plain('EPIPE'))?.code).toBe('EPIPE');
  for (const thrown of [undefined, null, 'text', { code: '23505' }]) expect(driverError(thrown)).toBeUndefined();
});

test('a deadlock and a serialization failure are worth repeating, nothing else', () => {
  for (const code of ['40001', '40P01']) expect(isTransientConflict(failed(code))).toBe(true);
  for (const code of ['23505', '40002', '57P01', '']) expect(isTransientConflict(failed(code))).toBe(false);
  expect(isTransientConflict(new Error('x'))).toBe(false);
  expect(isTransientConflict(undefined)).toBe(false);
});

test('a lost connection is known by its state, the socket’s code or the driver’s words', () => {
  for (const code of ['08006', '08P01', '57P01', '57P02', '57P03']) expect(isConnectionLost(failed(code))).toBe(true);
  for (const code of ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ENOTFOUND', 'EHOSTUNREACH']) {
    expect(isConnectionLost(plain(code))).toBe(true);
  }
  for (const message of [
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
  ]) {
    expect(isConnectionLost(new Error(message))).toBe(true);
  }
  for (const code of ['57014', '23505', '40001', '53300']) expect(isConnectionLost(failed(code))).toBe(false);
  expect(isConnectionLost(new Error('x'))).toBe(false);
  expect(isConnectionLost(undefined)).toBe(false);
});

test('waiting too long for a free connection is no lost connection: repeating would make it worse', () => {
  const error = new Error('timeout exceeded when trying to connect');
  expect([isPoolExhausted(error), isConnectionLost(error)]).toEqual([true, false]);
  expect(isPoolExhausted(new Error('Connection terminated due to connection timeout'))).toBe(false);
});

test('a database that can take no write is told from one that has something against a row', () => {
  for (const code of ['53100', '53300', '58030', '25006', '28P01']) expect(isUnableToWrite(failed(code))).toBe(true);
  for (const code of ['23505', '25P02', '57014', '0A000', '']) expect(isUnableToWrite(failed(code))).toBe(false);
  expect([isUnsupported(failed('0A000')), isUnsupported(failed('53100'))]).toEqual([true, false]);
});

test('violations are known by their state on every version', () => {
  expect(isUniqueViolation(failed('23505'))).toBe(true);
  expect(isUniqueViolation(failed('23503'))).toBe(false);
  expect(isForeignKeyViolation(failed('23503'))).toBe(true);
  expect(isForeignKeyViolation(failed('23001'))).toBe(true);
  expect(isForeignKeyViolation(failed('23505'))).toBe(false);
});

test('the constraint’s name is given without what Citus appends', () => {
  expect(violatedConstraint(failed('23505', 'uq_personas_correo'))).toBe('uq_personas_correo');
  expect(violatedConstraint(failed('23505', 'uq_personas_correo_102008'))).toBe('uq_personas_correo');
  expect(violatedConstraint(failed('23505'))).toBeUndefined();
});
