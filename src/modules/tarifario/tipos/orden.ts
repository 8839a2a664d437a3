import { invalidField } from '../../../core/errors/domain.error.js';
import type { TipoConPrecio } from './tipos.repository.js';

/** In which order the tariff is listed: by a column of its own, ties by id. */
export interface Orden {
  column: string;
  /** In SQL's words. */
  type: string;
  way: 'ASC' | 'DESC';
}

const COLUMNS = {
  codigo: { column: 't.codigo COLLATE "C"', type: 'text COLLATE "C"' },
  descripcion: { column: 't.descripcion', type: 'text' },
  actualizado_en: { column: 't.actualizado_en', type: 'timestamptz' },
} as const;

type Columna = keyof typeof COLUMNS;

/** What `orden` may be; with `-` from the last to the first. */
export const ORDENES = (Object.keys(COLUMNS) as Columna[]).flatMap((columna) => [columna, `-${columna}`] as const);
export type NombreDeOrden = (typeof ORDENES)[number];

export function ordenOf(nombre: NombreDeOrden): Orden {
  const columna = nombre.replace(/^-/, '') as Columna;
  return { ...COLUMNS[columna], way: nombre.startsWith('-') ? 'DESC' : 'ASC' };
}

export function parseOrden(input: unknown, campo: string): NombreDeOrden {
  const nombre = ORDENES.find((known) => known === input);
  if (!nombre) throw invalidField(campo, `El parámetro «${campo}» es uno de: ${ORDENES.join(', ')}.`);
  return nombre;
}

/** The place of a row in a list, as the next page's address has it. */
export function cursorOf(nombre: NombreDeOrden, tipo: TipoConPrecio): string {
  const value = tipo[nombre.replace(/^-/, '') as Columna];
  const valor = value instanceof Date ? value.toISOString() : value;
  return Buffer.from(JSON.stringify([nombre, valor, tipo.id])).toString('base64url');
}

/** The place a cursor stands for. @throws invalid for one of another list */
export function placeOf(nombre: NombreDeOrden, cursor: string): { valor: string; id: string } {
  const refused = invalidField('cursor', 'El cursor no es válido: use el valor «siguiente» de la página.');
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw refused;
  }
  const [orden, valor, id] = Array.isArray(read) ? (read as unknown[]) : [];
  const isPlace =
    typeof valor === 'string' && typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  if (orden !== nombre || !isPlace || valor.includes('\0')) throw refused;
  if (nombre.endsWith('actualizado_en') && !isInstant(valor)) throw refused;
  return { valor, id };
}

/** As {@link cursorOf} writes one: what else `Date` reads, the database may not. */
function isInstant(valor: string): boolean {
  return /^[1-9]\d{3}-/.test(valor) && !Number.isNaN(Date.parse(valor)) && new Date(valor).toISOString() === valor;
}
