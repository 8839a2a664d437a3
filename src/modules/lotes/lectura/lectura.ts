import { DomainError } from '../../../core/errors/domain.error.js';
import type { Analisis } from './analisis.js';
import type { Campo } from './campos.js';
import { nombreDe } from './encabezado.js';
import { CAMPOS_DE_PERFIL, type CampoDePerfil, type Columna, type Perfil } from './perfil.js';
import type { Registro } from './lector.js';

/** Where the fields of a file stand. */
export interface Lectura {
  /** Columns from 0; several are put together with a blank between them. */
  columnas: ReadonlyMap<CampoDePerfil, readonly number[]>;
  constantes: Readonly<Partial<Record<CampoDePerfil, string>>>;
  /** How many cells a record has: more or fewer make a bad line. */
  ancho: number;
}

/** What a record says, by field; what it does not say is absent. */
export type Valores = Partial<Record<CampoDePerfil, string>>;

const PARTES: readonly Campo[] = ['anio', 'mes', 'dia'];

/**
 * Which columns are which fields: as the profile says, and as the headings do where it says nothing.
 * @throws unprocessable, on the key of the profile that names a column which is not there
 */
export function lecturaDe({ columnas: propuestas, titulos, ancho }: Analisis, perfil: Perfil): Lectura {
  const { columnas: given = {}, constantes = {} } = perfil;
  const width = Math.max(titulos.length, titulos.length > 0 ? 0 : ancho);
  const columnas = new Map<CampoDePerfil, readonly number[]>();
  for (const campo of CAMPOS_DE_PERFIL) {
    const named = given[campo];
    if (named !== undefined)
      columnas.set(
        campo,
        [named].flat().map((one) => find(one, campo, titulos, width)),
      );
  }
  const taken = new Set([...columnas.values()].flat());
  const isFree = ({ campo, columna }: { campo: Campo; columna: number }): boolean =>
    !taken.has(columna) && !columnas.has(campo as CampoDePerfil) && !(campo in constantes);
  const free = propuestas.filter(isFree);
  for (const { campo, columna } of free) if (!PARTES.includes(campo)) columnas.set(campo as CampoDePerfil, [columna]);
  const parts = PARTES.map((parte) => free.find(({ campo }) => campo === parte)?.columna);
  const hasDate = columnas.has('fecha') || columnas.has('timestamp') || 'fecha' in constantes;
  if (!hasDate && parts.every((part) => part !== undefined)) columnas.set('fecha', parts);
  return { columnas, constantes, ancho: width };
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

function find(columna: Columna, campo: CampoDePerfil, titulos: readonly string[], width: number): number {
  const place = typeof columna === 'number' ? columna - 1 : placeOf(columna, titulos);
  if (place >= 0 && place < width) return place;
  const mensaje = `El archivo no tiene la columna «${columna}».`;
  throw new DomainError('unprocessable', 'columna_desconocida', mensaje, [
    { campo: `perfil.columnas.${campo}`, mensaje },
  ]);
}

/** As it is written, or else whatever its case, accents and signs. */
function placeOf(titulo: string, titulos: readonly string[]): number {
  const exact = titulos.indexOf(titulo);
  return exact >= 0 ? exact : titulos.findIndex((one) => nombreDe(one) === nombreDe(titulo));
}
