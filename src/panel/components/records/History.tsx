import React, { useState, type ReactElement } from 'react';
import { ask } from '../dialogs/ask';
import { useNotices } from '../lib/notices';
import { messageOf, postForm } from '../requests/client';
import { useData } from '../requests/use-data';
import { restoreDeleted } from './restore-deleted';
import { ChangeTable, linked, type TrailChange, type TrailText } from '../values/TrailChanges';

/** One entry of the trail of a record. */
interface Entry {
  id: string;
  cuando: string;
  cuandoTexto: string;
  accionTexto: string;
  quien: TrailText;
  rol: string;
  cambios: TrailChange[];
  reversible: boolean;
  /** Whether it is the deletion of what is there no more. */
  restaurable: boolean;
}

interface HistoryProps {
  resource: string;
  id: string;
  onChanged: () => void;
}

/** What was done to a record, the newest first; a change can be taken back by another. */
export function History({ resource, id, onChanged }: HistoryProps): ReactElement {
  const [pages, setPages] = useState(1);
  const [round, setRound] = useState(0);
  return (
    <section className="rg-card">
      <h2>Historial</h2>
      {Array.from({ length: pages }, (_, index) => (
        <HistoryPage
          key={`${round} ${index}`}
          {...{ resource, id, page: index + 1 }}
          onMore={index + 1 === pages ? () => setPages(pages + 1) : undefined}
          onChanged={() => {
            setPages(1);
            setRound(round + 1);
            onChanged();
          }}
        />
      ))}
    </section>
  );
}

interface HistoryPageProps extends HistoryProps {
  page: number;
  onMore: (() => void) | undefined;
}

function HistoryPage({ resource, id, page, onMore, onChanged }: HistoryPageProps): ReactElement {
  const { value, problem } = useData<{ cambios: Entry[]; hayMas: boolean }>(
    `/admin/api/historial/${resource}/${id}?pagina=${page}`,
  );
  if (problem) return <p role="alert">{problem}</p>;
  if (!value) return <p className="rg-none">Buscando…</p>;
  if (page === 1 && value.cambios.length === 0) return <p className="rg-none">No hay cambios anotados.</p>;
  return (
    <>
      <ol className="rg-history">
        {value.cambios.map((entry) => (
          <HistoryEntry key={entry.id} entry={entry} onChanged={onChanged} />
        ))}
      </ol>
      {value.hayMas && onMore && (
        <button type="button" className="rg-link" onClick={onMore}>
          Ver cambios anteriores
        </button>
      )}
    </>
  );
}

function HistoryEntry({ entry, onChanged }: { entry: Entry; onChanged: () => void }): ReactElement {
  const notices = useNotices();

  async function take(back: () => Promise<string | null>): Promise<void> {
    try {
      const message = await back();
      if (message === null) return;
      notices.good(message);
      onChanged();
    } catch (error) {
      notices.bad(messageOf(error) ?? '');
    }
  }

  return (
    <li>
      <p>
        <strong>{entry.accionTexto}</strong> · <time dateTime={entry.cuando}>{entry.cuandoTexto}</time> ·{' '}
        {linked(entry.quien)}
        {entry.rol && ` (${entry.rol})`}{' '}
        {entry.reversible && (
          <button type="button" className="rg-link" onClick={() => void take(() => revert(entry))}>
            Deshacer
          </button>
        )}
        {entry.restaurable && (
          <button type="button" className="rg-link" onClick={() => void take(() => restoreDeleted(entry.id))}>
            Restaurar
          </button>
        )}
      </p>
      {entry.cambios.length > 0 && (
        <details>
          <summary>Ver los campos</summary>
          <ChangeTable cambios={entry.cambios} />
        </details>
      )}
    </li>
  );
}

/** Takes a change back by another, if its user is sure. @returns what came of it @throws RequestFailed */
async function revert({ id, cambios }: Entry): Promise<string | null> {
  const confirmed = await ask({
    title: '¿Deshacer este cambio?',
    text: 'Los campos vuelven a lo que eran antes de él. Se guarda como un cambio nuevo, con su nombre en la auditoría.',
    details: cambios.map(({ campo, antes }) => `${campo}: ${antes.texto || '(vacío)'}`),
    confirm: 'Sí, deshacer',
  });
  if (!confirmed) return null;
  const { notice } = await postForm<{ notice: { message: string } }>(`/admin/api/historial/${id}/revertir`);
  return notice.message;
}
