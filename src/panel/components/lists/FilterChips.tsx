import type { ResourceJSON } from 'adminjs';
import React, { type ReactElement } from 'react';
import { fieldOf } from '../lib/panel';
import { filteredBy, FilterWord } from './FilterWords';

interface FilterChipsProps {
  resource: ResourceJSON;
  filters: Readonly<Record<string, string>>;
  onRemove: (names: readonly string[]) => void;
}

/** Says by what a list is narrowed; each filter can be taken away alone. */
export function FilterChips({ resource, filters, onRemove }: FilterChipsProps): ReactElement | null {
  const properties = filteredBy(resource, filters);
  if (properties.length === 0) return null;
  return (
    <ul className="rg-chips" aria-label="Filtros aplicados">
      {properties.map((property) => {
        const { name } = property;
        const { label } = fieldOf(property);
        return (
          <li key={name}>
            <span>
              {label}:{' '}
              <strong>
                <FilterWord {...{ property, filters }} />
              </strong>
            </span>
            <button
              type="button"
              aria-label={`Quitar el filtro ${label}`}
              onClick={() => onRemove([name, `${name}~~from`, `${name}~~to`])}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
