import { Field } from '../../../http/pages/form.js';
import { formPage } from '../../../http/pages/form-page.js';
import { FALTA, OtpField, UsuarioField } from './usuario-field.js';

interface LoginPageProps {
  tokenMinutos: number;
  /** What was typed before, to be mended; the password is never given back. */
  username?: string | undefined;
  /** The account has a second factor. */
  pideOtp?: boolean;
  /** What is wrong with the whole attempt. */
  problema?: string | undefined;
  errores?: { username?: string | undefined; password?: string | undefined };
}

/** The form that asks for a token, empty or as it was sent. */
export function loginPage({ tokenMinutos, username, pideOtp = false, problema, errores = {} }: LoginPageProps): string {
  const esError = problema !== undefined || errores.username !== undefined || errores.password !== undefined;
  return formPage({
    title: 'Obtener un token',
    current: '/login',
    intro: (
      <>
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
      </>
    ),
    action: '/login',
    submit: 'Obtener token',
    fields: (
      <>
        <UsuarioField error={errores.username} defaultValue={username} autoFocus={errores.username !== undefined} />
        <Field
          name="password"
          type="password"
          label="Clave"
          error={errores.password}
          instantError={FALTA.password}
          autoComplete="current-password"
          autoFocus={esError && errores.username === undefined}
        />
        {pideOtp && <OtpField />}
      </>
    ),
    problema,
    esError,
  });
}
