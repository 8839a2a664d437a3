import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { StartupError } from '../../core/errors/startup.error.js';
import { newId } from '../../core/fields/id.js';
import { ArchivosDeLotes } from '../../modules/lotes/archivos-de-lotes.js';
import { ControlService } from '../../modules/lotes/control.service.js';
import { parsePerfil, type Perfil } from '../../modules/lotes/lectura/perfil.js';
import type { Lote, ModoDeMalas } from '../../modules/lotes/lote.entity.js';
import type { EstadoLote } from '../../modules/lotes/lote.estado.js';
import { LotesService } from '../../modules/lotes/lotes.service.js';
import { PerfilesService } from '../../modules/lotes/perfiles/perfiles.service.js';
import { ProcesoService } from '../../modules/lotes/proceso/proceso.service.js';
import { ResultadoService } from '../../modules/lotes/resultado/resultado.service.js';
import { PrimerasLineasService } from '../../modules/lotes/revision/primeras-lineas.service.js';
import { RevisionService } from '../../modules/lotes/revision/revision.service.js';
import { describeLote, describeRevision } from './describe-lote.js';
import { cliActor, type Terminal } from './terminal.js';
import { unreadable } from './unreadable.js';

/** What is handed in at the terminal; operations are clients'. */
export const CLASES_DE_ARCHIVO = ['infracciones', 'vehiculos', 'personas'] as const;

/** A file, and what is to become of it. */
export interface Pedido {
  archivo: string;
  clase: (typeof CLASES_DE_ARCHIVO)[number];
  /** The name of a kept profile, or a file of JSON. */
  perfil: string | undefined;
  malas: ModoDeMalas;
  /** Where the faults are written to. */
  errores: string | undefined;
  forzar: boolean;
}

/** Between two looks at a batch that is worked on. */
const LOOK_EVERY_MS = 300;

/** The batch that the file is, looked at by the profile that was asked for. */
export async function recibir(app: INestApplicationContext, pedido: Pedido): Promise<Lote> {
  const { archivo, clase, forzar } = pedido;
  const perfil = await readPerfil(app, pedido.perfil);
  const perfil_nombre = isNombre(pedido.perfil) ? pedido.perfil : null;
  const id = newId();
  const { archivoMaxBytes } = app.get<Config>(CONFIG);
  const guardado = await app.get(ArchivosDeLotes).guardar(id, createReadStream(archivo), archivoMaxBytes);
  const campos = {
    archivo: basename(archivo),
    clase,
    operacion: null,
    cliente_id: null,
    perfil,
    perfil_nombre,
    forzar,
  };
  const { lote, repetido } = await app.get(LotesService).recibir(cliActor(), id, guardado, () => campos);
  const isAnother = repetido && lote.estado === 'revisado' && !isDeepStrictEqual(lote.perfil, perfil);
  if (isAnother) {
    await app.get(ControlService).cambiarPerfil(cliActor(), lote.id, perfil, perfil_nombre ?? undefined);
  }
  return work(app, app.get(RevisionService), lote.id, ['recibido']);
}

/** Tells how the file is read and what would become of its first lines. @throws StartupError while something stays open */
export async function mostrar(app: INestApplicationContext, lote: Lote, { out }: Terminal): Promise<void> {
  if (lote.estado !== 'revisado') {
    await out(describeLote(lote));
    return assertDone(lote, undefined);
  }
  const revision = await app.get(PrimerasLineasService).revisar(lote);
  await out(describeRevision(lote, revision));
  if (revision.pendientes.length > 0) throw new StartupError('Falta responder lo que se pregunta: con --perfil.');
}

/** Takes the file over. @throws StartupError where it could not be done, or a line was bad */
export async function importar(
  app: INestApplicationContext,
  lote: Lote,
  { malas, errores }: Pedido,
  { out, bar }: Terminal,
): Promise<void> {
  const { id, estado } = lote;
  if (estado === 'revisado') await app.get(ControlService).confirmar(cliActor(), id, malas);
  if (estado === 'pausado') await app.get(ControlService).reanudar(cliActor(), id);
  const shown = bar(lote.lineas ?? 0);
  const look = (now: Lote): void => shown.update(now.buenas + now.malas + now.repetidas + now.omitidas);
  const end = await work(app, app.get(ProcesoService), id, ['confirmado', 'procesando'], look).finally(shown.stop);
  await out(describeLote(end));
  if (errores !== undefined && end.analisis) {
    await pipeline(app.get(ResultadoService).errores(end), createWriteStream(errores));
  }
  assertDone(end, errores);
}

/** @throws StartupError unless it is done and every line was good */
function assertDone({ estado, error, malas }: Lote, errores: string | undefined): void {
  if (error !== null) throw new StartupError(error);
  if (estado !== 'terminado') throw new StartupError(`El lote está ${estado}.`);
  if (malas === 0) return;
  const cuantas = malas === 1 ? 'Una línea está mala' : `${malas} líneas están malas`;
  throw new StartupError(`${cuantas}: ${errores ? `vea ${errores}` : 'véalas con --errores ARCHIVO.csv'}.`);
}

/**
 * Does a batch's work until it is in none of these states, beside a server that may do the same work: what one of them has
 * done the other finds done.
 */
async function work(
  app: INestApplicationContext,
  worker: RevisionService | ProcesoService,
  id: string,
  estados: readonly EstadoLote[],
  look: (lote: Lote) => void = () => undefined,
): Promise<Lote> {
  const { signal } = new AbortController();
  for (;;) {
    const lote = await app.get(LotesService).get(cliActor(), id);
    look(lote);
    if (!estados.includes(lote.estado)) return lote;
    let isOver = false;
    const working = worker.run({ id: newId(), clave: id, intentos: 1, arriendo: newId() }, signal).finally(() => {
      isOver = true;
    });
    while (!isOver) {
      await Promise.race([working, setTimeout(LOOK_EVERY_MS)]);
      look(await app.get(LotesService).get(cliActor(), id));
    }
    await setTimeout(LOOK_EVERY_MS); // a server may be at it
  }
}

/** Whether it is the name of a kept profile, and no file. */
function isNombre(perfil: string | undefined): perfil is string {
  return perfil !== undefined && !perfil.endsWith('.json');
}

async function readPerfil(app: INestApplicationContext, perfil: string | undefined): Promise<Perfil> {
  if (perfil === undefined) return {};
  if (isNombre(perfil)) return (await app.get(PerfilesService).get(perfil)).perfil;
  const text = await readFile(perfil, 'utf8').catch((error: unknown) => {
    throw unreadable(perfil, error);
  });
  return parsePerfil(parseJson(text, perfil));
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (cause) {
    throw new StartupError(`El archivo ${path} no es JSON válido.`, { cause });
  }
}
