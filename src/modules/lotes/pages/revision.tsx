import type { ReactNode } from 'react';
import { Notice } from '../../../http/pages/form.js';
import { Hidden, SelectField, InputField } from '../../../http/pages/optional-fields.js';
import type { Lote } from '../lote.entity.js';
import {
  CODIFICACION_EN_PALABRAS,
  DELIMITADOR_EN_PALABRAS,
  formatoEnPalabras,
  lineas,
  MODO_EN_PALABRAS,
} from '../lote.palabras.js';
import type { Codificacion } from '../lectura/codificacion.js';
import type { Delimitador } from '../lectura/delimitador.js';
import { formatoOf } from '../lectura/perfil.js';
import type { Revision } from '../revision/revision.view.js';
import { FormularioDeConfirmacion } from './formulario-de-confirmacion.js';
import { PerfilForm, type PerfilFormProps } from './perfil-form.js';
import { CuentaDePrimeras, PrimerasLineas } from './primeras-lineas.js';

interface RevisionPartProps extends Omit<PerfilFormProps, 'lote'> {
  lote: Lote;
  /** Whether the reader may answer and confirm. */
  puede: boolean;
  /** The names of the kept profiles. */
  perfiles: readonly string[];
}

/** What a person looks at, answers and corrects before anything is written, and the button that does it. */
export function RevisionPart({ puede, perfiles, ...props }: RevisionPartProps): ReactNode {
  const { lote, revision, pagina, csrf, zonaHoraria } = props;
  const open = revision.pendientes.length;
  return (
    <>
      <section className="stack" aria-labelledby="resumen">
        <h2 id="resumen">Qué pasaría</h2>
        <CuentaDePrimeras revision={revision} />
        <ComoSeLee revision={revision} />
        <FaltanRespuestas cuantas={open} puede={puede} />
        {!puede && <Abiertas revision={revision} />}
      </section>
      {puede && (
        <section className="stack" aria-labelledby="lectura">
          <h2 id="lectura">Cómo se lee</h2>
          <PerfilForm {...props} />
          <Perfiles {...{ lote, pagina, csrf, perfiles }} />
        </section>
      )}
      <PrimerasLineas revision={revision} zonaHoraria={lote.perfil.zona_horaria ?? zonaHoraria} />
      {puede && open === 0 && <Confirmar {...{ lote, revision, pagina, csrf }} />}
    </>
  );
}

/** How many questions are open; nothing where none is. */
export function FaltanRespuestas({ cuantas, puede }: { cuantas: number; puede: boolean }): ReactNode {
  if (cuantas === 0) return null;
  return (
    <Notice title={cuantas === 1 ? 'Falta una respuesta' : `Faltan ${cuantas} respuestas`}>
      {puede
        ? 'El archivo no lo dice: responda abajo y se lee de nuevo. Después se puede confirmar.'
        : 'Quien administra las responde antes de confirmar.'}
    </Notice>
  );
}

function ComoSeLee({ revision }: { revision: Revision }): ReactNode {
  const { codificacion, delimitador, formato_fecha, encabezado } = revision;
  const facts = [
    ['Letras', codificacion && CODIFICACION_EN_PALABRAS[codificacion as Codificacion]],
    ['Separador', delimitador && DELIMITADOR_EN_PALABRAS[delimitador as Delimitador]],
    ['Encabezado', encabezado === null ? 'No hay' : `Línea ${encabezado}`],
    ['Fechas', formato_fecha && formatoEnPalabras(formatoOf(formato_fecha) ?? formato_fecha)],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? '—'}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The questions, for who may not answer them. */
function Abiertas({ revision: { pendientes } }: { revision: Revision }): ReactNode {
  if (pendientes.length === 0) return null;
  return (
    <ul>
      {pendientes.map(({ clave, pregunta }) => (
        <li key={clave}>{pregunta}</li>
      ))}
    </ul>
  );
}

const MALAS = {
  omitir: {
    titulo: MODO_EN_PALABRAS.omitir,
    detalle: 'Se hacen las buenas. Las malas quedan en un archivo de errores, para corregirlas y enviarlas después.',
  },
  detener: {
    titulo: MODO_EN_PALABRAS.detener,
    detalle: 'Primero se revisan todas las líneas. Con una sola mala el lote termina sin escribir, y dice cuáles son.',
  },
};

type ConfirmarProps = Pick<RevisionPartProps, 'lote' | 'revision' | 'pagina' | 'csrf'>;

function Confirmar({ lote, revision: { costo }, pagina, csrf }: ConfirmarProps): ReactNode {
  return (
    <FormularioDeConfirmacion
      {...{ pagina, csrf }}
      malas={MALAS}
      boton={costo ? 'Confirmar y hacer las operaciones' : 'Confirmar y escribir en el registro'}
    >
      <p>Hasta aquí no se escribió nada. El archivo tiene {lineas(lote.lineas ?? 0)}.</p>
      {costo && (
        <p>
          Al confirmar se apartan <strong>{escribe(costo.costo)} créditos</strong> del cliente: {escribe(costo.placas)}{' '}
          {costo.placas === 1 ? 'placa' : 'placas distintas'}, a {escribe(costo.precio)} cada una. Una placa repetida se
          cobra una vez, y lo que no se usa vuelve.
        </p>
      )}
    </FormularioDeConfirmacion>
  );
}

function escribe(count: number): string {
  return count.toLocaleString('es-CL');
}

type PerfilesProps = Pick<RevisionPartProps, 'lote' | 'pagina' | 'csrf' | 'perfiles'>;

/** What was answered, kept for the next file of the same system; what was kept, used for this one. */
function Perfiles({ lote, pagina, csrf, perfiles }: PerfilesProps): ReactNode {
  const hasOwn = Object.keys(lote.perfil).length > 0;
  if (!hasOwn && perfiles.length === 0) return null;
  return (
    <details open={hasOwn}>
      <summary>Perfiles guardados</summary>
      {hasOwn && (
        <form className="filters" method="post" action={`${pagina}/guardar-perfil`}>
          <Hidden csrf={csrf} />
          <InputField
            name="nombre"
            label="Guardar estas respuestas como"
            hint="Letras minúsculas sin tilde, números y guiones. Uno del mismo nombre se reemplaza."
            error={undefined}
            defaultValue={lote.perfil_nombre ?? undefined}
          />
          <button className="button button-secondary" type="submit">
            Guardar el perfil
          </button>
        </form>
      )}
      {perfiles.length > 0 && (
        <form className="filters" method="post" action={`${pagina}/usar-perfil`}>
          <Hidden csrf={csrf} />
          <SelectField
            name="perfil"
            label="Usar un perfil guardado"
            hint="Reemplaza lo que se respondió de este archivo."
            error={undefined}
            value={perfiles.find((nombre) => nombre === lote.perfil_nombre) ?? perfiles[0]!}
            options={perfiles.map((nombre) => [nombre, nombre])}
          />
          <button className="button button-secondary" type="submit">
            Leer con este perfil
          </button>
        </form>
      )}
    </details>
  );
}
