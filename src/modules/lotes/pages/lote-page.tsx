import type { ReactNode } from 'react';
import { assetUrl } from '../../../http/pages/assets.js';
import { Notice } from '../../../http/pages/form.js';
import { Page } from '../../../http/pages/layout.js';
import { Hidden } from '../../../http/pages/optional-fields.js';
import { renderPage } from '../../../http/pages/render.js';
import type { Lote } from '../lote.entity.js';
import { TRANSICIONES, type PasoDeLote } from '../lote.estado.js';
import { bytesEnPalabras, CLASE_EN_PALABRAS, ESTADO_EN_PALABRAS, lineas } from '../lote.palabras.js';
import type { FaltaDeLinea } from '../tramo-de-lote.entity.js';
import { AvancePart } from './avance.js';
import { ResultadoPart } from './resultado.js';

/** What people do to a batch by a button of its own. */
const BOTONES = [
  ['pausar', 'Pausar'],
  ['reanudar', 'Reanudar'],
  ['cancelar', 'Cancelar…'],
] as const satisfies readonly (readonly [PasoDeLote, string])[];

export interface LotePageProps {
  lote: Lote;
  pagina: string;
  csrf: string;
  /** Whether the reader may do anything to it. */
  puede: boolean;
  faltas: readonly FaltaDeLinea[];
  dias: number;
  formatInstant: (instant: Date) => string;
  /** What was just done. */
  aviso?: string | undefined;
  /** Why it was not. */
  problema?: string | undefined;
  /** What is asked before it is confirmed. */
  children?: ReactNode;
}

/** One batch: how it is read, how far it has come, what became of its lines. */
export function lotePage(props: LotePageProps): string {
  const { lote, pagina, csrf, puede, faltas, dias, formatInstant, aviso, problema, children } = props;
  const { archivo, clase, estado, bytes, creado_por_nombre, creado_en, error } = lote;
  return renderPage(
    <Page title={`${problema === undefined ? '' : 'Error: '}${archivo}`}>
      <div className="stack-lg">
        <div className="stack">
          <h1>{archivo}</h1>
          <p className="lead">
            {CLASE_EN_PALABRAS[clase]}, {bytesEnPalabras(Number(bytes))}. Lo envió {creado_por_nombre} el{' '}
            {formatInstant(creado_en)}.
          </p>
        </div>
        {problema !== undefined && <Notice kind="danger">{problema}</Notice>}
        {aviso !== undefined && <Notice kind="success">{aviso}</Notice>}
        {estado === 'fallido' && error !== null && <Notice kind="danger">{error}</Notice>}
        <AvancePart lote={lote} pagina={pagina} />
        {children}
        {puede && <Botones {...{ lote, pagina, csrf }} />}
        <ResultadoPart {...{ lote, pagina, faltas, dias }} />
        <p className="actions">
          <a href="/admin/resources/lotes">Volver a los lotes</a>
          <a href={`/admin/resources/lotes/records/${lote.id}/show`}>Ficha e historial</a>
          {puede && <a href="/admin/lotes/nuevo">Subir otro archivo</a>}
        </p>
      </div>
      <script src={assetUrl('lotes.js')} defer />
    </Page>,
  );
}

/** Those that its state allows; to end it is asked about first. */
function Botones({ lote, pagina, csrf }: Pick<LotePageProps, 'lote' | 'pagina' | 'csrf'>): ReactNode {
  const allowed = BOTONES.filter(([paso]) => (TRANSICIONES[paso].desde as readonly string[]).includes(lote.estado));
  if (allowed.length === 0) return null;
  return (
    <div className="actions">
      {allowed.map(([paso, label]) =>
        paso === 'cancelar' ? (
          <a key={paso} className="button button-secondary" href={`${pagina}/cancelar`}>
            {label}
          </a>
        ) : (
          <form key={paso} method="post" action={`${pagina}/${paso}`}>
            <Hidden csrf={csrf} />
            <button className="button button-secondary" type="submit">
              {label}
            </button>
          </form>
        ),
      )}
    </div>
  );
}

/** What is asked before a batch is ended. */
export function cancelarPage({ lote, pagina, csrf }: Pick<LotePageProps, 'lote' | 'pagina' | 'csrf'>): string {
  const { archivo, estado, buenas, solo_revisa } = lote;
  const isWritten = buenas > 0 && !solo_revisa;
  return renderPage(
    <Page title="Cancelar el lote">
      <div className="narrow stack-lg">
        <div className="stack">
          <h1>¿Cancelar el lote?</h1>
          <p className="lead">
            {archivo}, {ESTADO_EN_PALABRAS[estado].toLowerCase()}. No sigue después: para continuar habría que enviar el
            archivo de nuevo.
          </p>
          <p>
            {isWritten
              ? `Lo que ya se escribió queda en el registro: ${lineas(buenas)}.`
              : 'Todavía no se escribió nada en el registro.'}
          </p>
        </div>
        <form className="actions" method="post" action={`${pagina}/cancelar`}>
          <Hidden csrf={csrf} />
          <button className="button" type="submit">
            Sí, cancelar el lote
          </button>
          <a href={pagina}>No, volver</a>
        </form>
      </div>
    </Page>,
  );
}
