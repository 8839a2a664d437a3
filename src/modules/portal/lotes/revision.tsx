import type { ReactNode } from 'react';
import { Dato } from '../../../http/pages/facts.js';
import { Notice } from '../../../http/pages/form.js';
import { Hidden } from '../../../http/pages/optional-fields.js';
import { creditos, type Saldo } from '../../creditos/credito.rule.js';
import { PerfilForm, type PerfilFormProps } from '../../lotes/pages/perfil-form.js';
import { PrimerasLineas } from '../../lotes/pages/primeras-lineas.js';
import type { Revision } from '../../lotes/revision/revision.view.js';
import { numero } from '../marco/numero.js';

interface RevisionDelPortalProps extends PerfilFormProps {
  saldo: Saldo;
}

/** What a client looks at, answers and corrects before anything is asked and paid, and the button that does it. */
export function RevisionDelPortal({ saldo, ...props }: RevisionDelPortalProps): ReactNode {
  const { revision, pagina, csrf } = props;
  const open = revision.pendientes.length;
  return (
    <>
      {open > 0 && (
        <Notice title={open === 1 ? 'Falta una respuesta' : `Faltan ${open} respuestas`}>
          El archivo no lo dice: responda abajo y se lee de nuevo. Después se puede confirmar.
        </Notice>
      )}
      <PrimerasLineas revision={revision} />
      {open === 0 && <Confirmar costo={revision.costo} saldo={saldo} pagina={pagina} csrf={csrf} />}
      <section className="stack" aria-labelledby="lectura">
        <h2 id="lectura">Cómo se lee</h2>
        <PerfilForm {...props} />
      </section>
    </>
  );
}

interface ConfirmarProps extends Pick<Revision, 'costo'>, Pick<RevisionDelPortalProps, 'saldo' | 'pagina' | 'csrf'> {}

function Confirmar({ costo, saldo: { saldo, reservado }, pagina, csrf }: ConfirmarProps): ReactNode {
  const disponibles = saldo - reservado;
  const faltan = (costo?.costo ?? 0) - disponibles;
  return (
    <form className="card stack" method="post" action={`${pagina}/confirmar`}>
      <Hidden csrf={csrf} />
      <h2>Confirmar</h2>
      {costo && (
        <dl className="facts">
          <Dato nombre="Placas distintas">{numero(costo.placas)}</Dato>
          <Dato nombre="Precio por placa">{creditos(costo.precio)}</Dato>
          <Dato nombre="Costo, a lo más">{creditos(costo.costo)}</Dato>
          <Dato nombre="Disponibles">{creditos(disponibles)}</Dato>
        </dl>
      )}
      {faltan > 0 && (
        <Notice title={faltan === 1 ? 'Falta 1 crédito' : `Faltan ${creditos(faltan)}`}>
          Pida un abono a la autoridad que lleva el registro y vuelva a esta página.
        </Notice>
      )}
      <p>Hasta aquí no se preguntó ni se cobró nada. Al confirmar se aparta el costo; se cobra lo que se responde.</p>
      <fieldset className="question stack">
        <legend>Si hay líneas malas</legend>
        <label className="check">
          <input type="radio" name="malas" value="omitir" defaultChecked />
          <span>
            Dejarlas fuera
            <span className="cell-sub">No se cobran, y quedan en un archivo de errores.</span>
          </span>
        </label>
        <label className="check">
          <input type="radio" name="malas" value="detener" />
          <span>
            No preguntar nada
            <span className="cell-sub">
              Primero se revisan todas. Con una sola mala el lote termina sin cobrar, y dice cuáles son.
            </span>
          </span>
        </label>
      </fieldset>
      <p className="form-actions">
        <button className="button" type="submit">
          Confirmar y preguntar
        </button>
      </p>
    </form>
  );
}
