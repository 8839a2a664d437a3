/** By field; ends of a range of days are `campo~~from` and `campo~~to`. */
export type Filters = Readonly<Record<string, string>>;

/** What a list was asked for, as its address says. */
export interface ListQuery {
  filters: Filters;
  page: number;
  /** Absent: as many as the panel shows by itself. */
  perPage: number | undefined;
  sortBy: string | undefined;
  direction: 'asc' | 'desc' | undefined;
}

const PREFIX = 'filters.';

export function readListQuery(search: string): ListQuery {
  const params = new URLSearchParams(search);
  const filters = [...params].flatMap(([name, value]) =>
    name.startsWith(PREFIX) && value !== '' ? [[name.slice(PREFIX.length), value]] : [],
  );
  const direction = params.get('direction');
  return {
    filters: Object.fromEntries(filters) as Record<string, string>,
    page: Number(params.get('page')) || 1,
    perPage: Number(params.get('perPage')) || undefined,
    sortBy: params.get('sortBy') ?? undefined,
    direction: direction === 'asc' || direction === 'desc' ? direction : undefined,
  };
}

/** The query of an address, with its question mark; empty where everything is as the list is by itself. */
export function writeListQuery({ filters, page, perPage, sortBy, direction }: ListQuery): string {
  const params = new URLSearchParams();
  if (page > 1) params.set('page', String(page));
  if (perPage) params.set('perPage', String(perPage));
  if (direction) params.set('direction', direction);
  if (sortBy) params.set('sortBy', sortBy);
  for (const [name, value] of Object.entries(filters)) if (value !== '') params.set(`${PREFIX}${name}`, value);
  const text = params.toString();
  return text && `?${text}`;
}

/** The other filters. */
export function without(filters: Filters, names: readonly string[]): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([name]) => !names.includes(name)));
}
