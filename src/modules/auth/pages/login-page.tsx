import { Field, Notice } from '../../../http/pages/form.js';
import { Page } from '../../../http/pages/layout.js';
import { renderPage } from '../../../http/pages/render.js';

interface LoginPageProps {
  tokenMinutos: number;
  /** What was typed before, to be mended; the password is never given back. */
  username?: string | undefined;
  /** What is wrong with the whole attempt. */
  problema?: string | undefined;
  errores?: { username?: string | undefined; password?: string | undefined };
}

export const FALTA = { username: 'Escriba su usuario.', password: 'Escriba su clave.' };

/** The form that asks for a token, empty or as it was sent. */
export function loginPage({ tokenMinutos, username, problema, errores = {} }: LoginPageProps): string {
  const title = 'Obtener un token';
  const esError = problema !== undefined || errores.username !== undefined || errores.password !== undefined;
  return renderPage(
    <Page title={esError ? `Error: ${title}` : title} current="/login">
      <div className="split">
        <div className="stack">
          <h1>{title}</h1>
          <p className="lead">
            El token es la llave con la que su aplicación carga infracciones a su nombre. Dura {tokenMinutos}{' '}
            {tokenMinutos === 1 ? 'minuto' : 'minutos'}.
          </p>
          <p className="muted">
            ¿Olvidó su clave o no tiene una? Pídala a quien administra el registro en su institución.
          </p>
          <p>
            <a href="/login/clave">Cambiar la clave</a>
          </p>
        </div>
        <form className="card stack" method="post" action="/login" data-validate="">
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
            autoFocus={errores.username !== undefined}
          />
          <Field
            name="password"
            type="password"
            label="Clave"
            error={errores.password}
            instantError={FALTA.password}
            autoComplete="current-password"
            autoFocus={esError && errores.username === undefined}
          />
          <p className="form-actions">
            <button className="button" type="submit">
              Obtener token
            </button>
          </p>
        </form>
      </div>
    </Page>,
  );
}
