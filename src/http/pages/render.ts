import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** The media type of every page. */
export const HTML = 'text/html; charset=utf-8';

/** A whole document; what is put into it as text is escaped. */
export function renderPage(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
