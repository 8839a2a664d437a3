/** Where somebody was in a list when he left it. */
interface Place {
  /** The address's query. */
  search: string;
  scroll: number;
  /** The record he went to, if it was one. */
  id?: string | undefined;
}

const keyOf = (resource: string): string => `lugar ${resource}`;

/** Keeps it for this tab. */
export function keepPlace(resource: string, place: Place): void {
  sessionStorage.setItem(keyOf(resource), JSON.stringify(place));
}

/** Undefined where no list of the kind was left in this tab. */
export function readPlace(resource: string): Place | undefined {
  const kept = sessionStorage.getItem(keyOf(resource));
  return kept === null ? undefined : (JSON.parse(kept) as Place);
}

/** The list as it was left: the same page, filters and order. */
export function returnHref(resource: string): string {
  return `/admin/resources/${resource}${readPlace(resource)?.search ?? ''}`;
}

/** Goes with a navigation that leads back to where one came from. */
export const RETURNING = { state: { isReturn: true } } as const;
