import React, { useEffect, type ReactElement } from 'react';
import { useSelector } from 'react-redux';
import type { ReduxState } from 'adminjs';
import LoggedIn from './LoggedIn';
// Every page has this bar, and so Spanish pickers.
import './lib/pickers';

/** The menu where it lies over the page. AdminJS tells nobody whether it is open. */
const OPEN_MENU = '[data-css="sidebar"].visible';

/** The bar above everything. AdminJS' own opens the menu with something that no keyboard reaches. */
export default function TopBar({ toggleSidebar }: { toggleSidebar: () => void }): ReactElement {
  const session = useSelector((state: ReduxState) => state.session);
  useEffect(() => {
    const closeMenu = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && document.querySelector(OPEN_MENU)) toggleSidebar();
    };
    document.addEventListener('keydown', closeMenu);
    return () => document.removeEventListener('keydown', closeMenu);
  }, [toggleSidebar]);
  return (
    <header className="rg-topbar">
      <button type="button" className="rg-menu" onClick={toggleSidebar} aria-label="Abrir o cerrar el menú">
        <span aria-hidden="true">☰</span>
      </button>
      {session && <LoggedIn session={session} />}
    </header>
  );
}
