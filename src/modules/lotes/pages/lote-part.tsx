import type { ReactNode } from 'react';
import { assetUrl } from '../../../http/pages/assets.js';
import { Notice } from '../../../http/pages/form.js';
import { Hidden } from '../../../http/pages/optional-fields.js';
import type { Lote } from '../lote.entity.js';
import { TRANSICIONES, type PasoDeLote } from '../lote.estado.js';
import { sePuedeRepetir } from '../subida.rule.js';
import { AvancePart } from './avance.js';
import { ResultadoPart, type ResultadoPartProps } from './resultado.js';

/** What people do to a batch by a button of its own. */
const BOTONES = [
  ['pausar', 'Pausar'],
  ['reanudar', 'Reanudar'],
  ['cancelar', 'Cancelar…'],
] as const satisfies readonly (readonly [PasoDeLote, string])[];

interface BotonesProps {
  lote: Lote;
  /** The address of the batch's page. */
  pagina: string;
  csrf: string;
}

export interface LotePartProps extends BotonesProps, Pick<ResultadoPartProps, 'faltas' | 'dias'> {
  /** Whether the reader may do anything to it. */
  puede: boolean;
  /** Why what was asked for was not done. */
  problema?: string | undefined;
  /** What is said of it otherwise. */
  aviso?: ReactNode;
  /** What is asked before it is confirmed. */
  children?: ReactNode;
}

/** One batch: how far it has come, how it is read, what may be done to it, what became of its lines. */
export function LotePart(props: LotePartProps): ReactNode {
  const { lote, pagina, csrf, puede, faltas, dias, problema, aviso, children } = props;
  return (
    <>
      {problema !== undefined && <Notice kind="danger">{problema}</Notice>}
      {aviso}
      {lote.estado === 'fallido' && lote.error !== null && <Notice kind="danger">{lote.error}</Notice>}
      <AvancePart lote={lote} pagina={pagina} />
      {children}
      {puede && <Botones lote={lote} pagina={pagina} csrf={csrf} />}
      <ResultadoPart lote={lote} pagina={pagina} faltas={faltas} dias={dias} />
      <script src={assetUrl('lotes.js')} defer />
    </>
  );
}

/** Those that its state allows; to end it is asked about first. */
function Botones({ lote, pagina, csrf }: BotonesProps): ReactNode {
  const allowed = BOTONES.filter(([paso]) => (TRANSICIONES[paso].desde as readonly string[]).includes(lote.estado));
  const canRepeat = sePuedeRepetir(lote);
  if (allowed.length === 0 && !canRepeat) return null;
  return (
    <div className="actions screen-only">
      {canRepeat && (
        <form method="post" action={`${pagina}/revisar`}>
          <Hidden csrf={csrf} />
          <button className="button button-secondary" type="submit">
            Volver a revisar el archivo
          </button>
        </form>
      )}
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

/** What is asked before a batch is ended. @param children what ends with it, and what stays */
export function CancelarPart({
  pagina,
  csrf,
  children,
}: Omit<BotonesProps, 'lote'> & { children: ReactNode }): ReactNode {
  return (
    <div className="narrow stack-lg">
      <div className="stack">
        <h1>¿Cancelar el lote?</h1>
        {children}
      </div>
      <form className="actions" method="post" action={`${pagina}/cancelar`}>
        <Hidden csrf={csrf} />
        <button className="button button-danger" type="submit">
          Sí, cancelar el lote
        </button>
        <a href={pagina}>No, volver</a>
      </form>
    </div>
  );
}
