import { ClaveNueva } from '../../../http/pages/clave-nueva.js';
import { Dato } from '../../../http/pages/facts.js';
import { Field, Notice } from '../../../http/pages/form.js';
import { renderPage } from '../../../http/pages/render.js';
import { PortalPage } from '../marco/portal-page.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';

/** The fields of the form. */
export const CLAVES = ['actual', 'nueva', 'repetida'] as const;

interface MiCuentaPageProps {
  sesion: SesionDePagina;
  /** The password was just replaced. */
  cambiada?: boolean;
  problema?: string | undefined;
  errores?: Readonly<Partial<Record<(typeof CLAVES)[number], string>>>;
}

/** Whose account it is, and how its password is replaced; passwords are never given back. */
export function miCuentaPage({ sesion, cambiada = false, problema, errores = {} }: MiCuentaPageProps): string {
  const esError = problema !== undefined || Object.keys(errores).length > 0;
  return renderPage(
    <PortalPage title={esError ? 'Error: Mi cuenta' : 'Mi cuenta'} sesion={sesion} seccion="/clientes/mi-cuenta">
      <div className="split">
        <div className="stack">
          <h1>Mi cuenta</h1>
          {cambiada && (
            <Notice kind="success">
              Su clave cambió: desde ahora vale solo la nueva. Se cerraron las demás sesiones, y los tokens que tenía
              dejaron de servir.
            </Notice>
          )}
          <dl className="facts">
            <Dato nombre="Empresa">{sesion.principal.nombre}</Dato>
            <Dato nombre="Correo">{sesion.correo}</Dato>
          </dl>
          <p className="muted">El nombre y el correo los cambia la autoridad que lleva el registro: pídaselo.</p>
        </div>
        <form className="card stack" method="post" action="/clientes/mi-cuenta/clave" data-validate="">
          <h2>Cambiar la clave</h2>
          {problema !== undefined && <Notice kind="danger">{problema}</Notice>}
          <input type="hidden" name="csrf" value={sesion.csrf} />
          <Field
            name="actual"
            type="password"
            label="Clave actual"
            error={errores.actual}
            instantError="Escriba su clave actual."
            autoComplete="current-password"
          />
          <ClaveNueva name="nueva" esDeCliente error={errores.nueva} errorRepetida={errores.repetida} />
          <p className="form-actions">
            <button className="button" type="submit">
              Cambiar la clave
            </button>
          </p>
        </form>
      </div>
    </PortalPage>,
  );
}
