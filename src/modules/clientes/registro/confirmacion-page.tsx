import { Notice } from '../../../http/pages/form.js';
import { Page } from '../../../http/pages/layout.js';
import { renderPage } from '../../../http/pages/render.js';
import type { Pedido } from './confirmaciones.repository.js';

/** Asks once more, and says what for. */
export function confirmacionPage(token: string, { nombre, correo, confirmado }: Pedido): string {
  if (confirmado) return confirmadaPage();
  return renderPage(
    <Page title="Confirmar la cuenta">
      <div className="narrow stack">
        <h1>Confirmar la cuenta</h1>
        <p className="lead">Con el botón queda abierta esta cuenta de cliente.</p>
        <dl className="facts">
          <div>
            <dt>A nombre de</dt>
            <dd>{nombre}</dd>
          </div>
          <div>
            <dt>Correo</dt>
            <dd>{correo}</dd>
          </div>
        </dl>
        <p className="muted">Si no la pidió usted, cierre esta página: sin la confirmación nadie puede usarla.</p>
        <form method="post" action={`/clientes/confirmar?token=${encodeURIComponent(token)}`}>
          <p className="actions">
            <button className="button" type="submit">
              Confirmar la cuenta
            </button>
          </p>
        </form>
      </div>
    </Page>,
  );
}

/** It is done. */
export function confirmadaPage(): string {
  return renderPage(
    <Page title="Cuenta confirmada">
      <div className="narrow stack">
        <h1>Su cuenta está confirmada</h1>
        <Notice kind="success">Ya puede entrar con su correo y la clave que eligió.</Notice>
        <p className="actions">
          <a className="button" href="/clientes">
            Entrar
          </a>
        </p>
      </div>
    </Page>,
  );
}
