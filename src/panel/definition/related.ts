import type { DataSource } from 'typeorm';
import type { Uso } from '../../core/records/references.js';
import type { Related, RelatedReader } from './definition.js';
import { COUNT_CAP } from './page.js';

/** Where what belongs to a record is found. */
export interface RelatedSources {
  dataSource: DataSource;
  zonaHoraria: string;
  /** What names the record. */
  usos: readonly Uso[];
  readers: readonly RelatedReader[];
}

/** Links to the lists of what names a record, with how many there are, and what else the modules know of it. */
export async function readRelated(
  { dataSource, zonaHoraria, usos, readers }: RelatedSources,
  id: string,
): Promise<Related[]> {
  const related: Related[] = [];
  const tell = async (told: readonly RelatedReader[]): Promise<void> => {
    for (const reader of told) {
      const known = await reader.read(dataSource, id, zonaHoraria);
      if (known) related.push(known);
    }
  };
  await tell(readers.filter(({ esDelRegistro }) => esDelRegistro));
  for (const { relacion, ...uso } of usos) if (relacion) related.push(await readUso(dataSource, uso, relacion, id));
  await tell(readers.filter(({ esDelRegistro }) => !esDelRegistro));
  return related;
}

async function readUso(
  dataSource: DataSource,
  { tabla, columna }: Omit<Uso, 'relacion'>,
  relacion: string,
  id: string,
): Promise<Related> {
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
