import type { Client } from 'pg';
import { driverError } from '../../core/database/sql-state.js';
import { StartupError } from '../../core/errors/startup.error.js';

/**
 * Creates the extension pg_trgm, which searches need, unless it is there. Before the migrations, because the ORM would
 * tell the terminal in its own words that one of them failed.
 * @throws StartupError when the role may not, or the server lacks it
 */
export async function ensureTrigrams(client: Client): Promise<void> {
  try {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  } catch (error) {
    const reason = REASONS[driverError(error)?.code ?? ''];
    if (!reason) throw error;
    throw new StartupError(`Las búsquedas necesitan la extensión pg_trgm de PostgreSQL: ${reason}.`, { cause: error });
  }
}

const NOT_INSTALLED = 'instale en el servidor los módulos adicionales («contrib»)';

const REASONS: Readonly<Record<string, string>> = {
  '42501':
    'el rol no puede crearla; conéctese a esa base de datos con uno que pueda y ejecute CREATE EXTENSION pg_trgm',
  '0A000': NOT_INSTALLED, // PostgreSQL 16 and later
  '58P01': NOT_INSTALLED,
};
