import { StartupError } from '../common/errors/startup.error.js';
import { driverError, isConnectionLost } from '../common/database/sql-state.js';

const CAUSES: Readonly<Record<string, string>> = {
  '28P01': 'el servidor rechaza el usuario o la clave',
  '28000': 'el servidor rechaza al usuario',
  '3D000': 'la base de datos no existe',
  '42501': 'al usuario le faltan permisos para migrar: indique DATABASE_MIGRATION_URL con el rol dueño',
  '53300': 'el servidor no acepta más conexiones',
  ECONNREFUSED: 'nadie responde en esa dirección y puerto',
  ENOTFOUND: 'no se encuentra el servidor',
  EAI_AGAIN: 'no se encuentra el servidor',
  ETIMEDOUT: 'el servidor no responde',
};

const UNKNOWN = 'no se pudo establecer la conexión';
/** The driver's own time limit has no code. */
const TIMEOUT = /\btimeout\b/;

/** One line about a database that can't be reached at start; `variable` is where its address came from. */
export function connectionStartupError(variable: string, error: unknown): StartupError {
  const cause = driverError(error);
  const reason = CAUSES[cause?.code ?? ''] ?? (TIMEOUT.test(cause?.message ?? '') ? CAUSES.ETIMEDOUT : UNKNOWN);
  return new StartupError(`No se puede usar la base de datos de ${variable}: ${reason}.`, { cause: error });
}

/**
 * Runs `connect`, whose every failure is the fault of the address in `variable`; without one the database is
 * ours and the error stays as it is.
 */
export async function connecting(variable: string | undefined, connect: () => Promise<unknown>): Promise<void> {
  try {
    await connect();
  } catch (error) {
    throw variable ? connectionStartupError(variable, error) : error;
  }
}

/** Runs statements at start: missing rights and a lost connection blame `variable`, all else is a defect. */
export async function preparing(variable: string | undefined, prepare: () => Promise<void>): Promise<void> {
  try {
    await prepare();
  } catch (error) {
    const isTheirs = driverError(error)?.code === '42501' || isConnectionLost(error);
    throw variable && isTheirs ? connectionStartupError(variable, error) : error;
  }
}
