import type { BasePropertyJSON, RecordJSON, ResourceJSON } from 'adminjs';
import React, { type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { can, editHref, fieldOf, ownPageHref, recordHref, screenOf } from '../lib/panel';
import { Value } from '../values/Value';
import type { Columns } from './columns';

interface RecordTableProps {
  resource: ResourceJSON;
  records: readonly RecordJSON[];
  columns: Columns;
  sortBy: string;
  direction: 'asc' | 'desc';
  onSort: (sortBy: string, direction: 'asc' | 'desc') => void;
  chosen: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
  onDelete: (record: RecordJSON) => void;
  /** Before somebody leaves the list for one of its records. */
  onLeave: (id: string) => void;
}

/** The records of one page of a list. */
export function RecordTable(props: RecordTableProps): ReactElement {
  const { resource, records, columns, chosen, onChoose } = props;
  const { link, varios } = screenOf(resource);
  // On paper a list has all the columns it usually has, whatever its user hid on the screen.
  const shown = columns.all.filter(({ name }) => columns.isShown(name) || columns.isUsual(name));
  const classOf = ({ name, type }: BasePropertyJSON): string | undefined =>
    [!columns.isShown(name) && 'rg-on-paper', type === 'number' && 'rg-number'].filter(Boolean).join(' ') || undefined;
  // What is done to several at once needs a way to name them.
  const canChoose = resource.properties['elegidos'] !== undefined;
  const all = records.length > 0 && records.every(({ id }) => chosen.has(id));
  return (
    <div className="rg-scroll">
      <table className="rg-list" aria-label={varios}>
        <thead>
          <tr>
            {canChoose && (
              <th className="rg-choose">
                <input
                  type="checkbox"
                  aria-label="Elegir todos los de la página"
                  checked={all}
                  onChange={() => onChoose(new Set(all ? [] : records.map(({ id }) => id)))}
                />
              </th>
            )}
            {shown.map((property) => (
              <HeaderCell key={property.name} property={property} className={classOf(property)} {...props} />
            ))}
            <th className="rg-row-actions">
              <span className="rg-hidden">Acciones</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <Row key={record.id} {...props} {...{ record, shown, link, classOf, canChoose }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeaderCellProps extends RecordTableProps {
  property: BasePropertyJSON;
  className: string | undefined;
}

function HeaderCell({ property, className, sortBy, direction, onSort }: HeaderCellProps): ReactElement {
  const { label } = fieldOf(property);
  if (!property.isSortable) {
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    );
  }
  const isSorted = property.name === sortBy;
  const next = isSorted && direction === 'asc' ? 'desc' : 'asc';
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isSorted ? (direction === 'asc' ? 'ascending' : 'descending') : 'none'}
    >
      <button type="button" className="rg-sort" onClick={() => onSort(property.name, next)}>
        {label}
        <span aria-hidden="true">{isSorted ? (direction === 'asc' ? ' ↑' : ' ↓') : ''}</span>
      </button>
    </th>
  );
}

interface RowProps extends RecordTableProps {
  record: RecordJSON;
  shown: readonly BasePropertyJSON[];
  link: string;
  classOf: (property: BasePropertyJSON) => string | undefined;
  canChoose: boolean;
}

function Row(props: RowProps): ReactElement {
  const { resource, record, shown, link, classOf, canChoose, chosen, onChoose, onDelete, onLeave } = props;
  const navigate = useNavigate();
  const { id, title } = record;
  const isChosen = chosen.has(id);
  const page = ownPageHref(resource, id);

  function toggle(): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  }

  function open({ target }: MouseEvent<HTMLElement>): void {
    if ((target as Element).closest('a, button, input, summary') || getSelection()?.toString()) return;
    onLeave(id);
    if (page === undefined) navigate(recordHref(resource.id, id));
    else window.location.assign(page);
  }

  return (
    <tr id={`fila-${id}`} className={isChosen ? 'rg-chosen' : undefined} onClick={open}>
      {canChoose && (
        <td className="rg-choose">
          <input type="checkbox" aria-label={`Elegir ${title}`} checked={isChosen} onChange={toggle} />
        </td>
      )}
      {shown.map((property) => (
        <td
          key={property.name}
          className={classOf(property)}
          data-property-name={property.name}
          data-label={fieldOf(property).label}
        >
          {property.name === link ? (
            <RecordLink href={page} to={recordHref(resource.id, id)} onLeave={() => onLeave(id)}>
              <Value {...{ property, record, resource }} extent="link" />
            </RecordLink>
          ) : (
            <Value {...{ property, record, resource }} />
          )}
        </td>
      ))}
      <td className="rg-row-actions">
        {can('edit', record) && (
          <Link
            className="rg-link"
            aria-label={`Editar ${title}`}
            to={editHref(resource.id, id)}
            onClick={() => onLeave(id)}
            data-row-edit
          >
            Editar
          </Link>
        )}
        {can('delete', record) && (
          <button type="button" className="rg-link" aria-label={`Borrar ${title}`} onClick={() => onDelete(record)}>
            Borrar
          </button>
        )}
      </td>
    </tr>
  );
}

interface RecordLinkProps {
  /** Of the record's own page, if it has one. */
  href: string | undefined;
  to: string;
  onLeave: () => void;
  children: ReactNode;
}

function RecordLink({ href, to, onLeave, children }: RecordLinkProps): ReactElement {
  const common = { className: 'rg-record', onClick: onLeave };
  if (href === undefined)
    return (
      <Link {...common} to={to}>
        {children}
      </Link>
    );
  return (
    <a {...common} href={href}>
      {children}
    </a>
  );
}
