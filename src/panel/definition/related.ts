import type { DataSource } from 'typeorm';
import type { Related } from './definition.js';
import { COUNT_CAP } from './page.js';

/** A link to the records of a list that hold `id` in one field, with how many there are. */
export async function relatedList(
  dataSource: DataSource,
  label: string,
  { table, column, id }: { table: string; column: string; id: string },
): Promise<Related> {
  const [row] = await dataSource.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM (SELECT 1 FROM registro.${table} WHERE ${column} = $1 LIMIT ${COUNT_CAP}) AS filas`,
    [id],
  );
  return { label, href: listOf(table, column, id), total: formatTotal(row?.total ?? 0) };
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
