import { renderToStaticMarkup } from 'react-dom/server';
import type { TableroDeUsuario } from './tablero.js';
import { TableroView } from './TableroView.js';

/** A place of the menu. */
export interface MenuEntry {
  href: string;
  label: string;
}

/** The first page as it stands before any script runs, and the data from which the scripts draw the same. */
export function drawTablero(tablero: TableroDeUsuario, menu: readonly MenuEntry[]): { html: string; data: string } {
  const html = renderToStaticMarkup(
    <div className="rg-app">
      <header className="rg-topbar">
        <a className="rg-brand" href="/admin">
          Registro de Infracciones
        </a>
      </header>
      <div className="rg-body">
        <div className="rg-side">
          <nav className="rg-nav" aria-label="Registros">
            <ul>
              {menu.map(({ href, label }) => (
                <li key={href}>
                  <a href={href} aria-current={href === '/admin' ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
            <p>
              <a href="/">Página de inicio</a>
            </p>
          </nav>
        </div>
        <main>
          <TableroView tablero={tablero} />
        </main>
      </div>
    </div>,
  );
  return { html, data: JSON.stringify(tablero).replaceAll('<', '\\u003c') };
}
