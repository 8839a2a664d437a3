import { assetUrl } from '../../http/pages/assets.js';

/** The letters, of which every page needs the same. */
export const FONT = (): string =>
  `<link rel="preload" as="font" type="font/woff2" href="${assetUrl('inter-latin-wght-normal.woff2')}" crossorigin>`;

const LIST = /^\/admin\/resources\/([\w-]+)$/;
const RECORD = /^\/admin\/resources\/([\w-]+)\/records\/([\w-]+)\/(show|edit)$/;

/**
 * What AdminJS will ask for as soon as its scripts run, so that the browser asks at once: the letters, and the data.
 * @param url of the page: its path and what follows
 * @param html of the page, which tells the scripts what kinds of record there are for this user: of no others they ask
 */
export function preloadLinks(url: string, html: string): string {
  const data = dataUrl(new URL(url, 'http://panel'), (recurso) => html.includes(`{"id":"${recurso}",`));
  // `&` is the only sign of an encoded address that means something in an attribute.
  return data ? `${FONT()}<link rel="preload" as="fetch" href="${data.replaceAll('&', '&amp;')}" crossorigin>` : FONT();
}

/** The address as AdminJS itself writes it: the browser takes what it has only for the very same one. */
function dataUrl({ pathname, searchParams }: URL, isKnown: (recurso: string) => boolean): string | undefined {
  const [, recurso, id, action] = RECORD.exec(pathname) ?? LIST.exec(pathname) ?? [];
  if (recurso === undefined || !isKnown(recurso)) return undefined;
  if (id !== undefined) return `/admin/api/resources/${recurso}/records/${id}/${action}`;
  const query = searchParams.toString();
  return `/admin/api/resources/${recurso}/actions/list${query && `?${query}`}`;
}
