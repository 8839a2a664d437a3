import { nombreDeLaColumna } from '../lectura/encabezado.js';
import { isDecidido, type Juicio } from '../lectura/juicio.js';
import { lecturaDe } from '../lectura/lectura.js';
import { pendientesDe, type Pendiente } from '../lectura/pendientes.js';
import type { Falta } from '../lineas/linea-leida.js';
import type { CostoDeLote } from '../operaciones/reserva.service.js';
import type { AnalisisGuardado, Lote } from '../lote.entity.js';

/** What would become of a line. */
export const VEREDICTOS = ['buena', 'mala', 'repetida', 'omitida'] as const;
export type Veredicto = (typeof VEREDICTOS)[number];

/** One of the first lines, as it is read now. */
export interface LineaRevisada {
  linea: number;
  celdas: string[];
  veredicto: Veredicto;
  faltas: readonly Falta[];
  /** The instant that is read in it; null where it tells none, or can't be read. */
  momento: Date | null;
}

/** How a field is found in the file: by which columns, and how sure that is. */
export interface ColumnaPropuesta {
  campo: string;
  /** Headings, or numbers from 1 where a column has none. */
  columnas: string[];
  /** From 0 to 1; 1 as well where the profile says so. */
  confianza: number;
}

/** What a person looks at before he confirms. */
export interface Revision {
  codificacion: string | null;
  delimitador: string | null;
  formato_fecha: string | null;
  /** The line of the heading; null without one. */
  encabezado: number | null;
  titulos: string[];
  columnas: ColumnaPropuesta[];
  primeras: LineaRevisada[];
  pendientes: Pendiente[];
  /** What would be kept aside now; null where a batch costs nothing, or nobody knows yet how much. */
  costo: CostoDeLote | null;
}

/** @param analisis of the batch @param primeras its first lines */
export function toRevision(
  { clase, perfil }: Pick<Lote, 'clase' | 'perfil'>,
  analisis: AnalisisGuardado,
  primeras: LineaRevisada[],
  costo: CostoDeLote | null,
): Revision {
  const { encabezado, titulos, formatoDeFecha } = analisis;
  return {
    codificacion: decided(analisis.codificacion),
    delimitador: decided(analisis.delimitador),
    formato_fecha: perfil.formato_fecha ?? (formatoDeFecha && decided(formatoDeFecha)),
    encabezado,
    titulos,
    columnas: columnasOf(analisis, perfil),
    primeras,
    pendientes: pendientesDe(analisis, clase, perfil),
    costo,
  };
}

function columnasOf(analisis: AnalisisGuardado, perfil: Lote['perfil']): ColumnaPropuesta[] {
  const { columnas } = lecturaDe(analisis, perfil);
  return [...columnas].map(([campo, places]) => ({
    campo,
    columnas: places.map((place) => nombreDeLaColumna(analisis.titulos, place)),
    confianza: campo in (perfil.columnas ?? {}) ? 1 : certaintyOf(analisis, places),
  }));
}

/** Of what is put together from several columns, that of the least certain. */
function certaintyOf({ columnas }: AnalisisGuardado, places: readonly number[]): number {
  return Math.min(...places.map((place) => columnas.find(({ columna }) => columna === place)?.confianza ?? 1));
}

function decided<T extends string>(juicio: Juicio<T>): T | null {
  return isDecidido(juicio) ? juicio.valor : null;
}
