import type { RecordJSON, ResourceJSON } from 'adminjs';
import React, { useState, type ReactElement } from 'react';
import { ask } from '../dialogs/ask';
import { useNotices } from '../lib/notices';
import { canCreate, dataHref, screenOf } from '../lib/panel';
import { getJson, messageOf, postForm } from '../requests/client';

interface BulkActionsProps {
  resource: ResourceJSON;
  chosen: ReadonlySet<string>;
  onDone: () => void;
}

/** What is done to the records somebody chose in a list. */
export function BulkActions({ resource, chosen, onDone }: BulkActionsProps): ReactElement | null {
  const notices = useNotices();
  const [isBusy, setBusy] = useState(false);
  if (chosen.size === 0) return null;
  const count = `${chosen.size} ${chosen.size === 1 ? 'elegido' : 'elegidos'}`;
  const isAccount = canCreate(resource) && resource.editProperties.some(({ name }) => name === 'activo');

  async function deactivate(): Promise<void> {
    const { uno, varios } = screenOf(resource);
    const confirmed = await ask({
      title: `¿Desactivar ${chosen.size} ${(chosen.size === 1 ? uno : varios).toLocaleLowerCase('es')}?`,
      text: `No podrán entrar más, y sus sesiones terminan. Se activan otra vez uno por uno.`,
      confirm: 'Sí, desactivar',
      isDanger: true,
    });
    if (!confirmed) return;
    setBusy(true);
    const failures = await deactivateAll(resource.id, [...chosen]);
    setBusy(false);
    const done = chosen.size - failures.length;
    if (done > 0) notices.good(done === 1 ? 'Se desactivó 1.' : `Se desactivaron ${done}.`);
    if (failures.length > 0) notices.bad(`No se pudo con ${failures.length}: ${failures.join(' ')}`);
    onDone();
  }

  const ids = [...chosen].join(',');
  return (
    <p className="rg-actions rg-bulk" role="status">
      <strong>{count}</strong>
      {['csv', 'xlsx'].map((format) => (
        <a
          key={format}
          className="rg-button rg-quiet"
          href={`/admin/exportar/${resource.id}.${format}?filters.elegidos=${ids}`}
        >
          Exportar {format.toUpperCase()}
        </a>
      ))}
      {isAccount && (
        <button type="button" className="rg-button rg-quiet" disabled={isBusy} onClick={() => void deactivate()}>
          Desactivar
        </button>
      )}
      <button type="button" className="rg-button rg-quiet" onClick={onDone}>
        Soltar la elección
      </button>
    </p>
  );
}

interface Answer {
  record: RecordJSON;
  notice?: { type: string; message: string };
}

/** One change each, as if made by hand: the trail tells them apart. @returns what went wrong, by name */
async function deactivateAll(resource: string, ids: readonly string[]): Promise<string[]> {
  const failures: string[] = [];
  for (const id of ids) {
    try {
      const { record } = await getJson<Answer>(dataHref(resource, id, 'show'));
      const fields = { activo: 'false', version: String(record.params['version']) };
      const { notice } = await postForm<Answer>(dataHref(resource, id, 'edit'), fields);
      if (notice?.type !== 'success') failures.push(`${record.title}: ${notice?.message ?? 'sin respuesta'}`);
    } catch (error) {
      failures.push(messageOf(error) ?? '');
    }
  }
  return failures;
}
