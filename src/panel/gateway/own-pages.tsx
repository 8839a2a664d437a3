import type { ReactElement } from 'react';
import { ClaveNueva } from '../../http/pages/clave-nueva.js';
import { Field, Notice } from '../../http/pages/form.js';
import { Page } from '../../http/pages/layout.js';

export interface LoginPageProps {
  csrf: string;
  /** Where to go afterwards. */
  destino: string;
  correo?: string | undefined;
  problema?: string | undefined;
  /** Whether there is a server that sends whoever forgot his password a link. */
  mandaCorreos: boolean;
}

/** Where people log in to the panel. */
export function loginPage({ csrf, destino, correo, problema, mandaCorreos }: LoginPageProps): ReactElement {
  return (
    <Page title={problema ? 'Error: Entrar al panel' : 'Entrar al panel'}>
      <div className="narrow stack-lg">
        <div className="stack">
          <h1>Entrar al panel</h1>
          <p className="lead">Para quienes administran personas, vehículos, oficiales e infracciones.</p>
        </div>
        <form className="card stack" method="post" action="/admin/login" data-validate="">
          {problema !== undefined && <Notice kind="danger">{problema}</Notice>}
          <input type="hidden" name="csrf" value={csrf} />
          <input type="hidden" name="destino" value={destino} />
          <Field
            name="correo"
            type="email"
            label="Correo electrónico"
            instantError="Escriba su correo electrónico."
            defaultValue={correo}
            autoComplete="username"
          />
          <Field
            name="clave"
            type="password"
            label="Clave"
            instantError="Escriba su clave."
            autoComplete="current-password"
            autoFocus={problema !== undefined}
          />
          <p className="form-actions">
            <button className="button" type="submit">
              Entrar
            </button>
          </p>
        </form>
        <p className="muted small">
          <a href="/login/olvidada">¿Olvidó su clave?</a>{' '}
          {mandaCorreos ? 'Con el correo de su cuenta elige una nueva.' : 'Un superadministrador le da una nueva.'}
        </p>
      </div>
    </Page>
  );
}

interface ClavePageProps {
  csrf: string;
  /** The password was given to the user by somebody else and must be replaced before anything else. */
  obligatorio: boolean;
  /** What is wrong, by field. */
  errores?: Readonly<Partial<Record<'clave_actual' | 'clave' | 'repetida', string>>>;
}

/** Where a user replaces his password. */
export function clavePage({ csrf, obligatorio, errores = {} }: ClavePageProps): ReactElement {
  const isError = Object.keys(errores).length > 0;
  return (
    <Page title={isError ? 'Error: Cambiar la clave' : 'Cambiar la clave'}>
      <div className="narrow stack-lg">
        <div className="stack">
          <h1>Cambiar la clave</h1>
          <p className="lead">
            {obligatorio
              ? 'Su clave es provisoria: elija una propia antes de seguir.'
              : 'Al cambiarla se cierran todas sus demás sesiones.'}
          </p>
        </div>
        <form className="card stack" method="post" action="/admin/clave" data-validate="">
          <input type="hidden" name="csrf" value={csrf} />
          <Field
            name="clave_actual"
            type="password"
            label="Clave actual"
            error={errores.clave_actual}
            instantError="Escriba la clave con la que entró."
            autoComplete="current-password"
          />
          <ClaveNueva name="clave" error={errores.clave} errorRepetida={errores.repetida} />
          <p className="actions form-actions">
            <button className="button" type="submit">
              Cambiar la clave
            </button>
            {!obligatorio && <a href="/admin">Volver al panel</a>}
          </p>
        </form>
      </div>
    </Page>
  );
}
