import { StartupError } from '../common/errors/startup.error.js';
import { DomainError } from '../common/errors/domain.error.js';

/** Ends the process with code 1: one line for what a person can mend, everything for a defect. */
export function exitWithError(error: unknown): never {
  if (error instanceof StartupError || error instanceof DomainError) console.error(`Error: ${error.message}`);
  else console.error(error);
  process.exit(1);
}
