import type { Readable } from 'node:stream';
import type { Analisis } from './analisis.js';
import { Contador, type Filtro } from './cuentas/contador.js';
import { resumir } from './cuentas/resumen.js';
import { abrir } from './lectura/abrir.js';
import { leerLineas } from './lectura/lineas.js';

/** A file that can't be read, or not to its end. */
export class Ilegible extends Error {
  constructor(
    readonly archivo: string,
    cause: unknown,
  ) {
    super(`${archivo} can't be read`, { cause });
  }
}

/**
 * Reads logs from their first line to their last and counts what they say, in flat memory.
 * @param archivos names, or `-` for what is piped in
 * @throws Ilegible
 */
export async function analizar(archivos: readonly string[], filtro: Filtro, entrada: Readable): Promise<Analisis> {
  const contador = new Contador(filtro);
  const several = archivos.length > 1;
  for (const archivo of archivos) {
    let numero = 0;
    const name = several ? archivo : undefined;
    try {
      await leerLineas(await abrir(archivo, entrada), (linea) => contador.add(linea, (numero += 1), name));
    } catch (error) {
      throw new Ilegible(archivo, error);
    }
  }
  return resumir(contador);
}
