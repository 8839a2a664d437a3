import { invalidField } from '../../../core/errors/domain.error.js';
import {
  CAMPOS_DE_PERFIL,
  MAX_JUNTAS,
  parsePerfil,
  type CampoDePerfil,
  type Columna,
  type Perfil,
} from '../lectura/perfil.js';

/** What a choice of a column says where a field is not read at all. */
export const NINGUNA = 'ninguna';

/** A column, or several that are put together, as the value of a choice. */
export function columnaAsValue(columna: Columna | readonly Columna[]): string {
  return JSON.stringify(columna);
}

/** Fields of the form, by what they stand for. */
export const nombreDeColumna = (campo: string, place = 1): string =>
  place === 1 ? `columnas.${campo}` : `columnas.${campo}.${place}`;
export const nombreDeConstante = (campo: string): string => `constantes.${campo}`;
/** What the file itself says of where a field is: with a second column it is joined. */
export const nombreDePropuesta = (campo: string): string => `propuesta.${campo}`;
/** Places of the columns behind the first, as many as a profile may put together. */
export const OTRAS_COLUMNAS = Array.from({ length: MAX_JUNTAS - 1 }, (_, place) => place + 2);
/** What is typed in place of the hours that are offered. */
export const OTRA_HORA = 'otra_hora';

const TEXTOS = ['codificacion', 'delimitador', 'formato_fecha', 'zona_horaria'] as const;
const MARCAS = ['crear_vehiculos', 'avisar'] as const;
const MAX_TEXTO = 2_000;
const COLUMNA = /^[^]{0,6000}$/;

/** What the form may send: the shape of each value, by name. */
export const CAMPOS_DEL_FORMULARIO: ReadonlyMap<string, RegExp> = new Map<string, RegExp>([
  ...CAMPOS_DE_PERFIL.flatMap((campo): [string, RegExp][] => [
    ...[1, ...OTRAS_COLUMNAS].map((place): [string, RegExp] => [nombreDeColumna(campo, place), COLUMNA]),
    [nombreDePropuesta(campo), COLUMNA],
    [nombreDeConstante(campo), new RegExp(`^[^\\0]{0,${MAX_TEXTO}}$`)],
  ]),
  ...TEXTOS.map((name): [string, RegExp] => [name, /^[^]{0,100}$/]),
  ...MARCAS.map((name): [string, RegExp] => [name, /^si$/]),
  ['encabezado', /^(si|no)?$/],
  [OTRA_HORA, /^[^]{0,20}$/],
]);

/**
 * The profile that a form describes, which nothing was held against yet. What was left as the file says it is not in it.
 * @throws invalid where a column is none
 */
export function perfilDeFormulario(sent: Readonly<Record<string, string | undefined>>): Perfil {
  const columnas: Partial<Record<CampoDePerfil, unknown>> = {};
  const constantes: Partial<Record<CampoDePerfil, string>> = {};
  for (const campo of CAMPOS_DE_PERFIL) {
    const columna = sent[nombreDeColumna(campo)] ?? '';
    const juntas = juntasDe(campo, columna, sent);
    const fijo = (campo === 'hora' && sent[OTRA_HORA]?.trim()) || (sent[nombreDeConstante(campo)]?.trim() ?? '');
    if (juntas.length > 0) columnas[campo] = juntas.length === 1 ? juntas[0] : juntas;
    if (fijo !== '') constantes[campo] = fijo;
    else if (columna === NINGUNA && juntas.length === 0) constantes[campo] = '';
  }
  const encabezado = sent['encabezado'] ?? '';
  return {
    ...(Object.keys(columnas).length > 0 && { columnas }),
    ...(Object.keys(constantes).length > 0 && { constantes }),
    ...Object.fromEntries(TEXTOS.flatMap((name) => (sent[name] ? [[name, sent[name]]] : []))),
    ...(encabezado !== '' && { encabezado: encabezado === 'si' }),
    ...Object.fromEntries(MARCAS.flatMap((name) => (sent[name] === 'si' ? [[name, true]] : []))),
  } as Perfil;
}

/** The same, held against the rules of profiles. @throws invalid */
export function leerPerfilDeFormulario(sent: Readonly<Record<string, string | undefined>>): Perfil {
  return parsePerfil(perfilDeFormulario(sent));
}

/** The columns of a field, in the order in which they are put together; none where all is left as the file says it. */
function juntasDe(campo: string, columna: string, sent: Readonly<Record<string, string | undefined>>): unknown[] {
  const otras = OTRAS_COLUMNAS.map((place) => sent[nombreDeColumna(campo, place)] ?? '').filter((one) => one !== '');
  const propuesta = otras.length > 0 ? (sent[nombreDePropuesta(campo)] ?? '') : '';
  const first = columna === '' ? propuesta : columna;
  return [first, ...otras].filter((one) => one !== '' && one !== NINGUNA).flatMap(asColumna);
}

function asColumna(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw invalidField('perfil', 'Una columna no se puede leer: vuelva a elegirla.');
  }
}
