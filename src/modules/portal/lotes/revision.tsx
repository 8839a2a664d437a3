import type { ReactNode } from 'react';
import { Dato } from '../../../http/pages/facts.js';
import { Notice } from '../../../http/pages/form.js';
import { creditos, type Saldo } from '../../creditos/credito.rule.js';
import { FormularioDeConfirmacion } from '../../lotes/pages/formulario-de-confirmacion.js';
import { PerfilForm, type PerfilFormProps } from '../../lotes/pages/perfil-form.js';
import { CuentaDePrimeras, PrimerasLineas } from '../../lotes/pages/primeras-lineas.js';
import { FaltanRespuestas } from '../../lotes/pages/revision.js';
import type { Revision } from '../../lotes/revision/revision.view.js';
import { numero } from '../marco/numero.js';

interface RevisionDelPortalProps extends PerfilFormProps {
  saldo: Saldo;
}

/** What a client looks at, answers and corrects before anything is asked and paid, and the button that does it. */
export function RevisionDelPortal({ saldo, ...props }: RevisionDelPortalProps): ReactNode {
  const { revision, pagina, csrf, zonaHoraria } = props;
  const open = revision.pendientes.length;
  return (
    <>
      <section className="stack" aria-labelledby="resumen">
        <h2 id="resumen">Qué pasaría</h2>
        <CuentaDePrimeras revision={revision} />
        <FaltanRespuestas cuantas={open} puede />
      </section>
      <section className="stack" aria-labelledby="lectura">
        <h2 id="lectura">Cómo se lee</h2>
        <PerfilForm {...props} />
      </section>
      <PrimerasLineas revision={revision} zonaHoraria={zonaHoraria} />
      {open === 0 && <Confirmar costo={revision.costo} saldo={saldo} pagina={pagina} csrf={csrf} />}
    </>
  );
}

const MALAS = {
  omitir: { titulo: 'Dejarlas fuera', detalle: 'No se cobran, y quedan en un archivo de errores.' },
  detener: {
    titulo: 'No preguntar nada',
    detalle: 'Primero se revisan todas. Con una sola mala el lote termina sin cobrar, y dice cuáles son.',
  },
};

interface ConfirmarProps extends Pick<Revision, 'costo'>, Pick<RevisionDelPortalProps, 'saldo' | 'pagina' | 'csrf'> {}

function Confirmar({ costo, saldo: { saldo, reservado }, pagina, csrf }: ConfirmarProps): ReactNode {
  const disponibles = saldo - reservado;
  const faltan = (costo?.costo ?? 0) - disponibles;
  return (
    <FormularioDeConfirmacion pagina={pagina} csrf={csrf} malas={MALAS} boton="Confirmar y preguntar">
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
    </FormularioDeConfirmacion>
  );
}
