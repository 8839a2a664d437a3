import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Config } from '../../config/config.js';
import { ANONIMO } from '../../core/database/reads.js';
import { StartupError } from '../../core/errors/startup.error.js';
import { readCatalogo } from '../../modules/tarifario/catalogo/catalogo.js';
import { CatalogoService } from '../../modules/tarifario/catalogo/catalogo.service.js';
import { contados } from '../../modules/tarifario/catalogo/palabras.js';
import { parsePerfil, type Perfil } from '../../modules/tarifario/catalogo/perfil.js';
import { PerfilesService } from '../../modules/tarifario/catalogo/perfiles.service.js';
import { toTarifarioCsv } from '../../modules/tarifario/tipos/lista/tarifario-csv.js';
import { TiposService } from '../../modules/tarifario/tipos/tipos.service.js';
import { describePlan } from './describe-plan.js';
import { unreadable } from './unreadable.js';
import { cliActor, parseOptions, type Options, type Terminal } from './terminal.js';
import { withApplication } from './with-application.js';

const HELP = `Toma un catálogo de tipos de infracción de un archivo CSV, o escribe en la salida el que hay.

Uso:
  npm run tarifario -- importar ARCHIVO.csv [opciones]      muestra qué se haría, sin cambiar nada
  npm run tarifario -- importar ARCHIVO.csv --confirmar     lo hace: todo o nada
  npm run --silent tarifario -- exportar > ARCHIVO.csv      escribe el tarifario vigente

Opciones de importar:
  --perfil NOMBRE   cómo se lee el archivo: el nombre de uno que viene con el programa (cdmx) o un archivo JSON propio;
                    sin él, las columnas son las que escribe exportar
  --desde FECHA     cuándo empiezan a regir los precios, como 2030-01-01; sin él, ahora
  --completo        el archivo es todo el catálogo: lo que no está en él se elimina
  --confirmar       importa de verdad

Ejemplo:  npm run tarifario -- importar --perfil cdmx    (el catálogo de la Ciudad de México, que viene con el perfil)`;

const ACTIONS = ['importar', 'exportar'];

/** `tarifario importar|exportar` */
export async function tarifario(args: string[], readConfig: () => Config, terminal: Terminal): Promise<void> {
  const { out, progress } = terminal;
  const options = parseOptions(args, ['perfil', 'desde'], ['completo', 'confirmar']);
  if (options.help || args.length === 0) return out(HELP);
  const [action = '', archivo, ...more] = options.positionals;
  if (!ACTIONS.includes(action)) throw new StartupError(`No existe la acción «${action}»: use importar o exportar.`);
  if (more.length > 0) throw new StartupError(`Sobra «${more[0]}»: se importa un archivo a la vez.`);
  if (action === 'exportar') {
    if (args.length > 1)
      throw new StartupError('exportar no lleva opciones: escribe en la salida el tarifario vigente.');
    return withApplication(readConfig(), progress, async (app) => {
      const csv = toTarifarioCsv(await app.get(TiposService).listAll(ANONIMO, { orden: 'codigo' }));
      await out(csv.slice(0, -1)); // which ends the last line itself
    });
  }
  await importar(archivo, options, readConfig(), terminal);
}

/** Tells what is done, or would be. @throws StartupError where lines are wrong */
async function importar(
  archivo: string | undefined,
  { values, flags }: Options,
  config: Config,
  { out, progress }: Terminal,
): Promise<void> {
  const perfiles = new PerfilesService(config);
  const perfil = await readPerfil(perfiles, values.perfil);
  const { bytes, nombre } = await readArchivo(perfiles, perfil, archivo);
  const catalogo = readCatalogo(bytes, perfil);
  const opciones = { desde: values.desde, completo: flags.has('completo') };
  await withApplication(config, progress, async (app) => {
    const catalogos = app.get(CatalogoService);
    const plan = await catalogos.preview(catalogo, opciones);
    const confirmed = flags.has('confirmar') && plan.errores.length === 0;
    // What is told is what was done: it may differ once nobody else changes the tariff.
    const shown = confirmed ? await catalogos.importar(cliActor(), catalogo, { ...opciones, archivo: nombre }) : plan;
    await out(describePlan(shown, { archivo: nombre, perfil: perfil.nombre, confirmed }));
    if (plan.errores.length > 0) {
      throw new StartupError(`No se importó nada: ${contados(plan.errores.length, 'error', 'errores')} en ${nombre}.`);
    }
  });
}

/** One that comes with the program, or a file of JSON. */
async function readPerfil(perfiles: PerfilesService, nombre: string | undefined): Promise<Perfil> {
  if (!nombre?.endsWith('.json')) return perfiles.get(nombre);
  return parsePerfil((await read(nombre)).toString(), basename(nombre));
}

/** The file, or the catalogue that comes with the profile. */
async function readArchivo(
  perfiles: PerfilesService,
  { archivo: own }: Perfil,
  archivo: string | undefined,
): Promise<{ bytes: Uint8Array; nombre: string }> {
  if (archivo !== undefined) return { bytes: await read(archivo), nombre: basename(archivo) };
  if (own === undefined) throw new StartupError('Falta el archivo: importar ARCHIVO.csv.');
  return { bytes: await perfiles.readArchivo(own), nombre: own };
}

async function read(path: string): Promise<Buffer> {
  const { size } = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (size > MOST_BYTES) throw new StartupError(`${path} es demasiado grande: caben ${MOST_BYTES / 1024 ** 2} MB.`);
  return readFile(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
}

/** Far more than any catalogue takes. */
const MOST_BYTES = 32 * 1024 ** 2;
