import { firstUnits } from '../../../core/text/abbreviate.js';
import type { Clase } from '../lectura/campos.js';
import { camposDe } from '../lectura/encabezado.js';
import type { Lectura, Valores } from '../lectura/lectura.js';
import { valoresDe } from '../lectura/lectura.js';
import type { Registro } from '../lectura/lector.js';
import { omisionDe, type Bordes, type Omision } from '../lectura/omision.js';
import { conReemplazo, isIlegible } from '../lectura/texto.js';
import type { Falta, LineaLeida } from '../lineas/linea-leida.js';

/** A line whose fields could be read. */
export interface LineaDe<T> {
  linea: number;
  valores: Valores;
  leida: T;
}

/** A line as its own text decides: it is left out, bad, or worth asking the registry about. */
export type LineaClasificada<T> =
  { linea: number; omision: Omision } | { linea: number; faltas: readonly Falta[] } | LineaDe<T>;

const PROBLEMAS = {
  comilla_sin_cerrar: 'Hay una comilla que no se cierra.',
  demasiado_largo: 'La línea es demasiado larga.',
  demasiadas_columnas: 'La línea tiene demasiados campos.',
  caracter_nulo: 'La línea tiene caracteres nulos.',
  comillas_mal_puestas: 'Las comillas están mal puestas.',
} as const satisfies Record<NonNullable<Registro['problema']>, string>;

/** What people read of a line that was left out. */
export const OMISIONES: Readonly<Record<Omision, string>> = {
  vacia: 'Omitida: la línea está vacía.',
  preambulo: 'Omitida: está antes del encabezado.',
  encabezado_repetido: 'Omitida: repite el encabezado.',
  final: 'Omitida: está después del último registro.',
};

/** How the lines of a file are taken, each by itself. */
export interface ModoDeLectura<T> {
  clase: Clase;
  bordes: Bordes;
  lectura: Lectura;
  leer: (valores: Valores) => LineaLeida<T>;
}

/** Tells a line, which is not the heading. */
export function clasificar<T>(registro: Registro, { bordes, lectura, leer }: ModoDeLectura<T>): LineaClasificada<T> {
  const { linea, problema } = registro;
  const omision = omisionDe(registro, bordes);
  if (omision) return { linea, omision };
  if (problema) return { linea, faltas: [{ campo: '', valor: '', motivo: PROBLEMAS[problema] }] };
  const width = faltaDeAncho(registro, bordes.titulos, lectura);
  if (width) return { linea, faltas: [width] };
  const valores = valoresDe(registro, lectura);
  const ilegibles = registro.celdas.some(isIlegible) ? ilegiblesDe(valores) : [];
  if (ilegibles.length > 0) return { linea, faltas: ilegibles };
  const read = leer(valores);
  return 'faltas' in read ? { linea, faltas: read.faltas } : { linea, valores, leida: read.leida };
}

/** Fields in which bytes stand that are no text in the encoding by which the file is read. */
function ilegiblesDe(valores: Valores): Falta[] {
  return Object.entries(valores)
    .filter(([, valor]) => isIlegible(valor))
    .map(([campo, valor]) => ({
      campo,
      valor: conReemplazo(valor),
      motivo: 'Tiene bytes que no se pueden leer con estas letras.',
    }));
}

/**
 * More or fewer fields than columns: nobody knows which belongs to which. Empty ones at the end are no fields, unless there are
 * more than the file's records have: a delimiter that stands in a text looks like that where the last fields are empty.
 */
function faltaDeAncho({ celdas, campos }: Registro, titulos: readonly string[], lectura: Lectura): Falta | null {
  const { ancho } = lectura;
  const least = titulos.length > 0 ? camposDe(titulos) : ancho;
  if (celdas.length <= ancho && campos >= least && campos <= lectura.campos) return null;
  const motivo = `La línea tiene ${campos === 1 ? 'un campo' : `${campos} campos`}, y el archivo ${ancho} columnas.`;
  return { campo: '', valor: conReemplazo(firstUnits(celdas.join(' '), 100)), motivo };
}
