import type { ReactElement } from 'react';
import type { FieldError } from '../../common/errors/domain.error.js';
import { Page } from '../../pages/layout.js';

interface FormState {
  errores?: readonly FieldError[];
  /** What is wrong with no field. */
  aviso?: string | undefined;
}

/** Where people log in to the panel. */
export function LoginPage({ correo, destino, ...state }: FormState & { correo: string; destino: string }): ReactElement {
  return (
    <Page title="Entrar al panel">
      <h1>Entrar al panel</h1>
      <p>Para quienes administran personas, vehículos y oficiales.</p>
      <Notice {...state} />
      <form method="post" action="/admin/login" className="form">
        <input type="hidden" name="destino" value={destino} />
        <Field name="correo" label="Correo electrónico" type="email" autoComplete="username" value={correo} {...state} />
        <Field name="clave" label="Clave" type="password" autoComplete="current-password" {...state} />
        <button type="submit" className="button">
          Entrar
        </button>
      </form>
    </Page>
  );
}

/** Where a user replaces his password: because he wants to, or because it was given to him by somebody. */
export function ClavePage({ obligatorio, ...state }: FormState & { obligatorio: boolean }): ReactElement {
  return (
    <Page title="Cambiar la clave">
      <h1>Cambiar la clave</h1>
      <p>
        {obligatorio
          ? 'Su clave es provisoria: elija una propia antes de seguir.'
          : 'Al cambiarla se cierran todas sus demás sesiones.'}
      </p>
      <Notice {...state} />
      <form method="post" action="/admin/clave" className="form">
        <Field name="clave_actual" label="Clave actual" type="password" autoComplete="current-password" {...state} />
        <Field
          name="clave"
          label="Clave nueva"
          hint="10 caracteres o más."
          type="password"
          autoComplete="new-password"
          {...state}
        />
        <Field name="repetida" label="Clave nueva, otra vez" type="password" autoComplete="new-password" {...state} />
        <button type="submit" className="button">
          Cambiar la clave
        </button>
      </form>
      {!obligatorio && (
        <p>
          <a href="/admin">Volver al panel</a>
        </p>
      )}
    </Page>
  );
}

/** What went wrong, for a person. */
export function ErrorPage({ title, message, requestId }: { title: string; message: string; requestId: string }): ReactElement {
  return (
    <Page title={title}>
      <h1>{title}</h1>
      <p>{message}</p>
      <p>
        <a href="/admin">Volver al panel</a>
      </p>
      <p className="muted">Número de solicitud: {requestId}</p>
    </Page>
  );
}

function Notice({ aviso }: FormState): ReactElement | null {
  return aviso ? (
    <div className="notice notice-danger" role="alert">
      <p>{aviso}</p>
    </div>
  ) : null;
}

interface FieldProps extends FormState {
  name: string;
  label: string;
  type: string;
  autoComplete: string;
  hint?: string;
  value?: string;
}

function Field({ name, label, type, autoComplete, hint, value, errores = [] }: FieldProps): ReactElement {
  const error = errores.find(({ campo }) => campo === name)?.mensaje;
  const described = [hint && `${name}-ayuda`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p id={`${name}-ayuda`} className="hint">
          {hint}
        </p>
      )}
      <input
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        defaultValue={value}
        required
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
      {error && (
        <p id={`${name}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
