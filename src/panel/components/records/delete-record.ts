import type { RecordJSON, ResourceJSON } from 'adminjs';
import { ask } from '../dialogs/ask';
import { dataHref, screenOf } from '../lib/panel';
import { jsonParam } from '../lib/json-param';
import { getJson, postForm } from '../requests/client';
import type { RelatedLink } from './Related';

interface Answer {
  notice?: { type: string; message: string };
  record: RecordJSON;
}

/**
 * Asks first, with the record's name and what hangs on it, and deletes it then.
 * @returns why not, as its user is told; null where he thought better of it; true once it is gone
 */
export async function deleteRecord(resource: ResourceJSON, id: string): Promise<true | string | null> {
  const { record } = await getJson<Answer>(dataHref(resource.id, id, 'show'));
  if (!record.id) return 'El registro ya no existe: otra persona lo borró.';
  const hanging = jsonParam<RelatedLink[]>(record, 'relacionados', []).filter(({ total }) => total && total !== '0');
  const { uno } = screenOf(resource);
  const confirmed = await ask({
    title: `¿Borrar ${uno} ${record.title}?`,
    text:
      hanging.length > 0
        ? 'Hay registros que dependen de este, y mientras existan no se podrá borrar:'
        : 'Nada depende de este registro. El borrado queda en la auditoría.',
    details: hanging.map(({ label, total }) => `${label}: ${total}`),
    confirm: 'Sí, borrar',
    isDanger: true,
  });
  if (!confirmed) return null;
  const { notice } = await postForm<Answer>(dataHref(resource.id, id, 'delete'));
  return notice?.type === 'success' ? true : (notice?.message ?? 'No se pudo borrar.');
}
