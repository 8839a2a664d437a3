import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { driverError } from '../../core/database/sql-state.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { StartupError } from '../../core/errors/startup.error.js';

/** Ends the process with code 1 and says why. */
export function exitWithError(error: unknown): never {
  console.error(describeError(error));
  process.exit(1);
}

/**
 * One line for what a person can mend or the database refused, the stack of a defect. An error is never printed
 * whole: the ORM's carry the statement's parameters, which hold password hashes and addresses.
 */
export function describeError(error: unknown): string {
  if (error instanceof StartupError || error instanceof DomainError) return `Error: ${error.message}`;
  if (error instanceof QueryFailedError || error instanceof DatabaseError) {
    return `Error: ${error.name}: ${error.message} (${driverError(error)?.code ?? 'sin código'})`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
