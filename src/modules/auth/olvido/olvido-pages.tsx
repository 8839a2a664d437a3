import { ClaveNueva } from '../../../http/pages/clave-nueva.js';
import { Field, Notice } from '../../../http/pages/form.js';
import { formPage } from '../../../http/pages/form-page.js';
import { Page } from '../../../http/pages/layout.js';
import { renderPage } from '../../../http/pages/render.js';
import { DE_CLIENTES, DE_USUARIOS, type Publico } from './olvido.publico.js';

interface OlvidadaPageProps {
  /** What was typed before, to be mended. */
  correo?: string | undefined;
  error?: string | undefined;
  problema?: string | undefined;
}

/** Asks for the e-mail of whoever forgot his password. */
export function olvidadaPage(publico: Publico, { correo, error, problema }: OlvidadaPageProps = {}): string {
  const { path, ingreso, paraQuien } = publico;
  return formPage({
    title: 'Olvidé mi clave',
    current: ingreso,
    intro: (
      <>
        <p className="lead">Le mandamos un enlace para elegir otra.</p>
        <p className="muted">{paraQuien}</p>
      </>
    ),
    action: path,
    submit: 'Mandar el enlace',
    back: <a href={ingreso}>Volver</a>,
    fields: (
      <Field
        name="correo"
        type="email"
        label="Correo de su cuenta"
        error={error}
        instantError="Escriba el correo de su cuenta."
        defaultValue={correo}
        autoComplete="username"
      />
    ),
    problema,
    esError: error !== undefined || problema !== undefined,
  });
}

/** Says the same whether there is such an account or not. */
export function pedidaPage({ ingreso, ayuda }: Publico): string {
  return renderPage(
    <Page title="Revise su correo" current={ingreso}>
      <div className="narrow stack">
        <h1>Revise su correo</h1>
        <Notice kind="success">
          Si hay una cuenta con ese correo, en unos minutos le llega un enlace para elegir otra clave. Sirve una vez,
          durante 30 minutos.
        </Notice>
        <p className="muted">¿No llega? Mire en el correo no deseado, o pida ayuda a {ayuda}.</p>
      </div>
    </Page>,
  );
}

/** Where no server sends e-mails nobody is promised one. */
export function sinCorreosPage(publico: Publico): string {
  const { ingreso, ayuda, seccion } = publico;
  const esDelPanel = publico === DE_USUARIOS;
  return renderPage(
    <Page title="Olvidé mi clave" current={ingreso}>
      <div className="narrow stack">
        <h1>Olvidé mi clave</h1>
        <p className="lead">Pídale una clave nueva a {ayuda}.</p>
        <p>
          Este registro no manda correos, así que no puede enviarle un enlace. La clave se la cambian en el panel, en{' '}
          <strong>{seccion}</strong>
          {esDelPanel && '; la primera vez que entre con ella elige una propia'}.
        </p>
        {esDelPanel && (
          <p className="muted">
            Quien mantiene el servidor la cambia también con la orden <code className="code">npm run usuario</code>.
          </p>
        )}
        <p>
          <a href={ingreso}>Volver</a>
        </p>
      </div>
    </Page>,
  );
}

interface ClaveNuevaPageProps {
  /** What makes the link valid. */
  p: string;
  /** Whose it is; unknown where the link itself is what was refused. */
  tipo?: 'usuario' | 'cliente' | undefined;
  problema?: string | undefined;
  errores?: Readonly<Partial<Record<'nueva' | 'repetida', string>>>;
}

/** Where the link leads: the form in which another password is chosen. */
export function claveNuevaPage({ p, tipo, problema, errores = {} }: ClaveNuevaPageProps): string {
  return formPage({
    title: 'Elegir una clave nueva',
    intro: <p className="muted">Al cambiarla se cierran todas sus sesiones.</p>,
    action: `/login/nueva?p=${encodeURIComponent(p)}`,
    submit: 'Guardar la clave',
    back: <a href={(tipo === 'cliente' ? DE_CLIENTES : DE_USUARIOS).path}>Pedir otro enlace</a>,
    fields: (
      <ClaveNueva
        name="nueva"
        esDeCliente={tipo === 'cliente'}
        error={errores.nueva}
        errorRepetida={errores.repetida}
      />
    ),
    problema,
    esError: problema !== undefined || Object.keys(errores).length > 0,
  });
}

/** The password was replaced. */
export function claveRepuestaPage(tipo: 'usuario' | 'cliente'): string {
  const esCliente = tipo === 'cliente';
  return renderPage(
    <Page title="Clave cambiada">
      <div className="narrow stack">
        <h1>Su clave cambió</h1>
        <Notice kind="success">Desde ahora vale solo la nueva. Se cerraron todas sus sesiones.</Notice>
        <p className="actions">
          <a className="button" href={esCliente ? '/clientes' : '/admin'}>
            {esCliente ? 'Entrar' : 'Entrar al panel'}
          </a>
        </p>
      </div>
    </Page>,
  );
}
