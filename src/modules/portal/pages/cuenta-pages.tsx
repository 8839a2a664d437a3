import { DE_CLIENTE } from '../../../http/pages/clave-nueva.js';
import { Field, Notice } from '../../../http/pages/form.js';
import { formPage } from '../../../http/pages/form-page.js';
import { Page } from '../../../http/pages/layout.js';
import { renderPage } from '../../../http/pages/render.js';

interface PedirCuentaProps {
  /** What was typed before, to be mended; the password is never given back. */
  nombre?: string | undefined;
  correo?: string | undefined;
  problema?: string | undefined;
  errores?: Readonly<Partial<Record<'nombre' | 'correo' | 'clave', string>>>;
}

/** Asks for an account. */
export function pedirCuentaPage({ nombre, correo, problema, errores = {} }: PedirCuentaProps = {}): string {
  return formPage({
    title: 'Pedir una cuenta de cliente',
    current: '/clientes',
    intro: (
      <>
        <p className="lead">Con ella su empresa consulta el registro y paga con créditos.</p>
        <p className="muted">Le mandamos un enlace para confirmar que el correo es suyo.</p>
      </>
    ),
    action: '/clientes/cuenta',
    submit: 'Pedir la cuenta',
    back: <a href="/clientes">Ya tengo una</a>,
    fields: (
      <>
        <Field
          name="nombre"
          label="Nombre de la empresa"
          error={errores.nombre}
          instantError="Escriba el nombre de la empresa."
          defaultValue={nombre}
          autoComplete="organization"
          maxLength={200}
        />
        <Field
          name="correo"
          type="email"
          label="Correo"
          error={errores.correo}
          instantError="Escriba el correo."
          defaultValue={correo}
          autoComplete="username"
        />
        <Field
          name="clave"
          type="password"
          label="Clave"
          hint={DE_CLIENTE}
          error={errores.clave}
          instantError="Escriba una clave de 10 caracteres o más."
          autoComplete="new-password"
          minLength={10}
        />
      </>
    ),
    problema,
    esError: problema !== undefined || Object.keys(errores).length > 0,
  });
}

/** Says the same whether the e-mail is an account's or not. @param seEnvian whether this server sends e-mails */
export function cuentaPedidaPage(seEnvian: boolean): string {
  return renderPage(
    <Page title="Cuenta pedida" current="/clientes">
      <div className="narrow stack">
        <h1>Recibimos su pedido</h1>
        {seEnvian ? (
          <Notice kind="success">
            Si el correo no tiene todavía una cuenta, en unos minutos le llega un enlace para confirmarla. Sirve durante
            48 horas.
          </Notice>
        ) : (
          <Notice>Este registro no manda correos: un administrador activa la cuenta. Pídaselo.</Notice>
        )}
        <p>
          <a href="/clientes">Volver al ingreso</a>
        </p>
      </div>
    </Page>,
  );
}
