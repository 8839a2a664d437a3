import type { Config } from '../../config/config.js';

/** What of a table goes once it is of no use any more. */
export interface Limpieza {
  /** As the metrics call it. */
  que: string;
  /** Removes at most $1 rows. It runs again until there are fewer. */
  sql: string;
  /** Its other parameters. */
  values?: (config: Config) => unknown[];
}

/** Injection token of what all modules have to be cleaned up. */
export const LIMPIEZAS = Symbol('LIMPIEZAS');
