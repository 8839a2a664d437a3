import { Temporal } from '@js-temporal/polyfill';
import { invalidField } from '../errors/domain.error.js';
import { parseMomento } from './momento.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** No act is older. */
const MIN_MOMENTO = Date.UTC(1900, 0, 1);
/** Years beyond have five digits, which the database reads otherwise. */
const MAX_MOMENTO = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * The beginning of a filter by date: an instant as {@link parseMomento} reads it, or a day, which begins at local midnight.
 * @returns ms since the epoch; what happened then is within
 * @throws invalid, on `campo`
 */
export function parseDesde(input: unknown, zonaHoraria: string, campo = 'desde'): number {
  return parseLimite(input, zonaHoraria, campo, 0);
}

/**
 * The end of a filter by date: an instant, which is not within, or a day, all of which is.
 * @returns ms since the epoch; what happened then is no longer within
 * @throws invalid, on `campo`
 */
export function parseHasta(input: unknown, zonaHoraria: string, campo = 'hasta'): number {
  return parseLimite(input, zonaHoraria, campo, 1);
}

/**
 * The end of a filter by date that lies within: an instant, to the ms, or a day, all of it.
 * @returns ms since the epoch; what happened then is no longer within
 * @throws invalid, on `campo`
 */
export function parseHastaInclusive(input: unknown, zonaHoraria: string, campo = 'hasta'): number {
  const hasta = parseHasta(input, zonaHoraria, campo);
  return typeof input === 'string' && DAY.test(input.trim()) ? hasta : hasta + 1;
}

function parseLimite(input: unknown, zonaHoraria: string, campo: string, later: 0 | 1): number {
  const text = typeof input === 'string' ? input.trim() : '';
  if (!/^\d{4}-\d{2}-\d{2}(?:$|[Tt ])/.test(text)) {
    throw invalidField(campo, 'Escriba una fecha como 2025-03-14, o con su hora como 2025-03-14T15:30:00-03:00.');
  }
  const momento = DAY.test(text)
    ? startOfDay(text, zonaHoraria, campo, later)
    : parseMomento(withPlus(text), zonaHoraria, campo);
  return Math.max(MIN_MOMENTO, Math.min(momento, MAX_MOMENTO));
}

/** When the day, or the one so many days later, begins: the clock may leave out midnight. */
function startOfDay(text: string, zonaHoraria: string, campo: string, later: number): number {
  try {
    return Temporal.PlainDate.from(text).add({ days: later }).toZonedDateTime(zonaHoraria).epochMilliseconds;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw invalidField(campo, 'Esa fecha no existe; revise el día y el mes.');
  }
}

/** In an address a `+` that was not written as %2B is read as a blank, where no instant can have one. */
function withPlus(text: string): string {
  return text.replace(/ (?=\d{2}:\d{2}$)/, '+');
}
