import type { RecordJSON, ResourceJSON } from 'adminjs';
import React, { useState, type ReactElement } from 'react';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import { MissingPage } from '../frame/MissingPage';
import { PageHeading } from '../frame/PageHeading';
import { PaperHeading } from '../frame/PaperHeading';
import { can, canCreate, dataHref, recordHref, screenOf } from '../lib/panel';
import { returnHref, RETURNING } from '../lists/place';
import { useData } from '../requests/use-data';
import { RecordForm } from './RecordForm';

/** The form for a new record. */
export function NewRecordPage({ resource }: { resource: ResourceJSON }): ReactElement {
  const navigate = useNavigate();
  const { search } = useLocation();
  const [round, setRound] = useState(0);
  const { uno, varios } = screenOf(resource);
  const back = (): void => navigate(returnHref(resource.id), RETURNING);
  if (!canCreate(resource)) {
    return (
      <MissingPage
        title="Esa página no existe"
        text="Estos registros no se agregan aquí, o su cuenta no puede hacerlo."
      />
    );
  }
  return (
    <>
      <Way to={returnHref(resource.id)} label={varios} />
      <PageHeading title={`Agregar ${uno}`} />
      <PaperHeading resource={resource} />
      <RecordForm
        key={round}
        resource={resource}
        record={undefined}
        given={Object.fromEntries(new URLSearchParams(search))}
        onSaved={(record, again) => {
          if (again) setRound(round + 1);
          else navigate(recordHref(resource.id, record.id), { replace: true });
        }}
        onCancel={back}
      />
    </>
  );
}

/** The form of a record that is there. */
export function EditRecordPage({ resource, id }: { resource: ResourceJSON; id: string }): ReactElement {
  const navigate = useNavigate();
  const { value, problem } = useData<{ record: RecordJSON }>(dataHref(resource.id, id, 'edit'));
  if (problem) return <MissingPage title="No se pudo leer el registro" text={problem} />;
  if (!value) return <PageHeading title="…" />;
  const { record } = value;
  if (!record.id) return <MissingPage title="El registro no existe" text="Puede haber sido borrado." />;
  if (!can('edit', record))
    return <MissingPage title="Esa página no existe" text="Este registro no se puede cambiar." />;
  const back = (): void => (isFirstPage() ? navigate(recordHref(resource.id, id), { replace: true }) : navigate(-1));
  return (
    <>
      <Way to={recordHref(resource.id, id)} label={record.title} />
      <PageHeading title={`Editar ${screenOf(resource).uno}`} />
      <PaperHeading resource={resource} />
      <RecordForm resource={resource} record={record} onSaved={back} onCancel={back} />
    </>
  );
}

/** Whether there is nothing in this tab to go back to. */
function isFirstPage(): boolean {
  return ((history.state as { idx?: number } | null)?.idx ?? 0) === 0;
}

function Way({ to, label }: { to: string; label: string }): ReactElement {
  return (
    <nav className="rg-way" aria-label="Dónde está">
      <Link to={to}>{label}</Link>
    </nav>
  );
}
