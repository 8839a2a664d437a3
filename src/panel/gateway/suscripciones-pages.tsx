import type { ReactElement, ReactNode } from 'react';
import { Field, Notice } from '../../http/pages/form.js';
import { Hidden, SelectField, InputField } from '../../http/pages/optional-fields.js';
import type { Aliado } from '../../modules/aliados/aliado.entity.js';
import { SUSCRIBIBLES, TIPOS_DE_EVENTO } from '../../modules/eventos/evento.rule.js';
import type { Suscripcion } from '../../modules/webhooks/suscripciones/suscripcion.entity.js';
import { estadoEnPalabras, eventosEnPalabras } from '../../modules/webhooks/suscripciones/suscripcion.palabras.js';
import { page } from './aliados-pages.js';
import type { Aviso } from './avisos.js';

const AUTENTICACIONES = [
  ['ninguna', 'Ninguna: basta la firma'],
  ['basic', 'Las credenciales del aliado (HTTP Basic)'],
] as const;

/** Where the subscriptions of a partner are. */
export const suscripcionesDe = (aliadoId: string): string => `/admin/aliados/${aliadoId}/suscripciones`;
export const suscripcionEn = (aliadoId: string, id: string): string => `${suscripcionesDe(aliadoId)}/${id}`;

/** What is typed into the form, by field; an event is `si` where it is ticked. */
export type Escrito = Readonly<Record<string, string>>;

interface Shared {
  csrf: string;
  aliado: Pick<Aliado, 'id' | 'nombre' | 'activo'>;
  puedeCambiar: boolean;
  /** What was just done. */
  aviso?: Aviso | undefined;
  /** What is wrong with the attempt as a whole, and by field. */
  problema?: string;
  errores?: Readonly<Record<string, string>>;
  escrito?: Escrito;
}

/** All of a partner, and a form for another, whose id is `nueva`. */
export function suscripcionesPage(
  props: Shared & { suscripciones: readonly Suscripcion[]; nueva: string },
): ReactElement {
  const { csrf, aliado, puedeCambiar, problema, errores, escrito, suscripciones, nueva, aviso } = props;
  return page(
    `Suscripciones de ${aliado.nombre}`,
    'De qué se le avisa, y adónde.',
    problema !== undefined,
    <>
      {aviso !== undefined && <Notice kind={aviso.kind}>{aviso.texto}</Notice>}
      <SuscripcionesTable {...{ aliado, suscripciones }} />
      {puedeCambiar && (
        <form className="card stack narrow" method="post" action={suscripcionesDe(aliado.id)} data-validate="">
          <h2>Agregar una suscripción</h2>
          <Hidden id={nueva} />
          <CamposDeSuscripcion {...{ csrf, problema, errores }} escrito={escrito ?? {}} />
          <Submit>Suscribir</Submit>
        </form>
      )}
      <p>
        <a href={`/admin/resources/aliados/records/${aliado.id}/show`}>Volver al aliado</a>
      </p>
    </>,
    true,
  );
}

function SuscripcionesTable({
  aliado,
  suscripciones,
}: Pick<Shared, 'aliado'> & { suscripciones: readonly Suscripcion[] }): ReactNode {
  if (suscripciones.length === 0) return <p>Todavía no se le avisa de nada.</p>;
  return (
    <table className="table plan">
      <thead>
        <tr>
          <th scope="col">Dirección</th>
          <th scope="col">De qué se le avisa</th>
          <th scope="col">Estado</th>
        </tr>
      </thead>
      <tbody>
        {suscripciones.map((suscripcion) => (
          <tr key={suscripcion.id}>
            <td data-label="Dirección">
              <a href={suscripcionEn(aliado.id, suscripcion.id)}>{suscripcion.url}</a>
            </td>
            <td data-label="De qué se le avisa">{eventosEnPalabras(suscripcion)}</td>
            <td data-label="Estado">{estadoCon(aliado, suscripcion)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One of them: how it stands, what can be done to it, its form. A secret that was just made is shown this once. */
export function suscripcionPage(props: Shared & { suscripcion: Suscripcion; secreto?: string }): ReactElement {
  const { csrf, aliado, puedeCambiar, problema, errores, escrito, suscripcion, aviso, secreto } = props;
  const action = suscripcionEn(aliado.id, suscripcion.id);
  // What was typed is refused in its form, what a button asked for above the buttons.
  const [deLosBotones, delFormulario] = escrito === undefined ? [problema, undefined] : [undefined, problema];
  return page(
    `Suscripción de ${aliado.nombre}`,
    `${estadoCon(aliado, suscripcion)}. ${suscripcion.url}`,
    problema !== undefined,
    <>
      {aviso !== undefined && <Notice kind={aviso.kind}>{aviso.texto}</Notice>}
      {secreto !== undefined && <SecretoNuevo secreto={secreto} />}
      {puedeCambiar ? (
        <>
          {deLosBotones !== undefined && <Notice kind="danger">{deLosBotones}</Notice>}
          <Botones {...{ csrf, action, aliado, suscripcion }} />
          <form className="card stack" method="post" action={action} data-validate="">
            <h2>Modificar</h2>
            <Hidden version={String(suscripcion.version)} />
            <CamposDeSuscripcion
              {...{ csrf, errores }}
              problema={delFormulario}
              escrito={escrito ?? escritoDe(suscripcion)}
            />
            <Submit>Guardar</Submit>
          </form>
        </>
      ) : (
        <p>Se le avisa de: {eventosEnPalabras(suscripcion)}.</p>
      )}
      <p className="actions">
        <a href={`/admin/resources/entregas?filters.suscripcion_id=${suscripcion.id}`}>Ver lo que se le mandó</a>
        <a href={suscripcionesDe(aliado.id)}>Volver a las suscripciones</a>
      </p>
    </>,
  );
}

/** An inactive partner is sent nothing, whatever its subscriptions say. */
function estadoCon(aliado: Shared['aliado'], suscripcion: Suscripcion): string {
  const estado = estadoEnPalabras(suscripcion);
  return suscripcion.activo && !aliado.activo ? `${estado}, pero el aliado está inactivo: no se le manda nada` : estado;
}

function SecretoNuevo({ secreto }: { secreto: string }): ReactNode {
  return (
    <div className="card stack">
      <Notice kind="success">Cópielo ahora y entrégueselo al aliado: no se vuelve a mostrar.</Notice>
      <div className="field">
        <label htmlFor="secreto">Secreto con que se firma</label>
        <textarea className="input code" id="secreto" rows={2} readOnly spellCheck={false} defaultValue={secreto} />
      </div>
    </div>
  );
}

interface BotonesProps {
  csrf: string;
  action: string;
  aliado: Shared['aliado'];
  suscripcion: Suscripcion;
}

function Botones({ csrf, action, aliado, suscripcion: { activo, version } }: BotonesProps): ReactNode {
  const buttons = [
    ...(activo && aliado.activo ? [['probar', 'Probar'] as const] : []),
    activo ? (['apagar', 'Apagar'] as const) : (['encender', 'Encender'] as const),
    ['secreto', 'Pedir otro secreto'] as const,
  ];
  const hidden = <Hidden csrf={csrf} version={String(version)} />;
  return (
    <>
      <div className="actions">
        {buttons.map(([path, label]) => (
          <form key={path} method="post" action={`${action}/${path}`}>
            {hidden}
            <button className="button button-secondary" type="submit">
              {label}
            </button>
          </form>
        ))}
      </div>
      <details>
        <summary>Borrar la suscripción</summary>
        <form className="stack" method="post" action={`${action}/borrar`}>
          {hidden}
          <p>Lo que está por entregar se cancela, y el secreto se pierde. No se puede recuperar.</p>
          <p className="actions">
            <button className="button button-secondary" type="submit">
              Borrar
            </button>
          </p>
        </form>
      </details>
    </>
  );
}

interface CamposProps {
  csrf: string;
  problema: string | undefined;
  errores: Shared['errores'];
  escrito: Escrito;
}

function CamposDeSuscripcion({ csrf, problema, errores = {}, escrito }: CamposProps): ReactNode {
  return (
    <>
      {problema !== undefined && <Notice kind="danger">{problema}</Notice>}
      <Hidden csrf={csrf} />
      <Field
        name="url"
        label="Dirección"
        hint="Adónde se manda, como https://avisos.ejemplo.org/registro."
        error={errores['url']}
        instantError="Escriba la dirección."
        defaultValue={escrito['url']}
        maxLength={2000}
        inputMode="url"
        autoComplete="off"
      />
      <fieldset className="field">
        <legend>De qué se le avisa</legend>
        <span className="field-error" role="alert">
          {errores['eventos']}
        </span>
        {SUSCRIBIBLES.map((evento) => (
          <label key={evento} className="check">
            <input type="checkbox" name={evento} value="si" defaultChecked={escrito[evento] === 'si'} />
            <span>{TIPOS_DE_EVENTO[evento]}</span>
          </label>
        ))}
      </fieldset>
      <InputField
        name="placa_patente"
        type="text"
        label="Solo de la placa"
        hint="Vacío: de todas."
        error={errores['placa_patente']}
        defaultValue={escrito['placa_patente']}
      />
      <InputField
        name="codigo"
        type="text"
        label="Solo del código"
        hint="El de un tipo de infracción. Vacío: de todos."
        error={errores['codigo']}
        defaultValue={escrito['codigo']}
      />
      <SelectField
        name="autenticacion"
        label="Autenticación"
        hint="Cada pedido va firmado, con cualquiera de las dos."
        error={errores['autenticacion']}
        value={escrito['autenticacion'] ?? 'ninguna'}
        options={AUTENTICACIONES}
      />
    </>
  );
}

function Submit({ children }: { children: string }): ReactNode {
  return (
    <p className="actions form-actions">
      <button className="button" type="submit">
        {children}
      </button>
    </p>
  );
}

/** As its form holds it. */
function escritoDe({ url, eventos, filtro_placa, filtro_codigo, autenticacion }: Suscripcion): Escrito {
  return {
    url,
    ...Object.fromEntries(eventos.map((evento) => [evento, 'si'])),
    placa_patente: filtro_placa ?? '',
    codigo: filtro_codigo ?? '',
    autenticacion,
  };
}
