import { Dato } from '../../../http/pages/facts.js';
import { Field, Notice } from '../../../http/pages/form.js';
import { renderPage } from '../../../http/pages/render.js';
import type { Saldo } from '../../creditos/credito.rule.js';
import type { OperacionConCosto } from '../../operaciones/costos.service.js';
import { numero } from '../marco/numero.js';
import { PortalPage } from '../marco/portal-page.js';
import { Opciones } from './opciones.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';

/** What was typed, to be mended, and what is wrong with it. */
export interface Intento {
  tipo?: string | undefined;
  placa_patente?: string | undefined;
  errores?: Readonly<Partial<Record<'tipo' | 'placa_patente', string>>>;
  /** What is wrong with the whole attempt. */
  problema?: { titulo?: string; texto: string };
}

interface OperacionesPageProps {
  sesion: SesionDePagina;
  operaciones: readonly OperacionConCosto[];
  saldo: Saldo;
  /** The form's own name. */
  formulario: string;
  intento: Intento;
}

/** The price list, as the form by which one of the operations is done. */
export function operacionesPage({ sesion, operaciones, saldo, formulario, intento }: OperacionesPageProps): string {
  const { errores = {}, problema } = intento;
  const esError = problema !== undefined || Object.keys(errores).length > 0;
  return renderPage(
    <PortalPage title={esError ? 'Error: Operaciones' : 'Operaciones'} sesion={sesion} seccion="/clientes/operaciones">
      <div className="split">
        <div className="stack">
          <h1>Operaciones</h1>
          <p className="lead">Pregunte por una placa patente.</p>
          <dl className="facts">
            <Dato nombre="Créditos disponibles">{numero(saldo.saldo - saldo.reservado)}</Dato>
            {saldo.reservado > 0 && <Dato nombre="En reserva">{numero(saldo.reservado)}</Dato>}
          </dl>
          <p className="muted">
            Que ningún vehículo lleve la placa también es una respuesta, y cuesta lo mismo. Lo que falla no cuesta nada.
            Cada respuesta queda en sus <a href="/clientes/registros">registros</a>, donde verla otra vez no se cobra.
          </p>
        </div>
        <form className="card stack" method="post" action="/clientes/operaciones" data-validate="">
          {problema && (
            <Notice kind="danger" {...(problema.titulo !== undefined && { title: problema.titulo })}>
              {problema.texto}
            </Notice>
          )}
          <input type="hidden" name="csrf" value={sesion.csrf} />
          <input type="hidden" name="formulario" value={formulario} />
          <Opciones name="tipo" operaciones={operaciones} elegida={intento.tipo} error={errores.tipo} />
          <Field
            name="placa_patente"
            label="Placa patente"
            hint="Como BBCL12. No importan mayúsculas, espacios, guiones ni puntos."
            className="input plate-input"
            error={errores.placa_patente}
            instantError="Escriba la placa, como BBCL12."
            defaultValue={intento.placa_patente}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            autoFocus={errores.placa_patente !== undefined}
          />
          <p className="form-actions">
            <button className="button" type="submit">
              Preguntar
            </button>
          </p>
        </form>
      </div>
    </PortalPage>,
  );
}
