import type { BasePropertyJSON, ResourceJSON } from 'adminjs';
import React, { type ReactElement } from 'react';
import { usePicked } from '../forms/RecordPicker';
import { dayText } from '../lib/days';
import { fieldOf } from '../lib/panel';

type Filters = Readonly<Record<string, string>>;

/** The fields by which a list is narrowed. */
export function filteredBy(resource: ResourceJSON, filters: Filters): BasePropertyJSON[] {
  const names = new Set(Object.keys(filters).map((name) => name.replace(/~~.*/, '')));
  return [...names].flatMap((name) => resource.properties[name] ?? []);
}

/** What a filter is set to, as a person reads it. */
export function FilterWord({ property, filters }: { property: BasePropertyJSON; filters: Filters }): ReactElement {
  const { name, reference } = property;
  const value = filters[name];
  const picked = usePicked(reference, value);
  if (value === undefined) return <>{rangeText(filters, name)}</>;
  if (reference) return <>{picked?.title ?? '…'}</>;
  if (name === 'elegidos') return <>{value.split(',').length}</>;
  return <>{fieldOf(property).values?.[value] ?? dayText(value)}</>;
}

function rangeText(filters: Filters, name: string): string {
  const [from, to] = [filters[`${name}~~from`], filters[`${name}~~to`]];
  if (from && from === to) return dayText(from);
  return [from && `desde el ${dayText(from)}`, to && `hasta el ${dayText(to)}`].filter(Boolean).join(' ');
}

/** All filters of a list in one sentence. */
export function FilterWords({ resource, filters }: { resource: ResourceJSON; filters: Filters }): ReactElement | null {
  const properties = filteredBy(resource, filters);
  if (properties.length === 0) return null;
  return (
    <p>
      {properties.map((property, place) => (
        <React.Fragment key={property.name}>
          {place > 0 && '; '}
          {fieldOf(property).label}: <FilterWord {...{ property, filters }} />
        </React.Fragment>
      ))}
    </p>
  );
}
