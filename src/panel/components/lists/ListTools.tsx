import type { ResourceJSON } from 'adminjs';
import React, { type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { canCreate, fieldOf, newHref, screenOf, toolsOf } from '../lib/panel';
import { MenuBox } from '../frame/MenuBox';
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
          <a key={format} href={`/admin/exportar/${resource.id}.${format}${search}`}>
            {format === 'csv' ? 'CSV, para cualquier planilla' : 'XLSX, para Excel'}
          </a>
        ))}
        <small>Los registros de la lista, con sus filtros y su orden. Puede contener datos personales.</small>
      </Menu>
      <button type="button" className="rg-button rg-quiet" onClick={() => window.print()}>
        Imprimir
      </button>
      {toolsOf(resource).map(({ label, href }) => (
        <a key={href} className="rg-button rg-quiet" href={href}>
          {label}
        </a>
      ))}
      {canCreate(resource) && (
        <Link className="rg-button" to={newHref(resource.id)}>
          Agregar {uno}
        </Link>
      )}
    </div>
  );
}

function Menu({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return <MenuBox summary={<summary className="rg-button rg-quiet">{label}</summary>}>{children}</MenuBox>;
}
