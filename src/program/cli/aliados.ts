import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Sobres } from '../../core/cifrado/sobres.js';
import { StartupError } from '../../core/errors/startup.error.js';
import type { Config } from '../../config/config.js';
import { leerCsv, leerJsonl, type ArchivoDeAliados } from '../../modules/aliados/importacion/archivo-de-aliados.js';
import { ImportacionService } from '../../modules/aliados/importacion/importacion.service.js';
import { RotacionService } from '../../modules/aliados/rotacion/rotacion.service.js';
import { describeImportacion, describeRotacion } from './describe-aliados.js';
import { cliActor, parseOptions, type Terminal } from './terminal.js';
import { unreadable } from './unreadable.js';
import { withApplication } from './with-application.js';

const HELP = `Administra los aliados.

Uso:
  npm run aliados -- importar ARCHIVO               muestra qué se haría con los aliados de un .csv o .jsonl
  npm run aliados -- importar ARCHIVO --confirmar   lo hace: todo o nada
  npm run aliados -- rotar                          cifra con la primera clave de CREDENCIALES_CLAVE lo que se cifró con otra

En el CSV van las columnas id, nombre, etiquetas, origenes, datos y activo; las etiquetas y los orígenes, separados por «;». Un id
que ya existe se modifica; sin id, o con uno que no existe, el aliado se crea. Se puede rotar con el servidor en marcha, cortarlo y
repetirlo.`;

const SIN_CLAVE = 'Falta CREDENCIALES_CLAVE: no hay con qué cifrar.';

/** `aliados importar|rotar` */
export async function aliados(args: string[], readConfig: () => Config, terminal: Terminal): Promise<void> {
  const { positionals, flags, help } = parseOptions(args, [], ['confirmar']);
  if (help || args.length === 0) return terminal.out(HELP);
  const [action = '', archivo, ...more] = positionals;
  if (action === 'rotar' && archivo === undefined) return rotar(readConfig(), terminal);
  if (action !== 'importar') throw new StartupError(`No existe la acción «${action}»: use importar o rotar.`);
  if (archivo === undefined) throw new StartupError('Falta el archivo: importar ARCHIVO.csv o ARCHIVO.jsonl.');
  if (more.length > 0) throw new StartupError(`Sobra «${more[0]}»: se importa un archivo a la vez.`);
  return importar(archivo, flags.has('confirmar'), readConfig(), terminal);
}

/** Tells what is done, or would be. @throws StartupError where lines are wrong */
async function importar(path: string, confirmed: boolean, config: Config, { out, progress }: Terminal): Promise<void> {
  const { filas, faltas } = await leer(path);
  const archivo = basename(path);
  await withApplication(config, progress, async (app) => {
    const importacion = app.get(ImportacionService, { strict: false });
    const plan = await importacion.preview(filas);
    const todas = [...faltas, ...plan.faltas].toSorted((one, other) => one.linea - other.linea);
    const isDone = confirmed && todas.length === 0;
    // What is told is what was done: somebody else may have changed a partner since.
    const shown = isDone ? await importacion.importar(cliActor(), filas) : { ...plan, faltas: todas };
    await out(describeImportacion(shown, archivo, isDone));
    if (todas.length > 0) throw new StartupError(`No se importó nada: hay líneas con faltas en ${archivo}.`);
  });
}

async function leer(path: string): Promise<ArchivoDeAliados> {
  const readers = { '.csv': leerCsv, '.jsonl': leerJsonl };
  const reader = readers[extname(path).toLowerCase() as keyof typeof readers] as typeof leerCsv | undefined;
  if (!reader) throw new StartupError('El archivo debe ser .csv o .jsonl.');
  const bytes = await readFile(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  return reader(bytes);
}

/** @throws StartupError without a key, and where something could not be opened */
async function rotar(config: Config, { out, progress, bar }: Terminal): Promise<void> {
  await withApplication(config, progress, async (app) => {
    if (app.get(Sobres, { strict: false }).claveActual === undefined) throw new StartupError(SIN_CLAVE);
    const rotacion = app.get(RotacionService, { strict: false });
    const shown = bar(await rotacion.pendientes());
    const result = await rotacion.rotar(cliActor(), (vistas) => shown.update(vistas)).finally(() => shown.stop());
    await out(describeRotacion(result));
    const cerradas = result.rotaciones.reduce((sum, one) => sum + one.cerradas.length, 0);
    if (cerradas > 0) throw new StartupError(`${cerradas} no se pudieron abrir: siguen como estaban.`);
  });
}
