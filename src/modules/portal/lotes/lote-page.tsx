import type { ReactNode } from 'react';
import type { Fecha } from '../../../http/pages/fecha.js';
import { Notice } from '../../../http/pages/form.js';
import { renderPage } from '../../../http/pages/render.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { creditos } from '../../creditos/credito.rule.js';
import type { Lote } from '../../lotes/lote.entity.js';
import { bytesEnPalabras } from '../../lotes/lote.palabras.js';
import { CancelarPart, LotePart } from '../../lotes/pages/lote-part.js';
import type { FaltaDeLinea } from '../../lotes/tramo-de-lote.entity.js';
import { NOMBRES_DE_OPERACION } from '../../registros/operacion.rule.js';
import { PortalPage } from '../marco/portal-page.js';

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
  const { archivo, operacion, bytes, creado_en } = lote;
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
        <LotePart
          {...{ lote, pagina, faltas, dias, problema }}
          csrf={sesion.csrf}
          puede
          aviso={repetido && <Notice>Este archivo ya se había enviado: es este lote. No se recibió de nuevo.</Notice>}
        >
          {children}
        </LotePart>
        <p className="actions screen-only">
          <a href="/clientes/lotes">Volver a los lotes</a>
          <a href="/clientes/lotes/nuevo">Subir otro archivo</a>
        </p>
      </div>
    </PortalPage>,
  );
}

/** What is asked before a batch is ended. */
export function cancelarPage(sesion: SesionDePagina, lote: Lote): string {
  return renderPage(
    <PortalPage title="Cancelar el lote" sesion={sesion} seccion="/clientes/lotes" esPrimera={false}>
      <CancelarPart pagina={paginaDe(lote)} csrf={sesion.csrf}>
        <p className="lead">{lote.archivo}. No sigue después: para continuar habría que enviar el archivo de nuevo.</p>
        <p>
          Lo que ya se respondió queda en sus registros, y costó {creditos(lote.costo)}. Lo que está en reserva vuelve a
          quedar disponible.
        </p>
      </CancelarPart>
    </PortalPage>,
  );
}
