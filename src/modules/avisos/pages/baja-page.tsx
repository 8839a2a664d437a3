import { Notice } from '../../../http/pages/form.js';
import { Page } from '../../../http/pages/layout.js';
import { renderPage } from '../../../http/pages/render.js';

/** Asks once more. */
export function bajaPage(p: string): string {
  return renderPage(
    <Page title="No recibir más avisos">
      <div className="narrow stack">
        <h1>No recibir más avisos</h1>
        <p className="lead">Con el botón dejan de llegarle correos sobre infracciones de sus vehículos.</p>
        <p className="muted">Las infracciones se siguen cargando, y las puede consultar aquí cuando quiera.</p>
        <form method="post" action={`/avisos/baja?p=${encodeURIComponent(p)}`}>
          <p className="actions">
            <button className="button" type="submit">
              No recibir más avisos
            </button>
            <a href="/informe">Consultar mis infracciones</a>
          </p>
        </form>
      </div>
    </Page>,
  );
}

/** It is done. */
export function bajaHechaPage(): string {
  return renderPage(
    <Page title="Ya no recibirá avisos">
      <div className="narrow stack">
        <h1>Ya no recibirá avisos</h1>
        <Notice kind="success">Desde ahora no le llegan correos sobre infracciones de sus vehículos.</Notice>
        <p className="actions">
          <a className="button" href="/informe">
            Consultar mis infracciones
          </a>
        </p>
      </div>
    </Page>,
  );
}
