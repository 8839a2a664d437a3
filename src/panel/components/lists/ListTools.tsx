import type { ResourceJSON } from 'adminjs';
import React, { type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { canCreate, fieldOf, newHref, screenOf } from '../lib/panel';
import type { Columns } from './columns';

interface ListToolsProps {
  resource: ResourceJSON;
  /** The list's query: an export takes its filters and its order along. */
  search: string;
  columns: Columns;
}

/** What is done with a list as a whole. */
export function ListTools({ resource, search, columns }: ListToolsProps): ReactElement {
  const { uno } = screenOf(resource);
  return (
    <div className="rg-tools">
      <Menu label="Columnas">
        {columns.all.map((property) => (
          <label key={property.name}>
            <input
              type="checkbox"
              checked={columns.isShown(property.name)}
              disabled={property.name === screenOf(resource).link}
              onChange={() => columns.toggle(property.name)}
            />{' '}
            {fieldOf(property).label}
          </label>
        ))}
      </Menu>
      <Menu label="Exportar">
        {['csv', 'xlsx'].map((format) => (
          <a key={format} href={`/admin/exportar/${resource.id}.${format}${search}`} download>
            {format === 'csv' ? 'CSV, para cualquier planilla' : 'XLSX, para Excel'}
          </a>
        ))}
        <small>Los registros de la lista, con sus filtros y su orden. Puede contener datos personales.</small>
      </Menu>
      <button type="button" className="rg-button rg-quiet" onClick={() => window.print()}>
        Imprimir
      </button>
      {canCreate(resource) && (
        <Link className="rg-button" to={newHref(resource.id)}>
          Agregar {uno}
        </Link>
      )}
    </div>
  );
}

/** Opens below its button; the browser brings the keyboard along. */
function Menu({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <details
      className="rg-menu-box"
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape') return;
        currentTarget.open = false;
        currentTarget.querySelector('summary')?.focus();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
      }}
    >
      <summary className="rg-button rg-quiet">{label}</summary>
      <div className="rg-menu-items">{children}</div>
    </details>
  );
}
