import { driverError } from '../database/sql-state.js';

/** An error as the log gets it. */
export interface LoggedError {
  name: string;
  message: string;
  /** SQLSTATE, or the system's name for it. */
  code: string | undefined;
  stack: string | undefined;
}

/** These four and nothing else: the ORM hangs the statement's parameters, personal data, on its errors. */
export function loggable(error: unknown): LoggedError {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { name, message, code: driverError(error)?.code, stack };
}
