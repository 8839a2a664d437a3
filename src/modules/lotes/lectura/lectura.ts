import type { Campo } from './campos.js';
import { nombreDe, type Propuesta } from './encabezado.js';
import { CAMPOS_DE_PERFIL, type CampoDePerfil, type Columna, type Perfil } from './perfil.js';
import type { Registro } from './lector.js';

/** Where the fields of a file stand. */
export interface Lectura {
  /** Columns from 0; several are put together with a blank between them. */
  columnas: ReadonlyMap<CampoDePerfil, readonly number[]>;
  constantes: Readonly<Partial<Record<CampoDePerfil, string>>>;
  /** How many cells a record has: more or fewer make a bad line. */
  ancho: number;
  /** How many fields it has at the most, empty ones at its end included: behind one too many all others are shifted. */
  campos: number;
  /** What the profile names and the file does not have. */
  desconocidas: readonly ColumnaDesconocida[];
}

export interface ColumnaDesconocida {
  campo: CampoDePerfil;
  columna: Columna;
}

/** What a record says, by field; what it does not say is absent. */
export type Valores = Partial<Record<CampoDePerfil, string>>;

const PARTES: readonly Campo[] = ['anio', 'mes', 'dia'];

/** The table as the file shows it, before a profile says more of it. */
export interface Tabla {
  columnas: readonly Propuesta[];
  titulos: readonly string[];
  /** How many cells most of its records have. */
  ancho: number;
  /** How many fields, empty ones at the end included; absent where nobody counted them. */
  campos?: number;
}

/**
 * Which columns are which fields: as the profile says, and as the headings do where it says nothing. A field whose column
 * is not there has none, and neither has one that is empty in every line.
 */
export function lecturaDe({ columnas: propuestas, titulos, ancho, campos }: Tabla, perfil: Perfil): Lectura {
  const { columnas: given = {}, constantes = {} } = perfil;
  const width = Math.max(titulos.length, ancho);
  const columnas = new Map<CampoDePerfil, readonly number[]>();
  const desconocidas: ColumnaDesconocida[] = [];
  for (const campo of CAMPOS_DE_PERFIL) {
    const named = [given[campo] ?? []].flat();
    const places = named.map((one) => find(one, titulos, width));
    const lost = places.indexOf(null);
    if (lost >= 0) desconocidas.push({ campo, columna: named[lost]! });
    else if (named.length > 0) columnas.set(campo, places as number[]);
  }
  const taken = new Set([...columnas.values()].flat());
  const isFree = ({ campo, columna }: Propuesta): boolean =>
    !taken.has(columna) && !columnas.has(campo as CampoDePerfil) && !(campo in given) && !(campo in constantes);
  const free = propuestas.filter(isFree);
  for (const { campo, columna } of free) if (!PARTES.includes(campo)) columnas.set(campo as CampoDePerfil, [columna]);
  const parts = PARTES.map((parte) => free.find(({ campo }) => campo === parte)?.columna);
  const hasDate = columnas.has('fecha') || columnas.has('timestamp') || 'fecha' in given || 'fecha' in constantes;
  if (!hasDate && parts.every((part) => part !== undefined)) columnas.set('fecha', parts);
  const told = Object.fromEntries(Object.entries(constantes).filter(([, text]) => text !== ''));
  return { columnas, constantes: told, ancho: width, campos: Math.max(width, campos ?? Infinity), desconocidas };
}

/** What a record says. An empty cell says nothing, and a constant stands for a column. */
export function valoresDe({ celdas }: Registro, { columnas, constantes }: Lectura): Valores {
  const valores: Valores = { ...constantes };
  for (const [campo, places] of columnas) {
    const text = places
      .map((place) => celdas[place] ?? '')
      .filter((cell) => cell !== '')
      .join(' ');
    if (text !== '') valores[campo] = text;
  }
  return valores;
}

function find(columna: Columna, titulos: readonly string[], width: number): number | null {
  const named = typeof columna === 'number' ? -1 : placeOf(columna, titulos);
  const place = named >= 0 ? named : Number(columna) - 1;
  return place >= 0 && place < width ? place : null;
}

/** Where a title stands, as it is written, or else whatever its case, accents and signs; -1 where it does not. */
export function placeOf(titulo: string, titulos: readonly string[]): number {
  const exact = titulos.indexOf(titulo);
  return exact >= 0 ? exact : titulos.findIndex((one) => nombreDe(one) === nombreDe(titulo));
}
