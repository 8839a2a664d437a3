import { createContext } from 'react';

/** A place of the panel's menu. */
export interface EntradaDelMenu {
  href: string;
  label: string;
}

/** Places that belong together. */
export interface GrupoDelMenu {
  titulo: string;
  entradas: readonly EntradaDelMenu[];
}

/** What the panel shows around a page that the server draws. */
export interface MarcoDelPanel {
  menu: readonly GrupoDelMenu[];
  /** The place of the menu that the page belongs to, if it belongs to one. */
  aqui: string | undefined;
  /** Whose session it is: his e-mail, and his role in words. */
  correo: string;
  rol: string;
  /** The token of the session, for its end. */
  csrf: string;
}

/** Null outside of a session of the panel: the page is then one of the site. */
export const Marco = createContext<MarcoDelPanel | null>(null);
