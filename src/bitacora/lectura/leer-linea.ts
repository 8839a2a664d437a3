import { readAcceso } from './acceso.js';
import { readPropia } from './propia.js';
import { reparar } from './reparar.js';
import type { Lectura } from './solicitud.js';

const BRACE = 123;

/** What a line says, whichever format it is in: each tells itself. @param linea not blank, without its end */
export function leerLinea(linea: string): Lectura {
  if (linea.charCodeAt(0) === BRACE) return readPropia(linea) ?? reparar(linea);
  const solicitud = readAcceso(linea);
  return solicitud ? { que: 'solicitud', solicitud } : reparar(linea);
}
