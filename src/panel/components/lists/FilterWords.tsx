import type { BasePropertyJSON, RecordJSON, ResourceJSON } from 'adminjs';
import React, { type ReactElement } from 'react';
import { usePicked } from '../forms/RecordPicker';
import { dayText } from '../lib/days';
import { jsonParam } from '../lib/json-param';
import { dataListHref, fieldOf } from '../lib/panel';
import { useData } from '../requests/use-data';

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
  if (name === 'entidad_id') return <TrailedWord id={value} />;
  if (name === 'elegidos') return <>{value.split(',').length}</>;
  return <>{fieldOf(property).values?.[value] ?? dayText(value)}</>;
}

/** The record whose entries of the trail are shown, as the latest of them calls it. */
function TrailedWord({ id }: { id: string }): ReactElement {
  const query = new URLSearchParams({ perPage: '1', 'filters.entidad_id': id });
  const { value } = useData<{ records: RecordJSON[] }>(`${dataListHref('auditoria')}?${query.toString()}`);
  if (!value) return <>…</>;
  return <>{jsonParam(value.records[0], 'registro', { texto: 'ninguno con ese identificador' }).texto}</>;
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
