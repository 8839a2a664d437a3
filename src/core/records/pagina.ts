import { isUUID } from 'class-validator';
import { refuseTooWide } from '../database/too-wide.js';
import { invalidField } from '../errors/domain.error.js';

/** One page of a list, newest record first. */
export interface Pagina<T> {
  datos: T[];
  /** What to send as `cursor` for the next page; null on the last one. */
  siguiente: string | null;
}

/** Which rows of a list a page is made of: those whose id comes before `antesDeId`, newest first, and one too many. */
export interface Tramo {
  antesDeId: string | undefined;
  cantidad: number;
}

/** Reads the page that was asked for. @throws invalid (cursor), unprocessable (the question is too wide) */
export async function readPagina<T extends { id: string }>(
  { limite, cursor }: { limite: number; cursor?: string },
  read: (tramo: Tramo) => Promise<T[]>,
): Promise<Pagina<T>> {
  const tramo = { antesDeId: cursorId(cursor), cantidad: limite + 1 };
  return toPagina(await refuseTooWide(read(tramo)), limite);
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
