import type { ReactNode } from 'react';
import type { Codificacion } from '../lectura/codificacion.js';
import type { Delimitador } from '../lectura/delimitador.js';
import type { Pendiente } from '../lectura/pendientes.js';
import type { CampoDePerfil, Perfil } from '../lectura/perfil.js';
import { CODIFICACION_EN_PALABRAS, DELIMITADOR_EN_PALABRAS, formatoEnPalabras } from '../lote.palabras.js';
import { columnasDadas, valorDe, type ColumnaDeArchivo } from './columnas.js';
import { JuntoCon } from './junto-con.js';
import { columnaAsValue, nombreDeConstante, OTRA_HORA } from './perfil-de-formulario.js';

interface PreguntasProps {
  pendientes: readonly Pendiente[];
  columnas: readonly ColumnaDeArchivo[];
  perfil: Perfil;
  /** Whether a field may be the same in every line. */
  conConstantes: boolean;
}

/** What a person has to say before a file is taken over: a group of choices for each question. */
export function Preguntas({ pendientes, ...rest }: PreguntasProps): ReactNode {
  return pendientes.map((pendiente) => <Pregunta key={pendiente.clave} pendiente={pendiente} {...rest} />);
}

type PreguntaProps = Omit<PreguntasProps, 'pendientes'> & { pendiente: Pendiente };

function Pregunta({ pendiente, columnas, perfil, conConstantes }: PreguntaProps): ReactNode {
  const { clave, pregunta } = pendiente;
  const campo = clave.startsWith('columnas.') ? clave.slice('columnas.'.length) : undefined;
  const opciones = campo === undefined ? deOpciones(pendiente) : deColumnas(pendiente, columnas);
  const dada = respuestaDada(clave, columnas, perfil);
  return (
    <fieldset className="question stack">
      <legend>{pregunta}</legend>
      {opciones.map(({ value, label, muestras }, place) => (
        <label key={value} className="check">
          <input type="radio" name={clave} value={value} id={`${clave}-${place}`} defaultChecked={value === dada} />
          <span>
            {label}
            {muestras.length > 0 && <span className="cell-sub">{muestras.join(' · ')}</span>}
          </span>
        </label>
      ))}
      {campo !== undefined && conConstantes && (
        <label className="check">
          <input type="radio" name={clave} value="" id={`${clave}-otra`} />
          <span>Ninguna de estas</span>
        </label>
      )}
      {campo !== undefined && <JuntoCon {...{ campo, columnas, perfil }} />}
      {campo !== undefined && conConstantes && (
        <OtroValor
          name={nombreDeConstante(campo)}
          label="O el mismo valor en todas las líneas"
          dado={perfil.constantes?.[campo as CampoDePerfil]}
        />
      )}
      {clave === 'constantes.hora' && (
        <OtroValor
          name={OTRA_HORA}
          label="U otra hora"
          type="time"
          dado={opciones.some(({ value }) => value === dada) ? undefined : dada}
        />
      )}
    </fieldset>
  );
}

interface OtroValorProps {
  name: string;
  label: string;
  type?: string;
  /** What was answered already. */
  dado: string | undefined;
}

function OtroValor({ name, label, type = 'text', dado }: OtroValorProps): ReactNode {
  return (
    <div className="filter">
      <label htmlFor={name}>{label}</label>
      <input
        className="input"
        id={name}
        type={type}
        name={name}
        maxLength={200}
        autoComplete="off"
        defaultValue={dado}
      />
    </div>
  );
}

/** What somebody has answered whose answers were not taken: nobody has to say it twice. */
function respuestaDada(clave: string, columnas: readonly ColumnaDeArchivo[], perfil: Perfil): string | undefined {
  if (clave === 'constantes.hora') return perfil.constantes?.hora;
  if (!clave.startsWith('columnas.')) return perfil[clave as 'codificacion' | 'delimitador' | 'formato_fecha'];
  const [first] = columnasDadas(clave.slice('columnas.'.length), perfil);
  return first === undefined ? undefined : valorDe(columnas, first);
}

interface Opcion {
  value: string;
  label: string;
  muestras: readonly string[];
}

function deOpciones({ clave, opciones, muestras }: Pendiente): Opcion[] {
  return opciones.map((value) => ({
    value,
    label: inWords(clave, value),
    muestras: muestras.flatMap((muestra) => muestra[value] ?? []).slice(0, 3),
  }));
}

function deColumnas({ opciones }: Pendiente, columnas: readonly ColumnaDeArchivo[]): Opcion[] {
  return opciones.map((opcion) => {
    const value = columnaAsValue(opcion);
    const known =
      columnas.find((columna) => columna.value === value) ??
      columnas.find((columna) => columna.value === columnaAsValue(Number(opcion)));
    return { value, label: known?.titulo ?? opcion, muestras: known?.muestras ?? [] };
  });
}

function inWords(clave: string, value: string): string {
  if (clave === 'codificacion') return CODIFICACION_EN_PALABRAS[value as Codificacion];
  if (clave === 'delimitador') return DELIMITADOR_EN_PALABRAS[value as Delimitador];
  if (clave === 'formato_fecha') return formatoEnPalabras(value);
  return value;
}
