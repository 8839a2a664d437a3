import type { Sort } from './registro.resource.js';

/** What the address of a list says, as AdminJS writes it: `filters.nombre`, `filters.momento~~from`. */
export function readListRequest(query: Readonly<Record<string, unknown>>): {
  filters: Record<string, unknown>;
  sort: Sort;
} {
  const named = Object.entries(query).filter(([name]) => name.startsWith('filters.'));
  const { sortBy, direction } = query;
  return {
    filters: Object.fromEntries(named.map(([name, value]) => [name.slice('filters.'.length), value])),
    sort: {
      ...(typeof sortBy === 'string' && { sortBy }),
      ...((direction === 'asc' || direction === 'desc') && { direction }),
    },
  };
}
