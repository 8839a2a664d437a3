import type { ResourceJSON } from 'adminjs';
import React, { useState, type FormEvent, type ReactElement } from 'react';
import { Link } from 'react-router-dom';
import { ask } from '../dialogs/ask';
import { Dialog } from '../dialogs/Dialog';
import { MenuBox } from '../frame/MenuBox';
import { useNotices } from '../lib/notices';
import { listHref } from '../lib/panel';
import { messageOf, postForm } from '../requests/client';
import { useData } from '../requests/use-data';

/** A list that somebody gave a name. */
interface View {
  id: string;
  nombre: string;
  /** The query of the list's address, without its question mark. */
  consulta: string;
  compartida: boolean;
  /** Whose it is, where it is another's. */
  de?: string;
}

/** Lists under names: one's own, and what others share. */
export function SavedViews({ resource, search }: { resource: ResourceJSON; search: string }): ReactElement {
  const notices = useNotices();
  const [isOpen, setOpen] = useState(false);
  const [isNaming, setNaming] = useState(false);
  const address = `/admin/api/vistas/${resource.id}`;
  const { value, problem, reload } = useData<{ vistas: View[] }>(isOpen ? address : undefined);

  async function act(work: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await work();
      notices.good(done);
      reload();
    } catch (error) {
      notices.bad(messageOf(error) ?? '');
    }
  }

  async function remove({ id, nombre }: View): Promise<void> {
    const question = {
      title: `¿Borrar la vista «${nombre}»?`,
      text: 'Los registros no cambian.',
      confirm: 'Sí, borrar',
    };
    if (await ask(question)) await act(() => postForm(`${address}/${id}/borrar`), 'Se borró la vista.');
  }

  return (
    <>
      <MenuBox summary={<summary className="rg-button rg-quiet">Vistas</summary>} onToggle={setOpen}>
        {problem && <p role="alert">{problem}</p>}
        {value?.vistas.length === 0 && <p>Todavía no hay vistas guardadas.</p>}
        {value?.vistas.map((view) => (
          <p key={view.id} className="rg-view">
            <Link to={`${listHref(resource.id)}?${view.consulta}`}>{view.nombre}</Link>
            {view.de ? (
              <small>de {view.de}</small>
            ) : (
              <button type="button" className="rg-link" onClick={() => void remove(view)}>
                Borrar
              </button>
            )}
          </p>
        ))}
        <button type="button" className="rg-link" onClick={() => setNaming(true)}>
          Guardar esta lista como vista
        </button>
      </MenuBox>
      {isNaming && (
        <NewView
          onClose={() => setNaming(false)}
          onSave={(nombre, compartida) => {
            setNaming(false);
            const fields = { nombre, compartida: String(compartida), consulta: search.replace(/^\?/, '') };
            void act(() => postForm(address, fields), 'Se guardó la vista.');
          }}
        />
      )}
    </>
  );
}

interface NewViewProps {
  onClose: () => void;
  onSave: (nombre: string, compartida: boolean) => void;
}

function NewView({ onClose, onSave }: NewViewProps): ReactElement {
  const [nombre, setNombre] = useState('');
  const [isShared, setShared] = useState(false);
  function submit(event: FormEvent): void {
    event.preventDefault();
    onSave(nombre.trim(), isShared);
  }
  return (
    <Dialog title="Guardar la lista como vista" onClose={onClose}>
      <form className="rg-form" onSubmit={submit}>
        <div className="rg-field">
          <label htmlFor="vista-nombre">Nombre</label>
          <input
            id="vista-nombre"
            value={nombre}
            required
            maxLength={60}
            pattern=".*\S.*"
            onChange={({ target }) => setNombre(target.value)}
          />
        </div>
        <label>
          <input type="checkbox" checked={isShared} onChange={({ target }) => setShared(target.checked)} /> La ven
          también los demás usuarios
        </label>
        <p className="rg-actions">
          <button type="submit" className="rg-button">
            Guardar vista
          </button>
          <button type="button" className="rg-button rg-quiet" onClick={onClose}>
            Cancelar
          </button>
        </p>
      </form>
    </Dialog>
  );
}
