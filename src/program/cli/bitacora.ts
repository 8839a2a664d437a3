import { stat, writeFile } from 'node:fs/promises';
import type { Analisis } from '../../bitacora/analisis.js';
import { analizar, Ilegible } from '../../bitacora/analizar.js';
import type { Filtro } from '../../bitacora/cuentas/contador.js';
import { ENTRADA, NoEsGzip } from '../../bitacora/lectura/abrir.js';
import { enCsv } from '../../bitacora/salida/csv.js';
import { enHtml } from '../../bitacora/salida/pagina.js';
import { enTabla } from '../../bitacora/salida/tabla.js';
import type { Config } from '../../config/config.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { StartupError } from '../../core/errors/startup.error.js';
import { parseDesde, parseHasta } from '../../core/time/limite-de-fechas.js';
import { nombresDeAliados } from './nombres-de-aliados.js';
import { parseOptions, type Options, type Terminal } from './terminal.js';
import { unreadable } from './unreadable.js';

const HELP = `Cuenta lo que dicen los registros de un servidor web: Common, Combined, nginx, Werkzeug y el de este servidor.

Uso:
  npm run bitacora -- analizar ARCHIVO… [opciones]   uno o varios archivos, también .gz; con - lo que llega por la entrada

Opciones:
  --ruta RUTA        solo esa ruta, como '/allies/{id}/credentials'; lo que va entre llaves vale por cualquier texto
  --desde FECHA      solo desde entonces: 2026-03-14, o con su hora 2026-03-14T15:30:00-03:00; sin desfase, UTC
  --hasta FECHA      solo hasta entonces: un día, con todo él; una hora, sin ella
  --formato FORMATO  tabla (lo que se hace si no se dice), csv, json o html
  --salida ARCHIVO   escribe ahí en vez de en la pantalla

Las horas van en UTC; una línea sin desfase, como las de Werkzeug, se toma por UTC. Fallida es lo que terminó con 400 o más.
Una línea fuera de formato nunca se pierde: lo que en ella es cierto se lee, y lo demás se muestra con su número.`;

const FORMATOS: Readonly<Record<string, (analisis: Analisis, archivos: readonly string[]) => string>> = {
  tabla: enTabla,
  csv: enCsv,
  json: (analisis) => JSON.stringify(analisis, null, 2),
  html: enHtml,
};

/** `bitacora analizar` */
export async function bitacora(args: string[], readConfig: () => Config, { out }: Terminal): Promise<void> {
  const options = parseOptions(args, ['ruta', 'desde', 'hasta', 'formato', 'salida']);
  if (options.help || args.length === 0) return out(HELP);
  const archivos = readArchivos(options);
  const { formato = 'tabla', salida } = options.values;
  const write = Object.hasOwn(FORMATOS, formato) ? FORMATOS[formato] : undefined;
  if (!write) throw new StartupError(`En --formato va ${Object.keys(FORMATOS).join(', ')}.`);
  const filtro = readFiltro(options);
  if (salida !== undefined) await assertNoneOf(archivos, salida);
  const analisis = await withNombres(await readAll(archivos, filtro), readConfig);
  const text = write(analisis, archivos);
  await (salida === undefined ? out(text.trimEnd()) : writeTo(salida, text));
}

async function withNombres(analisis: Analisis, readConfig: () => Config): Promise<Analisis> {
  if (analisis.aliados.length === 0) return analisis;
  const nombres = await nombresDeAliados(
    readConfig,
    analisis.aliados.map(({ id }) => id),
  );
  return {
    ...analisis,
    aliados: analisis.aliados.map((aliado) => ({ ...aliado, nombre: nombres.get(aliado.id) ?? null })),
  };
}

/** @throws StartupError */
function readArchivos({ positionals }: Options): string[] {
  const [action = '', ...archivos] = positionals;
  if (action !== 'analizar') throw new StartupError(`No existe la acción «${action}»: use analizar.`);
  if (archivos.length === 0)
    throw new StartupError('Falta el archivo: analizar ARCHIVO…, o - para lo que llega por la entrada.');
  if (archivos.filter((archivo) => archivo === ENTRADA).length > 1)
    throw new StartupError('La entrada (-) se lee una sola vez.');
  return archivos;
}

/** @throws StartupError */
function readFiltro({ values: { ruta, desde, hasta } }: Options): Filtro {
  if (ruta !== undefined && !/^\/[^?#]*$/.test(ruta)) {
    throw new StartupError(`En --ruta va una ruta que empieza con /, sin consulta: '/allies/{id}/credentials'.`);
  }
  const limits = {
    desde: desde === undefined ? undefined : limit('--desde', () => parseDesde(desde, 'UTC')),
    hasta: hasta === undefined ? undefined : limit('--hasta', () => parseHasta(hasta, 'UTC')),
  };
  if (limits.desde !== undefined && limits.hasta !== undefined && limits.desde >= limits.hasta) {
    throw new StartupError('--desde tiene que ser antes que --hasta.');
  }
  return { ruta, ...limits };
}

function limit(option: string, parse: () => number): number {
  try {
    return parse();
  } catch (cause) {
    if (!(cause instanceof DomainError)) throw cause;
    throw new StartupError(`${option}: ${cause.message}`, { cause });
  }
}

/** @throws StartupError naming the file that can't be read, before any is */
async function readAll(archivos: readonly string[], filtro: Filtro): Promise<Analisis> {
  for (const archivo of archivos) {
    if (archivo === ENTRADA) continue;
    const found = await stat(archivo).catch((error: unknown) => {
      throw unreadable(archivo, error);
    });
    if (found.isDirectory()) throw new StartupError(`El archivo ${archivo} es una carpeta.`);
  }
  try {
    return await analizar(archivos, filtro, process.stdin);
  } catch (error) {
    if (!(error instanceof Ilegible)) throw error;
    throw explained(error);
  }
}

function explained({ archivo, cause }: Ilegible): StartupError {
  const name = archivo === ENTRADA ? 'que llega por la entrada' : archivo;
  const { code = '' } = cause as NodeJS.ErrnoException;
  if (cause instanceof NoEsGzip)
    return new StartupError(`El archivo ${name} no es un gzip, aunque su nombre lo diga.`, { cause });
  if (/^Z_/.test(code))
    return new StartupError(`El archivo ${name} está cortado o dañado: no se puede descomprimir.`, { cause });
  return unreadable(name, cause);
}

/** @throws StartupError where the result would be written over what is read */
async function assertNoneOf(archivos: readonly string[], salida: string): Promise<void> {
  const place = await stat(salida).catch(() => null);
  if (!place) return;
  for (const archivo of archivos) {
    const other = archivo === ENTRADA ? null : await stat(archivo).catch(() => null);
    if (other?.ino === place.ino && other.dev === place.dev) {
      throw new StartupError(`--salida es uno de los archivos que se leen: ${salida}.`);
    }
  }
}

/** @throws StartupError */
async function writeTo(salida: string, text: string): Promise<void> {
  try {
    await writeFile(salida, text);
  } catch (cause) {
    throw new StartupError(`No se pudo escribir ${salida} (${(cause as NodeJS.ErrnoException).code}).`, { cause });
  }
}
