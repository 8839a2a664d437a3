import { ClaveNueva } from '../../../http/pages/clave-nueva.js';
import { Field, Notice } from '../../../http/pages/form.js';
import { Page } from '../../../http/pages/layout.js';
import { renderPage } from '../../../http/pages/render.js';
import { FALTA } from './login-page.js';

interface ClavePageProps {
  /** What was typed before, to be mended; passwords are never given back. */
  username?: string | undefined;
  /** The password just given is provisional: there is no token before it is replaced. */
  provisoria?: boolean;
  /** What is wrong with the whole attempt. */
  problema?: string | undefined;
  errores?: Readonly<Partial<Record<'username' | 'actual' | 'nueva' | 'repetida', string>>>;
}

const TITLE = 'Cambiar la clave';

/** The form in which officers and users replace their own password, empty or as it was sent. */
export function clavePage({ username, provisoria = false, problema, errores = {} }: ClavePageProps = {}): string {
  const esError = problema !== undefined || Object.keys(errores).length > 0;
  return renderPage(
    <Page title={esError ? `Error: ${TITLE}` : TITLE} current="/login">
      <div className="split">
        <div className="stack">
          <h1>{TITLE}</h1>
          <p className="lead">
            {provisoria
              ? 'Su clave es provisoria, porque la eligió otra persona: elija una propia antes de pedir un token.'
              : 'Elija una que solo usted conozca.'}
          </p>
          <p className="muted">
            Al cambiarla se cierran todas sus sesiones y dejan de valer los tokens que haya pedido.
          </p>
        </div>
        <form className="card stack" method="post" action="/login/clave" data-validate="">
          {problema !== undefined && <Notice kind="danger">{problema}</Notice>}
          <Field
            name="username"
            label="Usuario"
            hint="Su número de oficial, su nombre completo como está registrado o, si administra el registro, su correo."
            error={errores.username}
            instantError={FALTA.username}
            defaultValue={username}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <Field
            name="actual"
            type="password"
            label="Clave actual"
            error={errores.actual}
            instantError="Escriba su clave actual."
            autoComplete="current-password"
          />
          <ClaveNueva name="nueva" error={errores.nueva} errorRepetida={errores.repetida} />
          <p className="actions form-actions">
            <button className="button" type="submit">
              {TITLE}
            </button>
            <a href="/login">Volver</a>
          </p>
        </form>
      </div>
    </Page>,
  );
}

/** The password was replaced. */
export function claveCambiadaPage(): string {
  return renderPage(
    <Page title="Clave cambiada" current="/login">
      <div className="narrow stack">
        <h1>Su clave cambió</h1>
        <Notice kind="success">
          Desde ahora vale solo la nueva. Se cerraron todas sus sesiones, y los tokens que tenía dejaron de servir.
        </Notice>
        <p className="actions">
          <a className="button" href="/login">
            Obtener un token
          </a>
        </p>
      </div>
    </Page>,
  );
}
