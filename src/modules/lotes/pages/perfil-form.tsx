import type { ReactNode } from 'react';
import { Hidden, SelectField, InputField } from '../../../http/pages/optional-fields.js';
import { CAMPOS_DE } from '../lectura/campos.js';
import { FORMATOS_DE_FECHA } from '../lectura/fecha.js';
import { CAMPOS_DE_PERFIL, formatoOf, type CampoDePerfil, type Perfil } from '../lectura/perfil.js';
import type { AnalisisGuardado, Lote } from '../lote.entity.js';
import {
  campoEnPalabras,
  CODIFICACION_EN_PALABRAS,
  DELIMITADOR_EN_PALABRAS,
  formatoEnPalabras,
} from '../lote.palabras.js';
import type { Revision } from '../revision/revision.view.js';
import { columnasDe, eleccionDe, type ColumnaDeArchivo } from './columnas.js';
import { JuntoCon } from './junto-con.js';
import {
  columnaAsValue,
  NINGUNA,
  nombreDeColumna,
  nombreDeConstante,
  nombreDePropuesta,
} from './perfil-de-formulario.js';
import { Preguntas } from './preguntas.js';

export interface PerfilFormProps {
  lote: Pick<Lote, 'clase'>;
  analisis: Pick<AnalisisGuardado, 'titulos' | 'ancho'>;
  revision: Revision;
  /** As it is, or as it was sent and refused. */
  perfil: Perfil;
  pagina: string;
  csrf: string;
  /** Of the authority. */
  zonaHoraria: string;
}

/** How the file is read, to be answered and corrected. */
export function PerfilForm(props: PerfilFormProps): ReactNode {
  const { lote, analisis, revision, perfil, pagina, csrf, zonaHoraria } = props;
  const { pendientes } = revision;
  const asked = new Set(pendientes.map(({ clave }) => clave));
  const columnas = columnasDe(analisis, revision.primeras);
  // To ask the same of one plate in every line makes no sense.
  const conConstantes = lote.clase !== 'operaciones';
  const campos = CAMPOS_DE_PERFIL.filter(
    (campo) => (CAMPOS_DE[lote.clase] as readonly string[]).includes(campo) && !asked.has(nombreDeColumna(campo)),
  );
  const isFound = (campo: CampoDePerfil): boolean =>
    revision.columnas.some((one) => one.campo === campo) || Boolean(perfil.constantes?.[campo]);
  const row = (campo: CampoDePerfil): ReactNode => (
    <CampoRow
      key={campo}
      {...{ campo, columnas, revision, perfil }}
      puedeSerFijo={conConstantes && !asked.has(nombreDeConstante(campo))}
    />
  );
  const others = campos.filter((campo) => !isFound(campo));
  const conFechas = (CAMPOS_DE[lote.clase] as readonly string[]).includes('timestamp');
  return (
    <form className="card stack-lg" method="post" action={`${pagina}/perfil`}>
      <Hidden csrf={csrf} />
      <Preguntas {...{ pendientes, columnas, perfil, conConstantes }} />
      <fieldset className="question stack">
        <legend>Qué columna es cada dato</legend>
        {campos.filter(isFound).map(row)}
        {others.length > 0 && (
          <details>
            <summary>Otros datos que el archivo puede traer</summary>
            <div className="stack">{others.map(row)}</div>
          </details>
        )}
      </fieldset>
      <details>
        <summary>Cómo está escrito el archivo</summary>
        <Escritura {...{ revision, perfil, asked, zonaHoraria, conFechas }} />
      </details>
      {lote.clase === 'infracciones' && (
        <fieldset className="question stack">
          <legend>Qué más se hace</legend>
          <Marca name="crear_vehiculos" isOn={perfil.crear_vehiculos}>
            Crear los vehículos que no estén en el registro, con la marca, el color y el dueño que diga el archivo
          </Marca>
          <Marca name="avisar" isOn={perfil.avisar}>
            Avisar por correo a los dueños de lo que se cargue
          </Marca>
        </fieldset>
      )}
      <p className="form-actions">
        <button className="button button-secondary" type="submit">
          Leer de nuevo con estas respuestas
        </button>
      </p>
    </form>
  );
}

interface CampoRowProps {
  campo: CampoDePerfil;
  columnas: readonly ColumnaDeArchivo[];
  revision: Revision;
  perfil: Perfil;
  /** Whether it may be the same in every line, and that is no question of its own. */
  puedeSerFijo: boolean;
}

function CampoRow({ campo, columnas, revision, perfil, puedeSerFijo }: CampoRowProps): ReactNode {
  const label = campoEnPalabras(campo);
  const { value, options, propuesta } = eleccionDe(campo, columnas, revision, perfil, NINGUNA);
  const [columna, constante] = [nombreDeColumna(campo), nombreDeConstante(campo)];
  return (
    <div className="mapping">
      <div className="filter">
        <label htmlFor={columna}>{label}</label>
        <select className="input" id={columna} name={columna} defaultValue={value}>
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      </div>
      {puedeSerFijo && (
        <div className="filter">
          <label htmlFor={constante}>O siempre lo mismo</label>
          <input
            className="input"
            id={constante}
            name={constante}
            aria-label={`O siempre lo mismo: ${label}`}
            defaultValue={perfil.constantes?.[campo] ?? ''}
            autoComplete="off"
          />
        </div>
      )}
      {propuesta.length > 0 && <Hidden {...{ [nombreDePropuesta(campo)]: columnaAsValue(propuesta) }} />}
      <JuntoCon {...{ campo, columnas, perfil }} />
    </div>
  );
}

interface EscrituraProps {
  revision: Revision;
  perfil: Perfil;
  asked: ReadonlySet<string>;
  zonaHoraria: string;
  /** Whether what the file is of has dates. */
  conFechas: boolean;
}

function Escritura({ revision, perfil, asked, zonaHoraria, conFechas }: EscrituraProps): ReactNode {
  const { codificacion, delimitador, formato_fecha, encabezado } = revision;
  const given = perfil.formato_fecha === undefined ? '' : (formatoOf(perfil.formato_fecha) ?? perfil.formato_fecha);
  return (
    <div className="stack">
      {!asked.has('codificacion') && (
        <Choice
          name="codificacion"
          label="Letras"
          value={perfil.codificacion}
          found={codificacion && CODIFICACION_EN_PALABRAS[codificacion as keyof typeof CODIFICACION_EN_PALABRAS]}
          options={Object.entries(CODIFICACION_EN_PALABRAS)}
        />
      )}
      {!asked.has('delimitador') && (
        <Choice
          name="delimitador"
          label="Separador"
          value={perfil.delimitador}
          found={delimitador && DELIMITADOR_EN_PALABRAS[delimitador as keyof typeof DELIMITADOR_EN_PALABRAS]}
          options={Object.entries(DELIMITADOR_EN_PALABRAS)}
        />
      )}
      <Choice
        name="encabezado"
        label="Encabezado"
        value={perfil.encabezado === undefined ? undefined : perfil.encabezado ? 'si' : 'no'}
        found={encabezado === null ? 'no hay' : `la línea ${encabezado}`}
        options={[
          ['si', 'Hay una línea con los títulos'],
          ['no', 'No hay: el archivo empieza con los datos'],
        ]}
      />
      {conFechas && !asked.has('formato_fecha') && (
        <Choice
          name="formato_fecha"
          label="Fechas"
          value={given}
          found={formato_fecha && formatoEnPalabras(formatoOf(formato_fecha) ?? formato_fecha)}
          options={FORMATOS_DE_FECHA.map((formato) => [formato, formatoEnPalabras(formato)])}
        />
      )}
      {conFechas && (
        <InputField
          name="zona_horaria"
          label="Zona horaria"
          hint={`De las fechas del archivo, como America/Bogota. Vacía, la de esta autoridad: ${zonaHoraria}.`}
          error={undefined}
          defaultValue={perfil.zona_horaria}
        />
      )}
    </div>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string | undefined;
  /** What the file itself says, if it does. */
  found: string | null;
  options: readonly (readonly [string, string])[];
}

function Choice({ name, label, value = '', found, options }: ChoiceProps): ReactNode {
  const hint = found === null ? 'El archivo no lo dice.' : `Ahora: ${found}.`;
  const all = [['', 'Como diga el archivo'], ...options] as const;
  return <SelectField {...{ name, label, hint, value }} error={undefined} options={all} />;
}

interface MarcaProps {
  name: string;
  isOn: boolean | undefined;
  children: ReactNode;
}

function Marca({ name, isOn = false, children }: MarcaProps): ReactNode {
  return (
    <label className="check">
      <input type="checkbox" name={name} value="si" defaultChecked={isOn} />
      <span>{children}</span>
    </label>
  );
}
