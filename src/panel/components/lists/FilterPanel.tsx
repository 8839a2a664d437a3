import type { ResourceJSON } from 'adminjs';
import React, { useEffect, useRef, useState, type FormEvent, type ReactElement } from 'react';
import { FilterField } from './FilterField';

interface FilterPanelProps {
  resource: ResourceJSON;
  filters: Readonly<Record<string, string>>;
  onApply: (filters: Record<string, string>) => void;
  onClose: () => void;
}

/** All the ways to narrow a list, applied together. */
export function FilterPanel({ resource, filters, onApply, onClose }: FilterPanelProps): ReactElement {
  const [draft, setDraft] = useState(filters);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => setDraft(filters), [filters]);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const given = Object.entries(draft).filter(([, value]) => value.trim() !== '');
    onApply(Object.fromEntries(given));
  }

  return (
    <form
      ref={form}
      id="filtros"
      className="rg-card rg-filters"
      aria-label="Filtros"
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <div className="rg-filter-fields">
        {resource.filterProperties.map((property) => (
          <FilterField
            key={property.name}
            property={property}
            filters={draft}
            onChange={(name, value) => setDraft((last) => ({ ...last, [name]: value }))}
          />
        ))}
      </div>
      <p className="rg-actions">
        <button type="submit" className="rg-button">
          Aplicar
        </button>
        <button type="button" className="rg-button rg-quiet" onClick={() => onApply({})}>
          Quitar filtros
        </button>
      </p>
    </form>
  );
}
