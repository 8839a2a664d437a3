import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from '@js-temporal/polyfill';
import { StartupError } from '../../core/errors/startup.error.js';
import { isZonaHoraria } from '../../core/time/momento.js';
import type { Origen } from './sample/sample.js';

const SEMILLA = 2026;

/** What a demo's folder says of itself, in `demo.json`. */
export interface DemoState extends Origen {
  /** Everything of the sample was written; from then on it is the user's to change. */
  completa: boolean;
}

/**
 * The state of the demo in this folder; a new one, whose year ends today, in an empty folder. It is written before the
 * database is made, so that an interrupted fill goes on with the same data, whatever the day.
 * @throws StartupError when the folder holds a registry that is not a demo, or can't be used
 */
export function openDemoFolder(dataDir: string, zona: string): DemoState {
  try {
    const file = join(dataDir, 'demo.json');
    if (existsSync(file)) return parseState(readFileSync(file, 'utf8'), dataDir);
    if (existsSync(join(dataDir, 'postgres'))) {
      throw new StartupError(
        `La carpeta ${dataDir} guarda un registro que no es de demostración: elija otra con la variable DATA_DIR.`,
      );
    }
    const state = { semilla: SEMILLA, dia: Temporal.Now.plainDateISO(zona).toString(), zona, completa: false };
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    saveState(dataDir, state);
    return state;
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError(
      `No se puede usar la carpeta de datos ${dataDir} (${(error as NodeJS.ErrnoException).code}): dé permiso de ` +
        'lectura y escritura sobre ella a este usuario, o elija otra con la variable DATA_DIR.',
      { cause: error },
    );
  }
}

/** From now on the sample is not written again. */
export function markComplete(dataDir: string, state: DemoState): void {
  saveState(dataDir, { ...state, completa: true });
}

/** The whole file or nothing. */
function saveState(dataDir: string, state: DemoState): void {
  const file = join(dataDir, 'demo.json');
  writeFileSync(`${file}.tmp`, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(`${file}.tmp`, file);
}

function parseState(text: string, dataDir: string): DemoState {
  try {
    const { semilla, dia, zona, completa } = JSON.parse(text) as DemoState;
    if (!Number.isSafeInteger(semilla) || !isZonaHoraria(zona) || typeof completa !== 'boolean') {
      throw new TypeError('demo.json lacks a field');
    }
    return { semilla, dia: Temporal.PlainDate.from(dia).toString(), zona, completa };
  } catch (error) {
    throw new StartupError(
      `El archivo demo.json de ${dataDir} está dañado: borre esa carpeta para empezar la demostración de nuevo.`,
      { cause: error },
    );
  }
}
