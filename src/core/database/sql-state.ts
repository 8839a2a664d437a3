import { isNativeError } from 'node:util/types';
import { QueryFailedError } from 'typeorm';

const TRANSIENT = new Set(['40001', '40P01']);
const CONNECTION_CLASS = /^(08...|57P0[123])$/;
const UNABLE = /^(53...|58...|28...|25006)$/;
const SOCKET_CODE = /^(ECONN|EPIPE|ETIMEDOUT|EAI_|ENOTFOUND|EHOSTUNREACH)/;
const SOCKET_MESSAGE = /^(Connection terminated|Client has encountered)/;
const SILENT_MESSAGE = 'Query read timeout';
const POOL_MESSAGE = 'timeout exceeded when trying to connect';

/** What the driver says of a failed statement. On Citus `constraint` is absent. */
export interface DriverError extends Error {
  code?: string;
  constraint?: string;
}

/** The driver's own error behind whatever the ORM wrapped around it. */
export function driverError(error: unknown): DriverError | undefined {
  if (error instanceof QueryFailedError) return error.driverError as DriverError;
  return isNativeError(error) ? error : undefined; // also one of another realm, as the sockets' are in tests
}

/** The server took a statement and did not answer it in time; the connection is gone, the server may still be there. */
export function isSilent(error: unknown): boolean {
  return driverError(error)?.message === SILENT_MESSAGE;
}

/** A deadlock or serialization failure: rolled back for certain, worth repeating. */
export function isTransientConflict(error: unknown): boolean {
  return TRANSIENT.has(driverError(error)?.code ?? '');
}

/** The database went away before or during the statement: whether it was done is not known. */
export function isConnectionLost(error: unknown): boolean {
  const cause = driverError(error);
  if (!cause) return false;
  if (cause.code && (CONNECTION_CLASS.test(cause.code) || SOCKET_CODE.test(cause.code))) return true;
  return SOCKET_MESSAGE.test(cause.message);
}

/** The database can take no write now, whatever it says: it is out of room or memory, read-only, or refuses the role. */
export function isUnableToWrite(error: unknown): boolean {
  return UNABLE.test(driverError(error)?.code ?? '');
}

/** Somebody else kept a lock for longer than the statement may wait. */
export function isLockTimeout(error: unknown): boolean {
  return driverError(error)?.code === '55P03';
}

/** The database does not know how to do this, as Citus may say of a statement over several machines. */
export function isUnsupported(error: unknown): boolean {
  return driverError(error)?.code === '0A000';
}

/** Every connection was busy for as long as a request may wait for one. */
export function isPoolExhausted(error: unknown): boolean {
  return driverError(error)?.message === POOL_MESSAGE;
}

/** The statement took longer than one may. */
export function isStatementTimeout(error: unknown): boolean {
  return driverError(error)?.code === '57014';
}

/** PostgreSQL 18 raises 23001 for ON DELETE RESTRICT where earlier ones raise 23503. */
export function isForeignKeyViolation(error: unknown): boolean {
  return ['23503', '23001'].includes(driverError(error)?.code ?? '');
}

export function isUniqueViolation(error: unknown): boolean {
  return driverError(error)?.code === '23505';
}

/** The constraint's name as the migrations give it; Citus appends a shard number to it. */
export function violatedConstraint(error: unknown): string | undefined {
  return driverError(error)?.constraint?.replace(/_\d{5,}$/, '');
}
