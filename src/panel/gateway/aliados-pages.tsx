import type { ReactElement, ReactNode } from 'react';
import { Field, Notice } from '../../http/pages/form.js';
import { Page } from '../../http/pages/layout.js';
import { Hidden } from '../../http/pages/optional-fields.js';
import type { Aliado } from '../../modules/aliados/aliado.entity.js';
import type { EtiquetaUsada } from '../../modules/aliados/etiquetas/etiquetas.cursor.js';
import type { Aviso } from './avisos.js';

const LIST = '/admin/resources/aliados';
export const ETIQUETAS = '/admin/aliados/etiquetas';
/** Where the token of a partner is. */
export const tokenDe = (aliadoId: string): string => `/admin/aliados/${aliadoId}/token`;

interface EtiquetasPageProps {
  csrf: string;
  etiquetas: readonly EtiquetaUsada[];
  /** Where the next ones are. */
  siguiente: string | null;
  /** Whether who looks may replace one. */
  puedeCambiar: boolean;
  hecho?: string | undefined;
  /** What was typed, and what is wrong with it, by field. */
  escrito?: Readonly<Record<'de' | 'por', string>>;
  errores?: Readonly<Record<string, string>>;
}

/** How many partners bear each tag, and a form that puts one in the place of another. */
export function etiquetasPage(props: EtiquetasPageProps): ReactElement {
  const { csrf, etiquetas, siguiente, puedeCambiar, hecho, escrito, errores = {} } = props;
  return page(
    'Etiquetas de los aliados',
    'Cuántos aliados llevan cada una, de la más usada a la menos usada.',
    Object.keys(errores).length > 0,
    <>
      {hecho !== undefined && <Notice kind="success">{hecho}</Notice>}
      {puedeCambiar && <ReplaceForm {...{ csrf, escrito, errores }} />}
      <UsedTable etiquetas={etiquetas} />
      <p className="actions">
        {siguiente !== null && (
          <a className="button button-secondary" href={`${ETIQUETAS}?cursor=${siguiente}`}>
            Ver más
          </a>
        )}
        <a href={LIST}>Volver a los aliados</a>
      </p>
    </>,
  );
}

function ReplaceForm({
  csrf,
  escrito = { de: '', por: '' },
  errores,
}: {
  csrf: string;
  escrito?: EtiquetasPageProps['escrito'];
  errores: Readonly<Record<string, string>>;
}): ReactNode {
  return (
    <form className="card stack" method="post" action={ETIQUETAS} data-validate="">
      <h2>Reemplazar una etiqueta</h2>
      <p>Cambia en todos los aliados que la llevan; quien lleva las dos conserva una. Lo demás no se toca.</p>
      <Hidden csrf={csrf} />
      <Field
        name="de"
        label="La que se quita"
        error={errores['de']}
        instantError="Escriba la etiqueta que se quita."
        defaultValue={escrito.de}
        maxLength={200}
        autoComplete="off"
      />
      <Field
        name="por"
        label="La que queda en su lugar"
        error={errores['por']}
        instantError="Escriba la etiqueta que queda."
        defaultValue={escrito.por}
        maxLength={200}
        autoComplete="off"
      />
      <p className="actions form-actions">
        <button className="button" type="submit">
          Reemplazar
        </button>
      </p>
    </form>
  );
}

function UsedTable({ etiquetas }: { etiquetas: readonly EtiquetaUsada[] }): ReactNode {
  if (etiquetas.length === 0) return <p>Ningún aliado lleva etiquetas.</p>;
  return (
    <table className="table plan">
      <thead>
        <tr>
          <th scope="col">Etiqueta</th>
          <th scope="col">Aliados</th>
        </tr>
      </thead>
      <tbody>
        {etiquetas.map(({ etiqueta, aliados }) => (
          <tr key={etiqueta}>
            <td data-label="Etiqueta">
              <a href={`${LIST}?filters.etiquetas=${encodeURIComponent(etiqueta)}`}>{etiqueta}</a>
            </td>
            <td data-label="Aliados">{aliados.toLocaleString('es-CL')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TokenPageProps {
  csrf: string;
  aliado: Pick<Aliado, 'id' | 'nombre' | 'version'>;
  /** Since when it has one, in words; null where it has none. */
  desde: string | null;
  puedeCambiar: boolean;
  /** The token that was just made. */
  token: string | undefined;
  aviso: Aviso | undefined;
}

/** Whether a partner has a token of its own, and where it gets another. */
export function tokenDeAliadoPage({ csrf, aliado, desde, puedeCambiar, token, aviso }: TokenPageProps): ReactElement {
  const action = tokenDe(aliado.id);
  const lead = desde === null ? 'No tiene un token propio.' : `Tiene un token propio desde el ${desde}.`;
  return page(
    `Token de ${aliado.nombre}`,
    lead,
    false,
    <>
      {aviso !== undefined && <Notice kind={aviso.kind}>{aviso.texto}</Notice>}
      {token !== undefined && (
        <div className="card stack">
          <Notice kind="success">Cópielo ahora y entrégueselo al aliado: no se vuelve a mostrar.</Notice>
          <div className="field">
            <label htmlFor="token">Token</label>
            <textarea className="input code" id="token" rows={2} readOnly spellCheck={false} defaultValue={token} />
          </div>
        </div>
      )}
      <p>Abre las credenciales de este aliado y nada más. Va en el encabezado Authorization, detrás de «Bearer».</p>
      {puedeCambiar && (
        <div className="actions">
          <form method="post" action={action}>
            <Hidden csrf={csrf} version={String(aliado.version)} />
            <button className="button" type="submit">
              {desde === null ? 'Emitir un token' : 'Emitir otro, que reemplaza al que tiene'}
            </button>
          </form>
          {desde !== null && (
            <form method="post" action={`${action}/quitar`}>
              <Hidden csrf={csrf} />
              <button className="button button-secondary" type="submit">
                Quitarlo
              </button>
            </form>
          )}
        </div>
      )}
      <p>
        <a href={`${LIST}/records/${aliado.id}/show`}>Volver al aliado</a>
      </p>
    </>,
  );
}

/** One of the pages of partners. @param isWide for a table of long texts */
export function page(title: string, lead: string, isError: boolean, content: ReactNode, isWide = false): ReactElement {
  return (
    <Page title={isError ? `Error: ${title}` : title}>
      <div className={isWide ? 'stack-lg' : 'narrow stack-lg'}>
        <div className="stack">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </div>
        {content}
      </div>
    </Page>
  );
}
