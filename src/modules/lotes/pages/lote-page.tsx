import type { ReactElement, ReactNode } from 'react';
import { Notice } from '../../../http/pages/form.js';
import { Page } from '../../../http/pages/layout.js';
import { bytesEnPalabras, CLASE_EN_PALABRAS, ESTADO_EN_PALABRAS, lineas } from '../lote.palabras.js';
import { CancelarPart, LotePart, type LotePartProps } from './lote-part.js';

export interface LotePageProps extends Omit<LotePartProps, 'aviso' | 'children'> {
  formatInstant: (instant: Date) => string;
  /** What was just done. */
  aviso?: string | undefined;
  children?: ReactNode;
}

/** One batch, for the authority. */
export function lotePage({ formatInstant, aviso, ...props }: LotePageProps): ReactElement {
  const { lote, puede, problema } = props;
  const { archivo, clase, bytes, creado_por_nombre, creado_en } = lote;
  return (
    <Page title={`${problema === undefined ? '' : 'Error: '}${archivo}`}>
      <div className="stack-lg">
        <div className="stack">
          <h1>{archivo}</h1>
          <p className="lead">
            {CLASE_EN_PALABRAS[clase]}, {bytesEnPalabras(Number(bytes))}. Lo envió {creado_por_nombre} el{' '}
            {formatInstant(creado_en)}.
          </p>
        </div>
        <LotePart {...props} aviso={aviso !== undefined && <Notice kind="success">{aviso}</Notice>} />
        <p className="actions">
          <a href="/admin/resources/lotes">Volver a los lotes</a>
          <a href={`/admin/resources/lotes/records/${lote.id}/show`}>Ficha e historial</a>
          {puede && <a href="/admin/lotes/nuevo">Subir otro archivo</a>}
        </p>
      </div>
    </Page>
  );
}

/** What is asked before a batch is ended. */
export function cancelarPage({ lote, pagina, csrf }: Pick<LotePageProps, 'lote' | 'pagina' | 'csrf'>): ReactElement {
  const { archivo, estado, buenas, solo_revisa } = lote;
  const isWritten = buenas > 0 && !solo_revisa;
  return (
    <Page title="Cancelar el lote">
      <CancelarPart pagina={pagina} csrf={csrf}>
        <p className="lead">
          {archivo}, {ESTADO_EN_PALABRAS[estado].toLowerCase()}. No sigue después: para continuar habría que enviar el
          archivo de nuevo.
        </p>
        <p>
          {isWritten
            ? `Lo que ya se escribió queda en el registro: ${lineas(buenas)}.`
            : 'Todavía no se escribió nada en el registro.'}
        </p>
      </CancelarPart>
    </Page>
  );
}
