import { abbreviate } from '../../../core/text/abbreviate.js';
import type { AnalisisGuardado } from '../lote.entity.js';
import type { Columna, Perfil } from '../lectura/perfil.js';
import type { LineaRevisada, Revision } from '../revision/revision.view.js';
import { columnaAsValue } from './perfil-de-formulario.js';

/** A column of a file, as people choose it. */
export interface ColumnaDeArchivo {
  /** What a form sends for it. */
  value: string;
  titulo: string;
  /** Some of what stands in it. */
  muestras: readonly string[];
}

const MUESTRAS = 3;
const MAX_MUESTRA = 30;

/** The columns of a file; one without a heading of its own goes by its number. */
export function columnasDe(
  { titulos, ancho }: Pick<AnalisisGuardado, 'titulos' | 'ancho'>,
  primeras: readonly LineaRevisada[],
): ColumnaDeArchivo[] {
  return Array.from({ length: Math.max(titulos.length, ancho) }, (_, place) => {
    const titulo = titulos[place] ?? '';
    const isNamed = titulo !== '' && titulos.indexOf(titulo) === place;
    return {
      value: columnaAsValue(isNamed ? titulo : place + 1),
      titulo: titulo === '' ? `Columna ${place + 1}` : isNamed ? titulo : `${titulo} (columna ${place + 1})`,
      muestras: muestrasDe(primeras, place),
    };
  });
}

/** What a choice says of a field: where it is now, and what the file itself says. */
export interface Eleccion {
  value: string;
  /** By value, as people read it. */
  options: readonly (readonly [string, string])[];
  /** What the file itself says, where nobody says otherwise. */
  propuesta: readonly string[];
}

/** What a person may say of where a field is. */
export function eleccionDe(
  campo: string,
  columnas: readonly ColumnaDeArchivo[],
  { columnas: propuestas }: Pick<Revision, 'columnas'>,
  perfil: Perfil,
  ninguna: string,
): Eleccion {
  const [given] = columnasDadas(campo, perfil);
  const isUnread = perfil.constantes?.[campo as keyof NonNullable<Perfil['constantes']>] === '';
  const value = given !== undefined ? valorDe(columnas, given) : isUnread ? ninguna : '';
  const propuesta = given === undefined && !isUnread ? propuestas.find((one) => one.campo === campo) : undefined;
  const auto = propuesta
    ? `Como dice el archivo: ${propuesta.columnas.join(' + ')} (${Math.round(propuesta.confianza * 100)} % seguro)`
    : 'Como diga el archivo';
  const options = [['', auto], [ninguna, 'No se lee'], ...opcionesDe(columnas, given)] as const;
  return { value, options, propuesta: propuesta?.columnas ?? [] };
}

/** The columns that a profile names for a field, in their order. */
export function columnasDadas(campo: string, { columnas = {} }: Perfil): Columna[] {
  return [columnas[campo as keyof typeof columnas] ?? []].flat();
}

/** What a form sends for a column that is named, or numbered. */
export function valorDe(columnas: readonly ColumnaDeArchivo[], dada: Columna): string {
  const numbered = columnas[Number(dada) - 1];
  const isNamed = columnas.some(({ value }) => value === columnaAsValue(dada));
  return isNamed || !numbered ? columnaAsValue(dada) : numbered.value;
}

/** The columns as they are offered, and one that was named and is not among them. */
export function opcionesDe(columnas: readonly ColumnaDeArchivo[], dada?: Columna): (readonly [string, string])[] {
  const own = columnas.map(({ value, titulo, muestras }) => [value, withMuestras(titulo, muestras)] as const);
  if (dada === undefined || own.some(([value]) => value === valorDe(columnas, dada))) return own;
  return [...own, [columnaAsValue(dada), String(dada)]];
}

function withMuestras(titulo: string, muestras: readonly string[]): string {
  return muestras.length === 0 ? titulo : `${titulo}: ${muestras[0]}`;
}

function muestrasDe(primeras: readonly LineaRevisada[], place: number): string[] {
  const cells = primeras
    .filter(({ veredicto }) => veredicto !== 'omitida')
    .map(({ celdas }) => (celdas[place] ?? '').trim())
    .filter((cell) => cell !== '')
    .map((cell) => abbreviate(cell, MAX_MUESTRA));
  return [...new Set(cells)].slice(0, MUESTRAS);
}
