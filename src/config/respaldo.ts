import { join, resolve } from 'node:path';
import type { Config } from './config.js';
import { badVariable, parseDurations } from './parsers.js';
import { expandHome } from './paths.js';

const MIN_FRASE = 12;
const MIN_CADA_MS = 60_000;
const DEMASIADO_CORTA = `debe tener ${MIN_FRASE} letras, dígitos o signos, o más`;

/** Why what somebody wants to encrypt backups with is too weak; undefined where it is not. */
export function faltaDeFrase(frase: string): string | undefined {
  return [...frase].length < MIN_FRASE ? DEMASIADO_CORTA : undefined;
}

/** @param clave with its spaces, which belong to it @throws StartupError that tells nothing of the value */
export function parseRespaldo(
  text: (name: 'RESPALDO_CADA' | 'RESPALDO_CARPETA') => string,
  clave: string | undefined,
  dataDir: string,
  projectRoot: string,
): Pick<Config, 'respaldoCadaSegundos' | 'respaldoCarpeta' | 'respaldoClave'> {
  const cada = text('RESPALDO_CADA');
  const carpeta = text('RESPALDO_CARPETA');
  const frase = clave?.trim() ? clave : undefined;
  const falta = frase === undefined ? undefined : faltaDeFrase(frase);
  if (falta !== undefined) throw badVariable('RESPALDO_CLAVE', falta);
  return {
    respaldoCadaSegundos: cada === '' ? undefined : parseCada(cada),
    respaldoCarpeta: carpeta === '' ? join(dataDir, 'respaldos') : resolve(projectRoot, expandHome(carpeta)),
    respaldoClave: frase,
  };
}

function parseCada(text: string): number {
  const [ms = 0, ...more] = parseDurations('RESPALDO_CADA', text);
  if (ms < MIN_CADA_MS || more.length > 0)
    throw badVariable('RESPALDO_CADA', 'debe ser un tiempo de un minuto o más, como 24h');
  return ms / 1000;
}
