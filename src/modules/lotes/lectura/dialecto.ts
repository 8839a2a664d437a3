import type { Analisis } from './analisis.js';
import { firstOf } from './juicio.js';
import type { Dialecto } from './lector.js';

/** How a file is read as far as is known; what is still asked is read as its first answer would have it. */
export function dialectoDe({ codificacion, delimitador }: Pick<Analisis, 'codificacion' | 'delimitador'>): Dialecto {
  return { codificacion: firstOf(codificacion), delimitador: firstOf(delimitador) };
}
