import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PARCIAL } from '../contenedor/escritor.js';

const PREFIJO = 'programado-';
const EXTENSION = '.tar';
/** What was left half-written this long ago is of a process that is gone. */
const ABANDONED_MS = 24 * 3_600_000;

/** By its name it is later than all before it. */
export function nombreProgramado(momento: Date): string {
  return `${PREFIJO}${enNombre(momento)}${EXTENSION}`;
}

/** An instant as file systems everywhere take it. */
export function enNombre(momento: Date): string {
  return momento.toISOString().replaceAll(':', '');
}

/** Keeps the latest ones; only of those that were made by the clock, and what they left half-written. */
export async function conservar(carpeta: string, cuantos: number): Promise<void> {
  const names = (await readdir(carpeta)).filter((name) => name.startsWith(PREFIJO));
  const old = names
    .filter((name) => name.endsWith(EXTENSION))
    .toSorted()
    .slice(0, -cuantos);
  const partials = names.filter((name) => name.endsWith(PARCIAL));
  for (const name of old) await rm(join(carpeta, name), { force: true });
  for (const name of partials)
    if (await isAbandoned(join(carpeta, name))) await rm(join(carpeta, name), { force: true });
}

async function isAbandoned(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > ABANDONED_MS;
}
