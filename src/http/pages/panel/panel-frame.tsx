import type { ReactNode } from 'react';
import { Menu } from './menu.js';
import type { MarcoDelPanel } from './marco.js';

/** The panel around a page that the server draws: the same bar, menu and way out as where scripts draw it. */
export function PanelFrame({ marco, children }: { marco: MarcoDelPanel; children: ReactNode }): ReactNode {
  const { menu, aqui, correo, rol, csrf } = marco;
  return (
    <div className="rg-app">
      <header className="rg-topbar">
        <details className="rg-menu-box panel-folded">
          <summary>Menú</summary>
          <div className="rg-menu-items">
            <Menu menu={menu} aqui={aqui} />
          </div>
        </details>
        <a className="rg-brand" href="/admin">
          Registro de Infracciones
        </a>
        <details className="rg-menu-box rg-user">
          <summary>
            <strong>{correo}</strong>
            <span>{rol}</span>
          </summary>
          <div className="rg-menu-items">
            <a href="/admin/clave">Cambiar clave</a>
            <a href="/admin/segundo-factor">Segundo factor</a>
            {/* A form, because a mere link must not end a session. */}
            <form method="post" action="/admin/salir">
              <input type="hidden" name="csrf" value={csrf} />
              <button className="button button-secondary button-small" type="submit">
                Cerrar sesión
              </button>
            </form>
          </div>
        </details>
      </header>
      <div className="rg-body">
        <div className="rg-side">
          <Menu menu={menu} aqui={aqui} />
        </div>
        <main id="contenido" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
