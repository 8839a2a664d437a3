import type { ReactNode } from 'react';
import type { TipoPrincipal } from '../../../core/auth/principal.js';
import { Notice } from '../../../http/pages/form.js';
import { Page } from '../../../http/pages/layout.js';
import { renderPage } from '../../../http/pages/render.js';

interface TokenPageProps {
  token: string;
  /** Whose it is. */
  nombre: string;
  tipo: TipoPrincipal;
  /** `21 de noviembre de 2026, 15:30 (hora de Chile)` */
  vence: string;
  /** The command line that uses it. */
  orden: string;
}

const USO: Readonly<Record<TipoPrincipal, { que: string; como: string }>> = {
  oficial: {
    que: 'Quien lo tenga puede cargar infracciones a su nombre: no lo comparta ni lo guarde donde otros lo vean.',
    como: 'Esta orden carga una infracción. Cambie la placa, la fecha y el comentario por los verdaderos.',
  },
  usuario: {
    que:
      'Es de administración: quien lo tenga puede cambiar el registro, así que no lo comparta. ' +
      'Para cargar infracciones hace falta el token de un oficial.',
    como: 'Esta orden muestra las primeras personas del registro.',
  },
  cliente: {
    que: 'Quien lo tenga puede gastar los créditos de la cuenta: no lo comparta ni lo guarde donde otros lo vean.',
    como: 'Esta orden muestra el saldo y los últimos movimientos de la cuenta.',
  },
};

/** The token, ready to be copied, and how to use it. */
export function tokenPage({ token, nombre, tipo, vence, orden }: TokenPageProps): string {
  return renderPage(
    <Page title="Su token" current="/login">
      <div className="stack-lg token-page">
        <div className="stack">
          <h1>Su token está listo</h1>
          <dl className="facts">
            <div>
              <dt>A nombre de</dt>
              <dd>{nombre}</dd>
            </div>
            <div>
              <dt>Vence el</dt>
              <dd>{vence}</dd>
            </div>
          </dl>
          <Notice>{USO[tipo].que}</Notice>
        </div>
        <div className="stack">
          <div className="field">
            <label htmlFor="token">Token de acceso</label>
            <textarea className="input code" id="token" rows={5} readOnly spellCheck={false} defaultValue={token} />
          </div>
          <Copiar id="token">Copiar token</Copiar>
        </div>
        <section className="stack" aria-labelledby="uso">
          <h2 id="uso">Cómo usarlo</h2>
          <p>{USO[tipo].como}</p>
          <pre className="code" id="orden">
            {orden}
          </pre>
          <Copiar id="orden">Copiar orden</Copiar>
          <p>
            También puede probarlo en la <a href="/docs">documentación de la API</a>: pulse <em>Autorizar</em> y pegue
            el token.
          </p>
        </section>
        <p>
          <a href="/login">Obtener otro token</a>
        </p>
      </div>
    </Page>,
  );
}

/** Shown by the script only: without it there is nothing behind the button. */
function Copiar({ id, children }: { id: string; children: ReactNode }): ReactNode {
  const estado = `${id}-estado`;
  return (
    <p className="actions copy">
      <button className="button button-secondary" type="button" data-copy={id} aria-describedby={estado} hidden>
        {children}
      </button>
      <span className="muted" id={estado} role="status" />
    </p>
  );
}
