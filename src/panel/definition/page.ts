/** Counting and paging stop here: what lies behind is found with a filter. The list says so. */
export const COUNT_CAP = 10_000;

/** Which rows of a list one page holds. */
export interface Page {
  limit: number;
  offset: number;
}

/** The page that was asked for, of which the address bar may say anything; null beyond {@link COUNT_CAP}. */
export function pageOf(limit: number, offset: number): Page | null {
  const page = { limit: toCount(limit), offset: toCount(offset) };
  return page.offset < COUNT_CAP ? page : null;
}

function toCount(number: number): number {
  return Math.max(0, Math.trunc(number) || 0);
}
