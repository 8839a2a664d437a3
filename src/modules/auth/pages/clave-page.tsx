import { ClaveNueva } from '../../../http/pages/clave-nueva.js';
import { Field, Notice } from '../../../http/pages/form.js';
import { formPage } from '../../../http/pages/form-page.js';
import { Page } from '../../../http/pages/layout.js';
import { renderPage } from '../../../http/pages/render.js';
import { OtpField, UsuarioField } from './usuario-field.js';

interface ClavePageProps {
  /** What was typed before, to be mended; passwords are never given back. */
  username?: string | undefined;
  /** The password just given is provisional: there is no token before it is replaced. */
  provisoria?: boolean;
  /** The account has a second factor. */
  pideOtp?: boolean;
  /** What is wrong with the whole attempt. */
  problema?: string | undefined;
  errores?: Readonly<Partial<Record<'username' | 'actual' | 'nueva' | 'repetida', string>>>;
}

const TITLE = 'Cambiar la clave';

/** The form in which officers and users replace their own password, empty or as it was sent. */
export function clavePage(props: ClavePageProps = {}): string {
  const { username, provisoria = false, pideOtp = false, problema, errores = {} } = props;
  const esError = problema !== undefined || Object.keys(errores).length > 0;
  return formPage({
    title: TITLE,
    current: '/login',
    intro: (
      <>
        <p className="lead">
          {provisoria
            ? 'Su clave es provisoria, porque la eligió otra persona: elija una propia antes de pedir un token.'
            : 'Elija una que solo usted conozca.'}
        </p>
        <p className="muted">Al cambiarla se cierran todas sus sesiones y dejan de valer los tokens que haya pedido.</p>
      </>
    ),
    action: '/login/clave',
    submit: TITLE,
    back: <a href="/login">Volver</a>,
    fields: (
      <>
        <UsuarioField error={errores.username} defaultValue={username} />
        <Field
          name="actual"
          type="password"
          label="Clave actual"
          error={errores.actual}
          instantError="Escriba su clave actual."
          autoComplete="current-password"
        />
        {pideOtp && <OtpField />}
        <ClaveNueva name="nueva" error={errores.nueva} errorRepetida={errores.repetida} />
      </>
    ),
    problema,
    esError,
  });
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
