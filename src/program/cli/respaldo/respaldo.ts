import type { Config } from '../../../config/config.js';
import { StartupError } from '../../../core/errors/startup.error.js';
import { parseOptions, type Terminal } from '../terminal.js';
import { crear } from './crear.js';
import { restaurar } from './restaurar.js';
import { verificar } from './verificar.js';

const HELP = `Guarda el registro entero en un archivo, y lo recupera de él.

Uso:
  npm run respaldo -- crear [--salida ARCHIVO] [--cifrar]   con el servidor en marcha o sin él
  npm run respaldo -- verificar ARCHIVO                     comprueba que esté entero y como se escribió
  npm run respaldo -- restaurar ARCHIVO                     en un DATA_DIR vacío o, con DATABASE_URL, en una base vacía

Sin --salida, el archivo queda en RESPALDO_CARPETA. Con --cifrar lleva también las claves de la instalación (los tokens, las
credenciales de los aliados); sin él no las lleva. La clave del respaldo es RESPALDO_CLAVE o, si falta, se pregunta. Quien la pierde
pierde el respaldo. En lo restaurado los avisos a los aliados (webhooks) quedan apagados.`;

/** `respaldo crear|verificar|restaurar` */
export async function respaldo(args: string[], readConfig: () => Config, terminal: Terminal): Promise<void> {
  const { positionals, values, flags, help } = parseOptions(args, ['salida'], ['cifrar']);
  if (help || args.length === 0) return terminal.out(HELP);
  const [action = '', archivo, ...more] = positionals;
  const stray = action === 'crear' ? archivo : more[0];
  if (stray !== undefined) throw new StartupError(`Sobra «${stray}».`);
  if (action === 'crear') return crear(values.salida, flags.has('cifrar'), readConfig(), terminal);
  if (action !== 'verificar' && action !== 'restaurar') {
    throw new StartupError(`No existe la acción «${action}»: use crear, verificar o restaurar.`);
  }
  if (values.salida !== undefined || flags.size > 0) throw new StartupError('--salida y --cifrar son de crear.');
  if (archivo === undefined) throw new StartupError(`Falta el archivo: ${action} ARCHIVO.`);
  await (action === 'verificar' ? verificar : restaurar)(archivo, readConfig(), terminal);
}
