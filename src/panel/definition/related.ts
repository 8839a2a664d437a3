import type { DataSource } from 'typeorm';
import type { Uso } from '../../core/records/references.js';
import type { Related } from './definition.js';
import { COUNT_CAP } from './page.js';

/** Links to the lists of what names a record, with how many there are. */
export async function readRelated(dataSource: DataSource, usos: readonly Uso[], id: string): Promise<Related[]> {
  const related: Related[] = [];
  for (const uso of usos) related.push(await readUso(dataSource, uso, id));
  return related;
}

async function readUso(dataSource: DataSource, { tabla, columna, relacion }: Uso, id: string): Promise<Related> {
  const [row] = await dataSource.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM (SELECT 1 FROM registro.${tabla} WHERE ${columna} = $1 LIMIT ${COUNT_CAP}) AS filas`,
    [id],
  );
  return { label: relacion, href: listOf(tabla, columna, id), total: formatTotal(row?.total ?? 0) };
}

/** The address of a list filtered by one field. */
function listOf(resource: string, field: string, value: string): string {
  return `/admin/resources/${resource}?filters.${field}=${encodeURIComponent(value)}`;
}

/** A count as a person reads it; {@link COUNT_CAP} means that many or more. */
export function formatTotal(total: number): string {
  const text = new Intl.NumberFormat('es-CL').format(total);
  return total >= COUNT_CAP ? `${text} o más` : text;
}
