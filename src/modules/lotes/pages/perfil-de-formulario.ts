import { invalidField } from '../../../core/errors/domain.error.js';
import { CAMPOS_DE_PERFIL, parsePerfil, type CampoDePerfil, type Columna, type Perfil } from '../lectura/perfil.js';

/** What a choice of a column says where a field is not read at all. */
export const NINGUNA = 'ninguna';

/** A column, or several that are put together, as the value of a choice. */
export function columnaAsValue(columna: Columna | readonly Columna[]): string {
  return JSON.stringify(columna);
}

/** Fields of the form, by what they stand for. */
export const nombreDeColumna = (campo: string): string => `columnas.${campo}`;
export const nombreDeConstante = (campo: string): string => `constantes.${campo}`;
/** What is typed in place of the hours that are offered. */
export const OTRA_HORA = 'otra_hora';

const TEXTOS = ['codificacion', 'delimitador', 'formato_fecha', 'zona_horaria'] as const;
const MARCAS = ['crear_vehiculos', 'avisar'] as const;
const MAX_TEXTO = 2_000;

/** What the form may send: the shape of each value, by name. */
export const CAMPOS_DEL_FORMULARIO: ReadonlyMap<string, RegExp> = new Map<string, RegExp>([
  ...CAMPOS_DE_PERFIL.flatMap((campo): [string, RegExp][] => [
    [nombreDeColumna(campo), /^[^]{0,6000}$/],
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
    const fijo = (campo === 'hora' && sent[OTRA_HORA]?.trim()) || (sent[nombreDeConstante(campo)]?.trim() ?? '');
    if (columna !== '' && columna !== NINGUNA) columnas[campo] = asColumna(columna);
    if (fijo !== '') constantes[campo] = fijo;
    else if (columna === NINGUNA) constantes[campo] = '';
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

function asColumna(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw invalidField('perfil', 'Una columna no se puede leer: vuelva a elegirla.');
  }
}
