import React, { type FormEvent, type ReactElement } from 'react';
import { useUser } from '../lib/panel';
import { csrfToken } from '../requests/client';
import { GlobalSearch } from '../search/GlobalSearch';
import { MenuBox } from './MenuBox';
import { ThemeChoice } from './ThemeChoice';

interface TopBarProps {
  isMenuOpen: boolean;
  onMenu: () => void;
  onHelp: () => void;
}

/** What is above every page: the menu of small screens, the search, whose session it is. */
export function TopBar({ isMenuOpen, onMenu, onHelp }: TopBarProps): ReactElement {
  const { email, title } = useUser();
  return (
    <header className="rg-topbar">
      <button
        type="button"
        className="rg-menu"
        onClick={onMenu}
        aria-expanded={isMenuOpen}
        aria-controls="menu"
        aria-label="Abrir o cerrar el menú"
      >
        <span className="rg-bars" aria-hidden="true" />
      </button>
      <a className="rg-brand" href="/admin">
        Registro de Infracciones
      </a>
      <GlobalSearch />
      <MenuBox
        className="rg-user"
        summary={
          <summary>
            <strong>{email}</strong>
            <span>{title}</span>
          </summary>
        }
      >
        <ThemeChoice />
        <button type="button" className="rg-link" onClick={onHelp}>
          Atajos de teclado
        </button>
        <a href="/admin/clave">Cambiar clave</a>
        <a href="/admin/segundo-factor">Segundo factor</a>
        {/* A form, because a mere link must not end a session. */}
        <form method="post" action="/admin/salir" onSubmit={addToken}>
          <input type="hidden" name="csrf" />
          <button type="submit" className="rg-button rg-quiet">
            Cerrar sesión
          </button>
        </form>
      </MenuBox>
    </header>
  );
}

/** Read when it is sent: another tab may have logged in anew. */
function addToken({ currentTarget }: FormEvent<HTMLFormElement>): void {
  (currentTarget.elements.namedItem('csrf') as HTMLInputElement).value = csrfToken();
}
