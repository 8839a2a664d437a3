import { invalidField } from '../../../core/errors/domain.error.js';
import { compileEsquema } from '../../../core/json/esquema.js';
import { hasForbiddenCharacters } from '../../../core/text/texto.js';
import { isZonaHoraria } from '../../../core/time/momento.js';
import { SINONIMOS, type Campo } from './campos.js';
import { CODIFICACIONES, type Codificacion } from './codificacion.js';
import { DELIMITADORES, type Delimitador } from './delimitador.js';
import { FORMATOS_DE_FECHA, type FormatoDeFecha } from './fecha.js';

/** What a profile gives: a date in parts is one field of several columns. */
export type CampoDePerfil = Exclude<Campo, 'anio' | 'mes' | 'dia'>;
export const CAMPOS_DE_PERFIL = Object.keys(SINONIMOS).filter(
  (campo) => !['anio', 'mes', 'dia'].includes(campo),
) as CampoDePerfil[];

/** A column by its heading, or by its number, from 1. */
export type Columna = string | number;

/** How a file is read, as far as it does not say so itself. JSON of this shape, which {@link ESQUEMA_DE_PERFIL} tells. */
export interface Perfil {
  columnas?: Partial<Record<CampoDePerfil, Columna | Columna[]>>;
  /** The same in every line; empty where a field is not read, whatever the headings say. */
  constantes?: Partial<Record<CampoDePerfil, string>>;
  formato_fecha?: string;
  codificacion?: Codificacion;
  delimitador?: Delimitador;
  /** Whether a row names the columns. */
  encabezado?: boolean;
  zona_horaria?: string;
  /** Whether vehicles that are not registered are made. */
  crear_vehiculos?: boolean;
  /** Whether owners are told of what the file brings. */
  avisar?: boolean;
}

/** Of so many columns a field may be put together. */
export const MAX_JUNTAS = 10;

const COLUMNA = { type: ['string', 'integer'], minLength: 1, maxLength: 500, minimum: 1, maximum: 500 } as const;
const byField = (schema: object): object => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(CAMPOS_DE_PERFIL.map((campo) => [campo, schema])),
});

/** JSON Schema of a profile. */
export const ESQUEMA_DE_PERFIL = {
  type: 'object',
  additionalProperties: false,
  properties: {
    columnas: byField({ anyOf: [COLUMNA, { type: 'array', minItems: 1, maxItems: MAX_JUNTAS, items: COLUMNA }] }),
    constantes: byField({ type: 'string', maxLength: 2_000 }),
    formato_fecha: { type: 'string', minLength: 1, maxLength: 20 },
    codificacion: { type: 'string', enum: CODIFICACIONES },
    delimitador: { type: 'string', enum: DELIMITADORES },
    encabezado: { type: 'boolean' },
    zona_horaria: { type: 'string', minLength: 1, maxLength: 100 },
    crear_vehiculos: { type: 'boolean' },
    avisar: { type: 'boolean' },
  },
} as const;

const findFault = compileEsquema(ESQUEMA_DE_PERFIL, {
  anyOf: (where) =>
    `${where} va el nombre de una columna, su número desde 1, o una lista de ellos, de 1 a ${MAX_JUNTAS}`,
});

/** Reads a profile. @throws invalid, on `perfil` */
export function parsePerfil(json: unknown): Perfil {
  if (hasForbiddenText(json)) throw malo('tiene caracteres nulos o a medias');
  const fault = findFault(json);
  if (fault !== undefined) throw malo(fault);
  const perfil = json as Perfil;
  const both = CAMPOS_DE_PERFIL.find((campo) => campo in (perfil.columnas ?? {}) && campo in (perfil.constantes ?? {}));
  if (both)
    throw malo(`«${both}» viene de una columna y además dice lo mismo en todas las líneas: deje una de las dos`);
  if (perfil.formato_fecha !== undefined && formatoOf(perfil.formato_fecha) === null) {
    throw malo(`no se conoce el formato_fecha «${perfil.formato_fecha}»: use uno como ${FORMATOS_DE_FECHA.join(', ')}`);
  }
  if (perfil.zona_horaria !== undefined && !isZonaHoraria(perfil.zona_horaria)) {
    throw malo(`no existe la zona_horaria «${perfil.zona_horaria}»: es como America/Santiago`);
  }
  return perfil;
}

/** The format that a text names, whatever signs it has between the parts: `DD-MM-YYYY`, `YYYY MM DD`; null for none. */
export function formatoOf(text: string): FormatoDeFecha | null {
  const bare = (name: string): string => name.replace(/[\s/.-]+/g, '/').toUpperCase();
  return FORMATOS_DE_FECHA.find((formato) => bare(formato) === bare(text.trim())) ?? null;
}

/** Whether something in it can't be kept: NUL, or half of a sign. */
function hasForbiddenText(json: unknown): boolean {
  if (typeof json === 'string') return hasForbiddenCharacters(json);
  if (typeof json !== 'object' || json === null) return false;
  return Object.entries(json).some((entry) => entry.some(hasForbiddenText));
}

function malo(why: string): Error {
  return invalidField('perfil', `El perfil no sirve: ${why}.`);
}
