import type { AnalisisGuardado } from '../lote.entity.js';
import type { Perfil } from '../lectura/perfil.js';
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
}

/** What a person may say of where a field is. */
export function eleccionDe(
  campo: string,
  columnas: readonly ColumnaDeArchivo[],
  { columnas: propuestas }: Pick<Revision, 'columnas'>,
  perfil: Perfil,
  ninguna: string,
): Eleccion {
  const given = perfil.columnas?.[campo as keyof NonNullable<Perfil['columnas']>];
  const isUnread = perfil.constantes?.[campo as keyof NonNullable<Perfil['constantes']>] === '';
  const value = given !== undefined ? columnaAsValue(given) : isUnread ? ninguna : '';
  const propuesta = given === undefined && !isUnread ? propuestas.find((one) => one.campo === campo) : undefined;
  const auto = propuesta
    ? `Como dice el archivo: ${propuesta.columnas.join(' + ')} (${Math.round(propuesta.confianza * 100)} % seguro)`
    : 'Como diga el archivo';
  const own = columnas.map(({ value: one, titulo, muestras }) => [one, withMuestras(titulo, muestras)] as const);
  const others =
    given !== undefined && !own.some(([one]) => one === value) ? [[value, [given].flat().join(' + ')] as const] : [];
  return { value, options: [['', auto], [ninguna, 'No se lee'], ...own, ...others] };
}

function withMuestras(titulo: string, muestras: readonly string[]): string {
  return muestras.length === 0 ? titulo : `${titulo}: ${muestras[0]}`;
}

function muestrasDe(primeras: readonly LineaRevisada[], place: number): string[] {
  const cells = primeras
    .filter(({ veredicto }) => veredicto !== 'omitida')
    .map(({ celdas }) => (celdas[place] ?? '').trim())
    .filter((cell) => cell !== '')
    .map((cell) => (cell.length > MAX_MUESTRA ? `${cell.slice(0, MAX_MUESTRA)}…` : cell));
  return [...new Set(cells)].slice(0, MUESTRAS);
}
