import { DomainError, invalidField } from '../errors/domain.error.js';
import { parseDesde } from './limite-de-fechas.js';
import { tooEarly } from './momento.js';

/** Who sets something to begin now is not told off for what the network and his clock took. In ms. */
const TOLERANCE_MS = 5 * 60 * 1000;

/** Since when something holds: it ends when the next begins. */
export interface Vigencia {
  /** ms since the epoch. */
  desde: number;
}

/**
 * An instant, or a local day, which begins at its first one; undefined: now. A filter reaches back to 1900 whatever
 * earlier day it names; what is kept begins when it says, or is refused.
 * @throws invalid, on `campo`
 */
export function parseVigencia(input: string | undefined, zonaHoraria: string, campo = 'desde'): number | undefined {
  if (input === undefined) return undefined;
  const inicio = parseDesde(input, zonaHoraria, campo);
  if (Number(input.trim().slice(0, 4)) < 1900) throw tooEarly(campo);
  return inicio;
}

/** What was asked for as a beginning; what is just past means now, which is undefined. All in ms since the epoch. */
export function inicioPedido(desde: number | undefined, ahora: number): number | undefined {
  return desde !== undefined && desde <= ahora && desde >= ahora - TOLERANCE_MS ? undefined : desde;
}

/**
 * When a new value begins among those that are there.
 * @param desde what was asked for, undefined for now
 * @param ahora by the database's clock, read under the lock that keeps others from adding one; all in ms since the epoch
 * @throws invalid for what is past, conflict (`repetido`) where another begins at the same instant
 */
export function inicioDeVigencia(
  desde: number | undefined,
  vigencias: readonly Vigencia[],
  ahora: number,
  campo = 'desde',
): number {
  if (desde !== undefined && desde < ahora - TOLERANCE_MS) {
    throw invalidField(campo, 'No puede empezar en el pasado: lo que ya rigió no se cambia.');
  }
  if (desde !== undefined && desde > ahora) {
    if (vigencias.some((otra) => otra.desde === desde)) throw repeated(campo);
    return desde;
  }
  // Those that began within the same millisecond follow each other all the same.
  return vigencias
    .map((otra) => otra.desde)
    .toSorted((a, b) => a - b)
    .reduce((inicio, begun) => (begun <= inicio + 1 ? Math.max(inicio, begun + 1) : inicio), ahora);
}

/** The history something is created with. @throws conflict where two begin at the same instant, on the later one's `campo` */
export function assertDistinct(vigencias: readonly (Vigencia & { campo: string })[]): void {
  const seen = new Set<number>();
  for (const { desde, campo } of vigencias) {
    if (seen.has(desde)) throw repeated(campo);
    seen.add(desde);
  }
}

/** What holds already can't be taken back. */
export function yaVigente(): DomainError {
  return new DomainError('conflict', 'ya_vigente', 'Ya empezó a regir: no se puede cambiar ni borrar. Fije uno nuevo.');
}

/** Those that begin one after another, newest first, each with its end: the beginning of the next, null for the last. */
export function withHasta<T extends Vigencia>(vigencias: readonly T[]): (T & { hasta: number | null })[] {
  const sorted = vigencias.toSorted((a, b) => b.desde - a.desde);
  return sorted.map((vigencia, place) => ({ ...vigencia, hasta: sorted[place - 1]?.desde ?? null }));
}

function repeated(campo: string): DomainError {
  const mensaje = 'Ya hay uno que empieza en ese mismo instante: elija otro.';
  return new DomainError('conflict', 'repetido', mensaje, [{ campo, mensaje }]);
}
