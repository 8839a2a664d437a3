import type { ResourceJSON } from 'adminjs';
import React, { type ReactElement } from 'react';
import { Link } from 'react-router-dom';
import { canCreate, listHref, newHref, screenOf } from '../lib/panel';

interface EmptyListProps {
  resource: ResourceJSON;
  isNarrowed: boolean;
  page: number;
  onFirst: () => void;
}

/** A list that is empty because of its filters offers to take them off, another one to add the first record. */
export function EmptyList({ resource, isNarrowed, page, onFirst }: EmptyListProps): ReactElement {
  const { uno, varios } = screenOf(resource);
  if (page > 1) {
    return (
      <div className="rg-empty">
        <p>La lista no llega hasta esta página.</p>
        <button type="button" className="rg-button" onClick={onFirst}>
          Ir a la primera
        </button>
      </div>
    );
  }
  if (isNarrowed) {
    return (
      <div className="rg-empty">
        <p>Ningún registro coincide con los filtros.</p>
        <Link className="rg-button" to={listHref(resource.id)}>
          Quitar filtros
        </Link>
      </div>
    );
  }
  return (
    <div className="rg-empty">
      <p>Todavía no hay {varios.toLowerCase()}.</p>
      {canCreate(resource) && (
        <Link className="rg-button" to={newHref(resource.id)}>
          Agregar {uno}
        </Link>
      )}
    </div>
  );
}
