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
 * Asks first, with the record's name, and deletes it then; of one on which others hang it says what they are.
 * @returns why not, as its user is told; null where he thought better of it; true once it is gone
 */
export async function deleteRecord(resource: ResourceJSON, id: string): Promise<true | string | null> {
  const { record } = await getJson<Answer>(dataHref(resource.id, id, 'show'));
  if (!record.id) return 'El registro ya no existe: otra persona lo borró.';
  const hanging = jsonParam<RelatedLink[]>(record, 'relacionados', []).filter(({ total }) => total && total !== '0');
  const { nombre, borrado } = screenOf(resource);
  const name = `${nombre} ${record.title}`;
  const question =
    hanging.length > 0 && borrado === undefined
      ? {
          title: `No se puede borrar ${name}`,
          text: 'Hay registros que dependen de este, y mientras existan no se borra:',
          details: hanging.map(({ label, total }) => `${label}: ${total}`),
        }
      : {
          title: `¿Borrar ${name}?`,
          text: borrado ?? 'Nada depende de este registro. El borrado queda en la auditoría.',
          confirm: 'Sí, borrar',
          isDanger: true,
        };
  if (!(await ask(question))) return null;
  const { notice } = await postForm<Answer>(dataHref(resource.id, id, 'delete'));
  return notice?.type === 'success' ? true : (notice?.message ?? 'No se pudo borrar.');
}
