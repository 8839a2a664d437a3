import { stat } from 'node:fs/promises';
import type { Config } from '../../config/config.js';
import { StartupError } from '../../core/errors/startup.error.js';
import { MODOS_DE_MALAS } from '../../modules/lotes/lote.entity.js';
import { CLASES_DE_ARCHIVO, importar, mostrar, recibir, type Pedido } from './importar-lote.js';
import { parseOptions, type Options, type Terminal } from './terminal.js';
import { unreadable } from './unreadable.js';
import { withApplication } from './with-application.js';

const HELP = `Carga un archivo de infracciones, vehículos o personas.

Uso:
  npm run lotes -- importar ARCHIVO --clase CLASE [opciones]    muestra cómo se lee, sin escribir nada
  npm run lotes -- importar ARCHIVO --clase CLASE --confirmar   lo carga

Opciones:
  --clase CLASE      infracciones, vehiculos o personas
  --perfil PERFIL    cómo se lee el archivo, en lo que él mismo no dice: un archivo JSON, o el nombre de uno guardado
  --malas MODO       omitir: las líneas malas quedan fuera (es lo que se hace si no se dice);
                     detener: con una sola mala no se escribe nada
  --errores ARCHIVO  escribe ahí lo que está mal en cada línea, como CSV
  --forzar           carga otra vez un archivo que ya se envió
  --confirmar        carga de verdad; si se interrumpe, la misma orden sigue donde quedó

Termina con 1 si alguna línea está mala.`;

/** `lotes importar` */
export async function lotes(args: string[], readConfig: () => Config, terminal: Terminal): Promise<void> {
  const options = parseOptions(args, ['clase', 'perfil', 'malas', 'errores'], ['confirmar', 'forzar']);
  if (options.help || args.length === 0) return terminal.out(HELP);
  const pedido = await readPedido(options);
  await withApplication(readConfig(), terminal.progress, async (app) => {
    const lote = await recibir(app, pedido);
    await (options.flags.has('confirmar') ? importar(app, lote, pedido, terminal) : mostrar(app, lote, terminal));
  });
}

/** @throws StartupError */
async function readPedido({ positionals, values, flags }: Options): Promise<Pedido> {
  const [action = '', archivo, ...more] = positionals;
  if (action !== 'importar') throw new StartupError(`No existe la acción «${action}»: use importar.`);
  if (archivo === undefined) throw new StartupError('Falta el archivo: importar ARCHIVO.');
  if (more.length > 0) throw new StartupError(`Sobra «${more[0]}»: se importa un archivo a la vez.`);
  const { clase, malas = 'omitir', perfil, errores } = values;
  const isClase = isOneOf(CLASES_DE_ARCHIVO, clase);
  if (!isClase) throw new StartupError(`Diga de qué es el archivo con --clase: ${CLASES_DE_ARCHIVO.join(', ')}.`);
  if (!isOneOf(MODOS_DE_MALAS, malas)) throw new StartupError(`En --malas va ${MODOS_DE_MALAS.join(' o ')}.`);
  const found = await stat(archivo).catch((error: unknown) => {
    throw unreadable(archivo, error);
  });
  if (found.isDirectory()) throw new StartupError(`El archivo ${archivo} es una carpeta.`);
  return { archivo, clase, perfil, malas, errores, forzar: flags.has('forzar') };
}

function isOneOf<T extends string>(words: readonly T[], text: string | undefined): text is T {
  return (words as readonly (string | undefined)[]).includes(text);
}
