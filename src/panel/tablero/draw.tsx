import { renderToStaticMarkup } from 'react-dom/server';
import type { GrupoDelMenu } from '../../http/pages/panel/marco.js';
import { Menu } from '../../http/pages/panel/menu.js';
import type { TableroDeUsuario } from './tablero.js';
import { TableroView } from './TableroView.js';

/** The first page as it stands before any script runs, and the data from which the scripts draw the same. */
export function drawTablero(tablero: TableroDeUsuario, menu: readonly GrupoDelMenu[]): { html: string; data: string } {
  const html = renderToStaticMarkup(
    <div className="rg-app">
      <header className="rg-topbar">
        <a className="rg-brand" href="/admin">
          Registro de Infracciones
        </a>
      </header>
      <div className="rg-body">
        <div className="rg-side">
          <Menu menu={menu} aqui="/admin" />
        </div>
        <main>
          <TableroView tablero={tablero} />
        </main>
      </div>
    </div>,
  );
  return { html, data: JSON.stringify(tablero).replaceAll('<', '\\u003c') };
}
