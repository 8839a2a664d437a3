import type { RecordJSON } from 'adminjs';
import type { OfferedAccion } from '../../definition/screen';
import { jsonParam } from '../lib/json-param';
import { postForm } from '../requests/client';

/** What this user may do with the record as it is now. */
export function accionesOf(record: RecordJSON): OfferedAccion[] {
  return jsonParam<OfferedAccion[]>(record, 'acciones', []);
}

/**
 * Does something to a record; where that takes fields, to the version that is shown.
 * @returns what its user is told @throws RequestFailed
 */
export async function runAccion(
  resource: string,
  record: RecordJSON,
  nombre: string,
  fields?: Readonly<Record<string, string>>,
): Promise<string> {
  const path = `/admin/api/acciones/${resource}/${record.id}/${nombre}`;
  const form = fields && { ...fields, version: String(record.params['version']) };
  const { notice } = await postForm<{ notice: { message: string } }>(path, form);
  return notice.message;
}
