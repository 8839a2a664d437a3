import type { ReactNode } from 'react';
import { assetUrl } from '../../../http/pages/assets.js';
import type { Fecha } from '../../../http/pages/fecha.js';
import { Notice } from '../../../http/pages/form.js';
import { Hidden } from '../../../http/pages/optional-fields.js';
import { renderPage } from '../../../http/pages/render.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { creditos } from '../../creditos/credito.rule.js';
import type { Lote } from '../../lotes/lote.entity.js';
import { bytesEnPalabras } from '../../lotes/lote.palabras.js';
import { TRANSICIONES, type PasoDeLote } from '../../lotes/lote.estado.js';
import { AvancePart } from '../../lotes/pages/avance.js';
import { ResultadoPart } from '../../lotes/pages/resultado.js';
import type { FaltaDeLinea } from '../../lotes/tramo-de-lote.entity.js';
import { NOMBRES_DE_OPERACION } from '../../registros/operacion.rule.js';
import { PortalPage } from '../marco/portal-page.js';

/** What a client does to a batch by a button of its own. */
const BOTONES = [
  ['pausar', 'Pausar'],
  ['reanudar', 'Reanudar'],
  ['cancelar', 'Cancelar…'],
] as const satisfies readonly (readonly [PasoDeLote, string])[];

export interface LotePageProps {
  sesion: SesionDePagina;
  lote: Lote;
  faltas: readonly FaltaDeLinea[];
  /** For how many days files are kept. */
  dias: number;
  formatFecha: (momento: number) => Fecha;
  /** The same file was handed in before. */
  repetido?: boolean;
  /** Why what was asked for was not done. */
  problema?: string | undefined;
  /** What is asked before it is confirmed. */
  children?: ReactNode;
}

export const paginaDe = ({ id }: Pick<Lote, 'id'>): string => `/clientes/lotes/${id}`;

/** One batch: how it is read, what it costs, how far it has come, what became of its lines. */
export function lotePage(props: LotePageProps): string {
  const { sesion, lote, faltas, dias, formatFecha, repetido = false, problema, children } = props;
  const { archivo, operacion, estado, bytes, creado_en, error } = lote;
  const pagina = paginaDe(lote);
  const { dia, hora } = formatFecha(creado_en.getTime());
  return renderPage(
    <PortalPage
      title={`${problema === undefined ? '' : 'Error: '}${archivo}`}
      sesion={sesion}
      seccion="/clientes/lotes"
      esPrimera={false}
    >
      <div className="stack-lg">
        <div className="stack">
          <p className="eyebrow">{operacion !== null && NOMBRES_DE_OPERACION[operacion]}</p>
          <h1>{archivo}</h1>
          <p className="muted">
            {bytesEnPalabras(Number(bytes))}, recibido el {dia}, {hora}.
          </p>
        </div>
        {problema !== undefined && <Notice kind="danger">{problema}</Notice>}
        {repetido && <Notice>Este archivo ya se había enviado: es este lote. No se recibió de nuevo.</Notice>}
        {estado === 'fallido' && error !== null && <Notice kind="danger">{error}</Notice>}
        <AvancePart lote={lote} pagina={pagina} />
        {children}
        <Botones lote={lote} csrf={sesion.csrf} />
        <ResultadoPart lote={lote} pagina={pagina} faltas={faltas} dias={dias} />
        <p className="actions screen-only">
          <a href="/clientes/lotes">Volver a los lotes</a>
          <a href="/clientes/lotes/nuevo">Subir otro archivo</a>
        </p>
      </div>
      <script src={assetUrl('lotes.js')} defer />
    </PortalPage>,
  );
}

/** Those that its state allows; to end it is asked about first. */
function Botones({ lote, csrf }: { lote: Lote; csrf: string }): ReactNode {
  const allowed = BOTONES.filter(([paso]) => (TRANSICIONES[paso].desde as readonly string[]).includes(lote.estado));
  if (allowed.length === 0) return null;
  return (
    <div className="actions screen-only">
      {allowed.map(([paso, label]) =>
        paso === 'cancelar' ? (
          <a key={paso} className="button button-secondary" href={`${paginaDe(lote)}/cancelar`}>
            {label}
          </a>
        ) : (
          <form key={paso} method="post" action={`${paginaDe(lote)}/${paso}`}>
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
export function cancelarPage(sesion: SesionDePagina, lote: Lote): string {
  return renderPage(
    <PortalPage title="Cancelar el lote" sesion={sesion} seccion="/clientes/lotes" esPrimera={false}>
      <div className="narrow stack-lg">
        <div className="stack">
          <h1>¿Cancelar el lote?</h1>
          <p className="lead">
            {lote.archivo}. No sigue después: para continuar habría que enviar el archivo de nuevo.
          </p>
          <p>
            Lo que ya se respondió queda en sus registros, y costó {creditos(lote.costo)}. Lo que está en reserva vuelve
            a quedar disponible.
          </p>
        </div>
        <form className="actions" method="post" action={`${paginaDe(lote)}/cancelar`}>
          <Hidden csrf={sesion.csrf} />
          <button className="button" type="submit">
            Sí, cancelar el lote
          </button>
          <a href={paginaDe(lote)}>No, volver</a>
        </form>
      </div>
    </PortalPage>,
  );
}
