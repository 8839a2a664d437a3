import type { RecordJSON } from 'adminjs';
import React, { useState, type ReactElement } from 'react';
import type { OfferedAccion } from '../../definition/screen';
import { ask } from '../dialogs/ask';
import { Dialog } from '../dialogs/Dialog';
import { leaveLastForm } from '../forms/unsaved';
import { useNotices } from '../lib/notices';
import { messageOf } from '../requests/client';
import { ActionForm } from './ActionForm';
import { accionesOf, runAccion } from './run-accion';

interface ActionButtonsProps {
  resource: string;
  record: RecordJSON;
  /** The record may be another by now. */
  onDone: () => void;
}

/** What else this user may do with the record as it is now. */
export function ActionButtons({ resource, record, onDone }: ActionButtonsProps): ReactElement {
  const notices = useNotices();
  const [asking, setAsking] = useState<OfferedAccion>();

  async function run({ nombre, pregunta }: OfferedAccion): Promise<void> {
    if (pregunta && !(await ask({ ...pregunta, isDanger: true }))) return;
    try {
      notices.good(await runAccion(resource, record, nombre));
      onDone();
    } catch (error) {
      notices.bad(messageOf(error) ?? '');
    }
  }

  return (
    <>
      {accionesOf(record)
        .filter(({ isOfRow }) => !isOfRow)
        .map((accion) => (
          <button
            key={accion.nombre}
            type="button"
            className={accion.isDanger ? 'rg-button rg-quiet rg-danger' : 'rg-button'}
            onClick={() => (accion.fields.length > 0 ? setAsking(accion) : void run(accion))}
          >
            {accion.label}
          </button>
        ))}
      {asking && (
        <Dialog
          title={`${asking.label}: ${record.title}`}
          onClose={() => void leaveLastForm(() => setAsking(undefined))}
        >
          <ActionForm
            {...{ resource, record, onChanged: onDone }}
            accion={asking}
            onClose={() => setAsking(undefined)}
          />
        </Dialog>
      )}
    </>
  );
}
