import type { Config } from '../../config/config.js';
import { openDatabase } from '../start/open-database.js';
import { parseOptions, type Terminal } from './terminal.js';

const HELP = `Actualiza el esquema de la base de datos y no hace nada más.

Uso:  npm run migrar

Usa DATABASE_MIGRATION_URL o DATABASE_URL si están; si no, la base de DATA_DIR.`;

/** `migrar` */
export async function migrar(args: string[], readConfig: () => Config, { out, progress }: Terminal): Promise<void> {
  const { help } = parseOptions(args, []);
  if (help) return out(HELP);
  const database = await openDatabase(readConfig(), { holder: 'cli', log: progress });
  await database.close();
  await out('El esquema está al día.');
}
