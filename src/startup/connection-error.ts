import { StartupError } from '../common/errors/startup.error.js';
import { driverError } from '../common/database/sql-state.js';

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

/** One line about a database that can't be reached at start; `variable` is where its address came from. */
export function connectionStartupError(variable: string, error: unknown): StartupError {
  const cause = driverError(error);
  const reason = CAUSES[cause?.code ?? ''] ?? 'no se pudo establecer la conexión';
  return new StartupError(`No se puede usar la base de datos de ${variable}: ${reason}.`, { cause: error });
}
