import { isUUID } from 'class-validator';
import { invalidField } from '../../core/errors/domain.error.js';

/** In which order records are listed: by a column, ties by id. */
const COLUMNS = { creado_en: 'timestamptz', costo: 'integer' } as const;

export const ORDENES = ['creado_en', '-creado_en', 'costo', '-costo'] as const;
/** What `orden` may be; with `-` from the last to the first. */
export type Orden = (typeof ORDENES)[number];

/** The place of a record in a list. */
export interface Lugar {
  /** As SQL reads it. */
  valor: string | number;
  id: string;
}

/** The order in SQL's words. */
export function ordenSql(orden: Orden): { column: string; type: string; way: 'ASC' | 'DESC' } {
  const name = orden.replace('-', '') as keyof typeof COLUMNS;
  return { column: `r.${name}`, type: COLUMNS[name], way: orden.startsWith('-') ? 'DESC' : 'ASC' };
}

/** The place of a record. */
export function lugarOf(orden: Orden, { creado_en, costo, id }: { creado_en: Date; costo: number; id: string }): Lugar {
  return { valor: orden.endsWith('costo') ? costo : creado_en.toISOString(), id };
}

/** The place of a record, as the next page's address has it. */
export function cursorOf(orden: Orden, lugar: Lugar): string {
  return Buffer.from(JSON.stringify([orden, lugar.valor, lugar.id])).toString('base64url');
}

/** The place a cursor stands for. @throws invalid for one of another list */
export function lugarDe(orden: Orden, cursor: string): Lugar {
  const [own, valor, id] = read(cursor);
  const isValor = orden.endsWith('costo')
    ? Number.isInteger(valor) && Math.abs(valor as number) < 2 ** 31
    : isInstant(valor);
  if (own !== orden || !isValor || !isUUID(id, 'loose')) throw refused();
  return { valor: valor as string | number, id: id as string };
}

function read(cursor: string): unknown[] {
  try {
    const value = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    return Array.isArray(value) ? value : [];
  } catch {
    throw refused();
  }
}

/** As {@link lugarOf} writes one: what else `Date` reads, the database may not. */
function isInstant(valor: unknown): boolean {
  if (typeof valor !== 'string' || !/^[1-9]\d{3}-/.test(valor) || Number.isNaN(Date.parse(valor))) return false;
  return new Date(valor).toISOString() === valor;
}

function refused(): Error {
  return invalidField('cursor', 'El cursor no es válido: use el valor «siguiente» de la página.');
}
