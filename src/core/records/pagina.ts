import { isUUID } from 'class-validator';
import { invalidField } from '../errors/domain.error.js';

/** One page of a list, newest record first. */
export interface Pagina<T> {
  datos: T[];
  /** What to send as `cursor` for the next page; null on the last one. */
  siguiente: string | null;
}

/** The id a cursor stands for. @throws invalid */
export function cursorId(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const id = Buffer.from(cursor, 'base64url').toString('latin1');
  if (!isUUID(id, 'loose'))
    throw invalidField('cursor', 'El cursor no es válido: use el valor «siguiente» de la página.');
  return id;
}

/** Turns `limite + 1` rows into a page: the row too many only tells that there is more. */
export function toPagina<T extends { id: string }>(rows: T[], limite: number): Pagina<T> {
  const datos = rows.slice(0, limite);
  const last = datos.at(-1);
  const siguiente = rows.length > limite && last ? Buffer.from(last.id, 'latin1').toString('base64url') : null;
  return { datos, siguiente };
}

/** The same page in another shape. */
export function mapPagina<T, U>({ datos, siguiente }: Pagina<T>, map: (item: T) => U): Pagina<U> {
  return { datos: datos.map(map), siguiente };
}
