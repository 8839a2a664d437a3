import type { BasePropertyJSON, RecordJSON, ResourceJSON } from 'adminjs';
import React, { type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { RecordLink } from '../../definition/screen';
import { PageHeading } from '../frame/PageHeading';
import { PaperHeading } from '../frame/PaperHeading';
import { MissingPage } from '../frame/MissingPage';
import { useNotices } from '../lib/notices';
import { jsonParam } from '../lib/json-param';
import { can, dataHref, editHref, fieldOf, ownPageHref, recordHref, screenOf, useOffered } from '../lib/panel';
import { useShortcuts } from '../lib/shortcuts';
import { returnHref, RETURNING } from '../lists/place';
import { messageOf } from '../requests/client';
import { useData } from '../requests/use-data';
import { Value } from '../values/Value';
import { ActionButtons } from './ActionButtons';
import { deleteRecord } from './delete-record';
import { History } from './History';
import { Related } from './Related';
import { restoreDeleted } from './restore-deleted';

/** Everything about one record. */
export function RecordPage({ resource, id }: { resource: ResourceJSON; id: string }): ReactElement {
  const { value, problem, reload } = useData<{ record: RecordJSON }>(dataHref(resource.id, id, 'show'));
  if (problem) return <MissingPage title="No se pudo leer el registro" text={problem} />;
  if (!value) return <PageHeading title="…" />;
  if (!value.record.id) {
    return (
      <>
        <MissingPage title="El registro no existe" text="Puede haber sido borrado." />
        {resource.id !== 'auditoria' && <History resource={resource.id} id={id} onChanged={reload} />}
      </>
    );
  }
  return <LoadedRecord {...{ resource, record: value.record, reload }} />;
}

interface LoadedRecordProps {
  resource: ResourceJSON;
  record: RecordJSON;
  reload: () => void;
}

function LoadedRecord({ resource, record, reload }: LoadedRecordProps): ReactElement {
  const navigate = useNavigate();
  const notices = useNotices();
  const { uno, varios } = screenOf(resource);
  const page = ownPageHref(resource, record.id);
  const links = useOffered(screenOf(resource).links);
  const edit = editHref(resource.id, record.id);
  const shown = resource.showProperties.filter(({ name }) => name !== 'relacionados');
  useShortcuts({ e: () => can('edit', record) && navigate(edit) });

  async function remove(): Promise<void> {
    try {
      const outcome = await deleteRecord(resource, record.id);
      if (typeof outcome === 'string') notices.bad(outcome);
      if (outcome !== true) return;
      notices.good('Se borró.');
      navigate(returnHref(resource.id), RETURNING);
    } catch (error) {
      notices.bad(messageOf(error) ?? '');
    }
  }

  return (
    <>
      <nav className="rg-way" aria-label="Dónde está">
        <Link to={returnHref(resource.id)} {...RETURNING}>
          {varios}
        </Link>
      </nav>
      <PageHeading title={record.title}>
        <div className="rg-tools">
          <RestoreButton record={record} />
          <ActionButtons resource={resource.id} record={record} onDone={reload} />
          {links.map((link) => (
            <ActionLink key={link.label} {...{ link, record }} />
          ))}
          <button type="button" className="rg-button rg-quiet" onClick={() => window.print()}>
            Imprimir
          </button>
          {page !== undefined && (
            <a className="rg-button" href={page}>
              Abrir el {uno}
            </a>
          )}
          {can('delete', record) && (
            <button type="button" className="rg-button rg-quiet rg-danger" onClick={() => void remove()}>
              Borrar
            </button>
          )}
          {can('edit', record) && (
            <Link className="rg-button" to={edit}>
              Editar
            </Link>
          )}
        </div>
      </PageHeading>
      <PaperHeading resource={resource} />
      <dl className="rg-card rg-fields">
        {shown.map((property) => (
          <FieldOfRecord key={property.name} {...{ property, record, resource }} />
        ))}
      </dl>
      <Related record={record} resource={resource.id} onChanged={reload} />
      {resource.id !== 'auditoria' && (
        <History
          key={`${record.params['version']} ${record.params['estado']}`}
          resource={resource.id}
          id={record.id}
          onChanged={reload}
        />
      )}
    </>
  );
}

interface FieldOfRecordProps {
  property: BasePropertyJSON;
  record: RecordJSON;
  resource: ResourceJSON;
}

function FieldOfRecord({ property, record, resource }: FieldOfRecordProps): ReactElement {
  const isWide = property.type === 'textarea' || property.type === 'mixed';
  return (
    <div className={isWide ? 'rg-wide' : undefined} data-property-name={property.name}>
      <dt>{fieldOf(property).label}</dt>
      <dd>
        <Value {...{ property, record, resource }} extent="all" />
      </dd>
    </div>
  );
}

function ActionLink({ link, record }: { link: RecordLink; record: RecordJSON }): ReactElement {
  const { label, href, form, esPagina } = link;
  if (esPagina) {
    return (
      <a className="rg-button rg-quiet" href={filled(href, record, encodeURIComponent)}>
        {label}
      </a>
    );
  }
  if (!form) {
    return (
      <Link className="rg-button rg-quiet" to={filled(href, record, encodeURIComponent)}>
        {label}
      </Link>
    );
  }
  return (
    <form method="post" action={href} target="_blank" rel="noopener">
      {Object.entries(form).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={filled(value, record)} />
      ))}
      <button type="submit" className="rg-button rg-quiet">
        {label}
      </button>
    </form>
  );
}

/** Brings back what the entry of the trail says was deleted, if it isn't there. */
function RestoreButton({ record }: { record: RecordJSON }): ReactElement | null {
  const navigate = useNavigate();
  const notices = useNotices();
  const { recurso, id } = jsonParam<{ recurso?: string; id: string }>(record, 'restaurable', { id: '' });
  const { texto } = jsonParam<{ texto?: string }>(record, 'registro', {});
  if (!recurso) return null;

  async function restore(): Promise<void> {
    try {
      const message = await restoreDeleted(record.id, texto);
      if (message === null) return;
      notices.good(message);
      navigate(recordHref(recurso!, id));
    } catch (error) {
      notices.bad(messageOf(error) ?? '');
    }
  }

  return (
    <button type="button" className="rg-button" onClick={() => void restore()}>
      Restaurar lo borrado
    </button>
  );
}

/** A text with the record's own fields in it. */
function filled(text: string, record: RecordJSON, encode = (value: string) => value): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => encode(String(record.params[name] ?? '')));
}
