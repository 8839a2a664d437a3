import type { RecordJSON } from 'adminjs';
import React, { type ReactElement } from 'react';
import type { OfferedAccion } from '../../definition/screen';
import { jsonParam } from '../lib/json-param';
import { useNotices } from '../lib/notices';
import { messageOf, postForm } from '../requests/client';

interface ActionButtonsProps {
  resource: string;
  record: RecordJSON;
  /** The record may be another by now. */
  onDone: () => void;
}

/** What else this user may do with the record as it is now. */
export function ActionButtons({ resource, record, onDone }: ActionButtonsProps): ReactElement {
  const notices = useNotices();

  async function run(nombre: string): Promise<void> {
    try {
      const path = `/admin/api/acciones/${resource}/${record.id}/${nombre}`;
      const { notice } = await postForm<{ notice: { message: string } }>(path);
      notices.good(notice.message);
      onDone();
    } catch (error) {
      notices.bad(messageOf(error) ?? '');
    }
  }

  return (
    <>
      {jsonParam<OfferedAccion[]>(record, 'acciones', []).map(({ nombre, label }) => (
        <button key={nombre} type="button" className="rg-button" onClick={() => void run(nombre)}>
          {label}
        </button>
      ))}
    </>
  );
}
