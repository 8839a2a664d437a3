import { Field } from '../../../http/pages/form.js';
import { formPage } from '../../../http/pages/form-page.js';

/** What is said of a field that was left empty. */
export const FALTA = { correo: 'Escriba el correo de su cuenta.', clave: 'Escriba su clave.' };

interface IngresoPageProps {
  /** What was typed before, to be mended; the password is never given back. */
  correo?: string | undefined;
  /** Where the log-in leads. */
  volver?: string | undefined;
  problema?: string | undefined;
  errores?: Readonly<Partial<Record<keyof typeof FALTA, string>>>;
}

/** The log-in of clients. */
export function ingresoPage({ correo, volver, problema, errores = {} }: IngresoPageProps = {}): string {
  return formPage({
    title: 'Entrar a su cuenta',
    current: '/clientes',
    intro: (
      <>
        <p className="lead">Consulte el registro con los créditos de su empresa y vea lo que ya preguntó.</p>
        <p className="muted">Es para empresas con una cuenta de cliente. Los oficiales entran desde su aplicación.</p>
      </>
    ),
    action: '/clientes',
    submit: 'Entrar',
    back: (
      <>
        <a href="/clientes/olvidada">Olvidé mi clave</a>
        <a href="/clientes/cuenta">Pedir una cuenta</a>
      </>
    ),
    fields: (
      <>
        {volver !== undefined && <input type="hidden" name="volver" value={volver} />}
        <Field
          name="correo"
          type="email"
          label="Correo"
          error={errores.correo}
          instantError={FALTA.correo}
          defaultValue={correo}
          autoComplete="username"
        />
        <Field
          name="clave"
          type="password"
          label="Clave"
          error={errores.clave}
          instantError={FALTA.clave}
          autoComplete="current-password"
        />
      </>
    ),
    problema,
    esError: problema !== undefined || Object.keys(errores).length > 0,
  });
}
