import type { FileHandle } from 'node:fs/promises';
import { StartupError } from '../../../core/errors/startup.error.js';
import { leerBytes } from './lectura.js';
import { danado, FORMATO, PORTADA, type Portada, type Trozo } from './formato.js';
import { sha256 } from './sumas.js';
import { BLOQUE, FIN, leerEncabezado, relleno } from './tar.js';

/** A file of the tar, and at which byte it begins. */
export type Encontrado = Trozo & { desde: number };

/** More than any piece has, and than the list of a hundred thousand: what is larger is none of ours. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Every file of a backup, to its last byte. @throws StartupError where it is none, or ends too early or too late */
export async function recorrer(file: FileHandle, path: string): Promise<Encontrado[]> {
  const found: Encontrado[] = [];
  for (let at = 0; ;) {
    const block = await leerBytes(file, at, BLOQUE);
    if (found.length > 0 && block.every((byte) => byte === 0)) {
      const rest = await leerBytes(file, at, FIN.length + 1);
      if (!rest.equals(FIN)) throw danado(path, 'no termina donde debe');
      return found;
    }
    const entrada = block.length === BLOQUE ? leerEncabezado(block) : null;
    if (found.length === 0) await assertPortada(file, path, entrada);
    if (!entrada || entrada.bytes > MAX_BYTES) throw danado(path, 'está cortado o cambiado');
    const desde = at + BLOQUE;
    const bytes = await leerBytes(file, desde, entrada.bytes + relleno(entrada.bytes));
    const contenido = bytes.subarray(0, entrada.bytes);
    const isWhole = bytes.length === entrada.bytes + relleno(entrada.bytes);
    if (!isWhole || bytes.subarray(entrada.bytes).some((byte) => byte !== 0))
      throw danado(path, 'está cortado o cambiado');
    found.push({ ...entrada, sha256: sha256(contenido), desde });
    at = desde + bytes.length;
  }
}

/** @throws StartupError where the file is no backup at all, or one of a later version of this program */
async function assertPortada(
  file: FileHandle,
  path: string,
  entrada: { nombre: string; bytes: number } | null,
): Promise<void> {
  const text =
    entrada?.nombre === PORTADA
      ? (await leerBytes(file, BLOQUE, Math.min(entrada.bytes, BLOQUE))).toString('utf8')
      : '';
  let portada: Partial<Portada>;
  try {
    portada = JSON.parse(text) as Partial<Portada>;
  } catch {
    throw new StartupError(`El archivo ${path} no es un respaldo de este registro, o su principio está dañado.`);
  }
  if (portada.formato !== FORMATO) {
    throw new StartupError(
      `El respaldo ${path} es de una versión más nueva del registro: use esa versión o una posterior.`,
    );
  }
}
