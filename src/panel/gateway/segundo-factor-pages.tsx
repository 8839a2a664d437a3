import type { ReactElement, ReactNode } from 'react';
import { Field, Notice } from '../../http/pages/form.js';
import { Page } from '../../http/pages/layout.js';
import { Qr } from './qr.js';

interface CodigoPageProps {
  csrf: string;
  destino: string;
  /** Whose password was right; see PendingLogins. */
  pendiente: string;
  problema?: string | undefined;
}

/** The second page of the log-in, for whoever has a second factor. */
export function codigoPage({ csrf, destino, pendiente, problema }: CodigoPageProps): ReactElement {
  const lead = 'Su cuenta tiene un segundo factor. Abra la aplicación de códigos de su teléfono.';
  return page(
    'Escriba su código',
    lead,
    problema !== undefined,
    <>
      <form className="card stack" method="post" action="/admin/login/codigo" data-validate="">
        {problema !== undefined && <Notice kind="danger">{problema}</Notice>}
        <Hidden csrf={csrf} destino={destino} pendiente={pendiente} />
        <OtpField label="Código" hint="Seis cifras. Si no tiene el teléfono, un código de recuperación." autoFocus />
        <Submit>Entrar</Submit>
      </form>
      <p className="muted small">
        ¿Perdió el teléfono y los códigos de recuperación? Pida a otro superadministrador de su institución que le quite
        el segundo factor. <a href="/admin/login">Entrar con otra cuenta</a>
      </p>
    </>,
  );
}

/** What is wrong, by field; `general`, with the whole. */
export type Errores = Readonly<Partial<Record<'clave' | 'otp' | 'general', string>>>;

interface FactorPageProps {
  csrf: string;
  activo: boolean;
  /** Recovery codes that are left, where it is active. */
  codigos: number;
  /** What was just done. */
  hecho?: string | undefined;
  errores?: Errores;
}

/** Where a user activates or deactivates his second factor, and a superadmin takes it from others. */
export function factorPage({ csrf, activo, codigos, hecho, errores = {} }: FactorPageProps): ReactElement {
  const lead = activo
    ? 'Está activo: al entrar, el panel pide un código además de su clave.'
    : 'Protege su cuenta aunque alguien conozca su clave: al entrar, el panel pide además un código que solo muestra su teléfono.';
  return page(
    'Segundo factor',
    lead,
    Object.keys(errores).length > 0,
    <>
      {hecho !== undefined && <Notice kind="success">{hecho}</Notice>}
      {errores.general !== undefined && <Notice kind="danger">{errores.general}</Notice>}
      {activo ? (
        <Deactivate csrf={csrf} codigos={codigos} errores={errores} />
      ) : (
        <Start csrf={csrf} errores={errores} />
      )}
      <p>
        <a href="/admin">Volver al panel</a>
      </p>
    </>,
  );
}

function Start({ csrf, errores }: { csrf: string; errores: Errores }): ReactNode {
  return (
    <form className="card stack" method="post" action="/admin/segundo-factor" data-validate="">
      <h2>Activarlo</h2>
      <p>Necesita una aplicación de códigos en su teléfono. Sirve cualquiera que lea códigos QR para TOTP.</p>
      <Hidden csrf={csrf} />
      <ClaveField error={errores.clave} />
      <Submit>Comenzar</Submit>
    </form>
  );
}

function Deactivate({ csrf, codigos, errores }: { csrf: string; codigos: number; errores: Errores }): ReactNode {
  const left = codigos === 1 ? 'Le queda 1 código de recuperación.' : `Le quedan ${codigos} códigos de recuperación.`;
  return (
    <>
      {codigos <= 3 ? (
        <Notice title={left}>Para tener diez nuevos, desactive el segundo factor y actívelo otra vez.</Notice>
      ) : (
        <p>{left}</p>
      )}
      <form className="card stack" method="post" action="/admin/segundo-factor/desactivar" data-validate="">
        <h2>Desactivarlo</h2>
        <p>Hágalo también para cambiar de teléfono: después actívelo en el nuevo.</p>
        <Hidden csrf={csrf} />
        <ClaveField error={errores.clave} />
        <OtpField
          label="Código"
          hint="El que muestra su aplicación ahora, o uno de recuperación."
          error={errores.otp}
        />
        <Submit>Desactivar</Submit>
      </form>
    </>
  );
}

interface EnrolPageProps {
  csrf: string;
  secreto: string;
  otpauth: string;
  error?: string | undefined;
}

/** The secret, for the phone, and the field for the first code it shows. */
export function enrolPage({ csrf, secreto, otpauth, error }: EnrolPageProps): ReactElement {
  const lead = 'Lea este código QR con su aplicación de códigos y escriba el número que muestra.';
  return page(
    'Activar el segundo factor',
    lead,
    error !== undefined,
    <form className="card stack" method="post" action="/admin/segundo-factor/confirmar" data-validate="">
      <Qr text={otpauth} label="Código QR para su aplicación de códigos. Debajo está la misma clave como texto." />
      <details>
        <summary>No puedo leer el código QR</summary>
        <p>Elija en la aplicación «ingresar una clave», basada en tiempo, y escriba:</p>
        <p>
          <code className="code secret">{secreto.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <p>
          En este mismo teléfono, <a href={otpauth}>abrir la aplicación de códigos</a>.
        </p>
      </details>
      <Hidden csrf={csrf} secreto={secreto} />
      <OtpField label="Código" hint="Las seis cifras que muestra la aplicación ahora." error={error} />
      <Submit back={<a href="/admin/segundo-factor">Cancelar</a>}>Activar</Submit>
    </form>,
  );
}

/** The recovery codes, this once. */
export function codigosPage(codigos: readonly string[]): ReactElement {
  const lead = 'Desde ahora el panel pide un código al entrar.';
  return page(
    'Guarde sus códigos de recuperación',
    lead,
    false,
    <>
      <Notice title="Se muestran solo esta vez.">
        Cada uno sirve una vez para entrar sin el teléfono. Imprímalos o guárdelos donde nadie más los vea, no en el
        mismo teléfono.
      </Notice>
      <ol className="card recovery-codes">
        {codigos.map((codigo) => (
          <li key={codigo}>
            <code className="code">{codigo}</code>
          </li>
        ))}
      </ol>
      <p className="actions screen-only">
        <a className="button" href="/admin">
          Ya los guardé
        </a>
        <button className="button button-secondary" type="button" data-print="" hidden>
          Imprimir
        </button>
      </p>
    </>,
  );
}

function page(title: string, lead: string, isError: boolean, content: ReactNode): ReactElement {
  return (
    <Page title={isError ? `Error: ${title}` : title}>
      <div className="narrow stack-lg">
        <div className="stack">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </div>
        {content}
      </div>
    </Page>
  );
}

function Hidden(values: Readonly<Record<string, string>>): ReactNode {
  return Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

function Submit({ children, back }: { children: ReactNode; back?: ReactNode }): ReactNode {
  return (
    <p className={back ? 'actions form-actions' : 'form-actions'}>
      <button className="button" type="submit">
        {children}
      </button>
      {back}
    </p>
  );
}

function ClaveField({ error }: { error: string | undefined }): ReactNode {
  return (
    <Field
      name="clave"
      type="password"
      label="Clave"
      error={error}
      instantError="Escriba la clave con la que entra."
      autoComplete="current-password"
    />
  );
}

interface OtpFieldProps {
  label: string;
  hint: string;
  error?: string | undefined;
  autoFocus?: boolean;
}

function OtpField({ label, hint, error, autoFocus }: OtpFieldProps): ReactNode {
  return (
    <Field
      name="otp"
      label={label}
      hint={hint}
      error={error}
      instantError="Escriba el código."
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      autoFocus={autoFocus}
    />
  );
}
