import { isUUID } from 'class-validator';
import type { FilterElement } from 'adminjs';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { correoPatterns, matchesSql, prefixPattern, searchPatterns } from '../../core/database/search.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { parseDesde, parseHasta } from '../../core/time/limite-de-fechas.js';
import { hasForbiddenCharacters } from '../../core/text/texto.js';

/** What a list asks the database; the record is `r`. */
export type ListQuery = SelectQueryBuilder<ObjectLiteral>;

/** What was typed into a filter: a text, or two ends. */
export type FilterValue = FilterElement['value'];

/**
 * Narrows a list to what was typed into the filter of the field called `label`.
 * @param valueOf what was typed into the filter of another field
 * @throws invalid for what can't be read
 */
export type FieldFilter = (
  query: ListQuery,
  value: FilterValue,
  label: string,
  valueOf: (name: string) => FilterValue | undefined,
) => void | Promise<void>;

/** The same where any text can be read: a search may use it too. */
export type TextFilter = (query: ListQuery, value: FilterValue) => void;

export const NOTHING = '1 = 0';

/** Gives the query a value, under a name of its own: a column may be asked by its filter and by the search at once. */
export function bind(query: ListQuery, value: unknown): string {
  const name = `valor_${Object.keys(query.getParameters()).length}`;
  query.setParameter(name, value);
  return `:${name}`;
}

/** Why a list is not shown: a filter that can't be read must not pass for one that was not set. */
export function unreadableFilter(label: string, expected: string): DomainError {
  return new DomainError(
    'invalid',
    'filtro_invalido',
    `No se entiende el filtro «${label}»: se esperaba ${expected}. Corríjalo o quítelo.`,
  );
}

/** Whether a value is a text that no column can hold, so that nothing is found by it. */
export function isUnstorable(value: unknown): boolean {
  return typeof value === 'string' && hasForbiddenCharacters(value);
}

/** Text anywhere in a column of folded text; see {@link searchPatterns}. */
export function contains(column: string): TextFilter {
  return matches(column, searchPatterns);
}

/** The same of an e-mail, which is stored in lower case. */
export function containsCorreo(column: string): TextFilter {
  return matches(column, correoPatterns);
}

function matches(column: string, patternsOf: (text: string) => string[]): TextFilter {
  return (query, value) => {
    query.andWhere(matchesSql(column, bind(query, patternsOf(textOf(value)))));
  };
}

/** Text at the beginning of a column; `normalize` gives it the form in which it is stored. */
export function startsWith(column: string, normalize: (text: string) => string): TextFilter {
  return (query, value) => {
    query.andWhere(`${column} LIKE ${bind(query, prefixPattern(normalize(textOf(value))))}`);
  };
}

/** Exactly this value; `normalize` gives it the form in which it is stored. */
export function equals(column: string, normalize: (text: string) => string = (text) => text): TextFilter {
  return (query, value) => {
    query.andWhere(`${column} = ${bind(query, normalize(textOf(value)))}`);
  };
}

/** A record chosen in a picker. */
export function sameId(column: string): FieldFilter {
  return (query, value, label) => {
    if (!isUUID(value, 'loose')) throw unreadableFilter(label, 'un registro elegido de la lista');
    return equals(column)(query, value);
  };
}

export function isTrue(column: string): FieldFilter {
  return (query, value, label) => {
    const text = textOf(value);
    if (text !== 'true' && text !== 'false') throw unreadableFilter(label, 'una de sus opciones');
    query.andWhere(text === 'true' ? column : `NOT ${column}`);
  };
}

/**
 * From one day to another, both included, as the authority's clock counts them; an instant as in the API's filters.
 * @param narrow adds the two instants, in ms; `hasta` is excluded
 */
export function betweenDays(
  zonaHoraria: string,
  narrow: (query: ListQuery, desde: number | undefined, hasta: number | undefined) => void,
): FieldFilter {
  return (query, value, label) => narrow(query, ...daysBetween(value, zonaHoraria, label));
}

/**
 * The instants, in ms, at which the first day begins and the last one ends; an end that is empty is open.
 * @param label of the filter's field
 * @throws invalid where there is something that is neither day nor instant
 */
export function daysBetween(
  value: FilterValue | undefined,
  zonaHoraria: string,
  label: string,
): [number | undefined, number | undefined] {
  const { from, to } = typeof value === 'object' ? value : { from: value, to: value };
  return [limit(parseDesde, from, zonaHoraria, label), limit(parseHasta, to, zonaHoraria, label)];
}

/** {@link betweenDays} on a column of instants. */
export function daysOf(column: string, zonaHoraria: string): FieldFilter {
  return betweenDays(zonaHoraria, (query, desde, hasta) => {
    if (desde !== undefined) query.andWhere(`${column} >= ${bind(query, new Date(desde))}`);
    if (hasta !== undefined) query.andWhere(`${column} < ${bind(query, new Date(hasta))}`);
  });
}

function limit(
  parse: typeof parseDesde,
  text: string | undefined,
  zonaHoraria: string,
  label: string,
): number | undefined {
  try {
    return text ? parse(text, zonaHoraria) : undefined;
  } catch (error) {
    if (error instanceof DomainError) throw unreadableFilter(label, 'un día que exista, como 2026-03-14');
    throw error;
  }
}

/** What the address bar says may be anything. */
export function textOf(value: FilterValue): string {
  return typeof value === 'string' ? value.trim() : '';
}
