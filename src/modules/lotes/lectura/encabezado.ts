import { foldText } from '../../../core/text/folding.js';
import { CAMPOS_DE, SINONIMOS, type Campo, type Clase } from './campos.js';

/** A column that is taken for a field. */
export interface Propuesta {
  campo: Campo;
  /** From 0. */
  columna: number;
  /** 1 where the heading is a name of the field, less where it only holds one. */
  confianza: number;
}

/** How much a heading counts that holds a field's name among other words. */
const HELD = 0.6;

/**
 * Which columns are which fields, by what stands above them. No column is two fields, and no field two columns: exact names
 * come first, then longer ones, then what stands further left.
 */
export function proponer(headings: readonly string[], clase: Clase): Propuesta[] {
  const found = headings.flatMap((heading, columna) => candidates(nombreDe(heading), columna, clase));
  const chosen: Propuesta[] = [];
  for (const { campo, columna, confianza } of found.sort(byCertainty)) {
    const isTaken = chosen.some((one) => one.campo === campo || one.columna === columna);
    if (!isTaken) chosen.push({ campo, columna, confianza });
  }
  return chosen.sort((a, b) => a.columna - b.columna);
}

/** How many of these cells are names of fields: a row of data has none, or one by chance. */
export function countNames(cells: readonly string[], clase: Clase): number {
  return proponer(cells, clase).filter(({ confianza }) => confianza === 1).length;
}

/**
 * Which of the first rows names the columns, whatever stands above it; null where none does. Two names make a heading; one
 * does where the row has no digit, as rows of data have.
 */
export function findEncabezado(rows: readonly (readonly string[])[], clase: Clase): number | null {
  const names = rows.map((cells) => countNames(cells, clase));
  const most = Math.max(0, ...names);
  const place = names.indexOf(most);
  const isHeading = most > 1 || (most === 1 && !rows[place]!.some((cell) => /\d/.test(cell)));
  return isHeading ? place : null;
}

type Candidate = Propuesta & { words: number };

function candidates(heading: string, columna: number, clase: Clase): Candidate[] {
  return CAMPOS_DE[clase].flatMap((campo) => {
    const names = SINONIMOS[campo] as readonly string[];
    if (names.includes(heading)) return [{ campo, columna, confianza: 1, words: wordsOf(heading) }];
    const held = names.filter((name) => ` ${heading} `.includes(` ${name} `));
    if (held.length === 0) return [];
    return [{ campo, columna, confianza: HELD, words: Math.max(...held.map(wordsOf)) }];
  });
}

function byCertainty(a: Candidate, b: Candidate): number {
  return b.confianza - a.confianza || b.words - a.words || a.columna - b.columna;
}

function wordsOf(text: string): number {
  return text.split(' ').length;
}

/** Case, accents and signs do not matter: `Nº_Placa` is `n placa`, `fechaHora` is `fecha hora`. */
export function nombreDe(heading: string): string {
  const apart = heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return foldText(apart)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How a person says which column it is: by its title, or by its number from 1 where it has none of its own. */
export function nombreDeLaColumna(titulos: readonly string[], columna: number): string {
  const titulo = titulos[columna];
  return titulo && titulos.indexOf(titulo) === columna ? titulo : String(columna + 1);
}

/** The columns whose titles are called as that of this one, itself among them. */
export function homonimasDe(titulos: readonly string[], columna: number): number[] {
  const nombre = nombreDe(titulos[columna] ?? '');
  return titulos.flatMap((titulo, place) => (nombre !== '' && nombreDe(titulo) === nombre ? [place] : []));
}

/** How many fields a record below such a heading has at least: columns without a title at its end may be missing. */
export function camposDe(titulos: readonly string[]): number {
  return titulos.findLastIndex((titulo) => titulo !== '') + 1;
}
