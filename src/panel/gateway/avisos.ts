import type { Request, Response } from 'express';
import type { NoticeKind } from '../../http/pages/form.js';
import type { Accepted } from './accepted.js';

/** What a page says of what was just done. */
export interface Aviso {
  kind: NoticeKind;
  texto: string;
}

/** By its name in the page's address: whoever reloads the page does nothing again. */
export type Avisos = Readonly<Record<string, Aviso>>;

export function avisoQuery(avisos: Avisos): Accepted {
  return new Map([['aviso', new RegExp(`^(${Object.keys(avisos).join('|')})$`)]]);
}

/** What the request's address has the page say. */
export function avisoOf(avisos: Avisos, { query }: Request): Aviso | undefined {
  return avisos[query['aviso'] as string];
}

/** Has the browser open a page, which says what was done. */
export function goTo(response: Response, pagina: string, aviso?: string): void {
  response.redirect(303, aviso === undefined ? pagina : `${pagina}?aviso=${aviso}`);
}
