import { ApiPropertyOptional } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import { invalidField } from '../errors/domain.error.js';
import { hasForbiddenCharacters } from '../values/texto.js';
import { Opcional, Regla } from './regla.js';

const LIMITE_POR_DEFECTO = 50;
const LIMITE_MAXIMO = 200;

/** One page of a list, newest record first. */
export interface Pagina<T> {
  datos: T[];
  /** What to send as `cursor` for the next page; null on the last one. */
  siguiente: string | null;
}

/** The query parameters every list takes; documented by hand, the compiler's plugin reads `*.dto.ts` only. */
export class PaginaQuery {
  @ApiPropertyOptional({
    description: 'Registros por página.',
    type: 'integer',
    minimum: 1,
    maximum: LIMITE_MAXIMO,
    default: LIMITE_POR_DEFECTO,
  })
  @Opcional()
  @Regla(parseLimite)
  limite?: number = LIMITE_POR_DEFECTO;

  @ApiPropertyOptional({ description: 'El valor `siguiente` de la página anterior.', type: 'string' })
  @Opcional()
  @Regla(parseCursorText)
  cursor?: string;
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

/** The page size asked for, with its default. */
export function limiteDe(query: PaginaQuery): number {
  return query.limite ?? LIMITE_POR_DEFECTO;
}

/** A search text of 1 to 100 characters. @throws invalid */
export function parseBuscar(input: unknown, campo: string): string {
  if (typeof input !== 'string' || input.length > 100 || input.trim() === '' || hasForbiddenCharacters(input)) {
    throw invalidField(campo, `El parámetro «${campo}» debe tener de 1 a 100 caracteres.`);
  }
  return input.trim();
}

function parseLimite(input: unknown, campo: string): number {
  const limite = typeof input === 'number' ? input : /^\d{1,4}$/.test(String(input)) ? Number(input) : NaN;
  if (!(limite >= 1 && limite <= LIMITE_MAXIMO)) {
    throw invalidField(campo, `El parámetro «${campo}» debe ser un número de 1 a ${LIMITE_MAXIMO}.`);
  }
  return limite;
}

function parseCursorText(input: unknown, campo: string): string {
  if (typeof input !== 'string' || input.length > 200) throw invalidField(campo, 'El cursor no es válido.');
  return input;
}
