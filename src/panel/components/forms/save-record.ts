import type { RecordJSON, ResourceJSON } from 'adminjs';
import { dataHref } from '../lib/panel';
import { postForm } from '../requests/client';
import type { FormValues } from './form-values';

/** What came of a save. */
export type Saved =
  | { kind: 'saved'; record: RecordJSON }
  /** Somebody else was faster. */
  | { kind: 'stale'; message: string }
  | { kind: 'refused'; message: string; errors: Readonly<Record<string, string>> };

interface Answer {
  record: RecordJSON;
  notice?: { type: string; message: string };
}

/** How the server names what is wrong with a record as a whole; see write-errors.ts. */
const WHOLE_RECORD = '_registro';

/** Sends a form; of a record that is there with the version it was read with. @throws RequestFailed */
export async function saveRecord(
  resource: ResourceJSON,
  record: RecordJSON | undefined,
  values: FormValues,
): Promise<Saved> {
  const answer = record
    ? await postForm<Answer>(dataHref(resource.id, record.id, 'edit'), {
        ...values,
        version: String(record.params['version']),
      })
    : await postForm<Answer>(`/admin/api/resources/${resource.id}/actions/new`, values);
  const { notice, record: saved } = answer;
  if (notice?.type === 'success') return { kind: 'saved', record: saved };
  const message = notice?.message ?? 'No se guardó.';
  const errors = Object.entries(saved.errors ?? {});
  if (errors.some(([name, { type }]) => name === WHOLE_RECORD && type === 'stale')) return { kind: 'stale', message };
  const fields = errors.filter(([name]) => name !== WHOLE_RECORD).map(([name, error]) => [name, error.message]);
  return { kind: 'refused', message, errors: Object.fromEntries(fields) as Record<string, string> };
}
