import { DomainError } from '../../../core/errors/domain.error.js';
import { parseFields } from '../../../core/fields/parsed-by.js';
import { compileEsquema, lugarDelError } from '../../../core/json/esquema.js';
import { CAMPOS_PROPIOS } from '../tipos/tipo.rule.js';
import { CreateUnidadDto } from '../unidades/dto/unidad.dto.js';

/** What of a type a file may tell. */
export const CAMPOS_DE_CATALOGO = [...CAMPOS_PROPIOS, 'unidad', 'cantidad'] as const;
export type CampoDeCatalogo = (typeof CAMPOS_DE_CATALOGO)[number];

/** A column of the file, and what is written before its value; without a value neither is written. */
export interface Parte {
  columna: string;
  antes?: string;
}

/** Where a field comes from: one column, or several one after another. */
export interface Origen {
  columna?: string;
  partes?: Parte[];
  /** What stands for what is in the file. */
  valores?: Record<string, string>;
  /** Whether a file may do without it: types then keep what they have. */
  opcional?: boolean;
}

/** How a catalogue that others made is read: a profile is JSON of this shape, which {@link ESQUEMA} tells. */
export interface Perfil {
  nombre: string;
  descripcion?: string;
  /** A catalogue that comes with the profile, beside it. */
  archivo?: string;
  columnas: Partial<Record<CampoDeCatalogo, Origen>>;
  /** The same for every type. */
  constantes?: Partial<Record<CampoDeCatalogo, string>>;
  /** Columns that are not read. */
  ignora?: string[];
  /** What a file says where it says nothing. */
  vacios?: string[];
  /** Whether several blanks in a row are one. */
  junta_espacios?: boolean;
  /** What stands before the decimals. */
  decimal?: '.' | ',';
  /** Units that prices are counted in, made where they are missing. */
  unidades?: CreateUnidadDto[];
}

const TEXTO = { type: 'string', minLength: 1, maxLength: 500 } as const;
const DE_CAMPOS = <T>(schema: T): { [campo in CampoDeCatalogo]: T } =>
  Object.fromEntries(CAMPOS_DE_CATALOGO.map((campo) => [campo, schema])) as { [campo in CampoDeCatalogo]: T };

const ORIGEN = {
  type: 'object',
  additionalProperties: false,
  oneOf: [{ required: ['columna'] }, { required: ['partes'] }],
  properties: {
    columna: TEXTO,
    partes: {
      type: 'array',
      minItems: 1,
      maxItems: 10,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['columna'],
        properties: { columna: TEXTO, antes: { type: 'string', maxLength: 100 } },
      },
    },
    valores: { type: 'object', additionalProperties: { type: 'string' }, maxProperties: 1_000 },
    opcional: { type: 'boolean' },
  },
} as const;

/** JSON Schema of a profile. */
const ESQUEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['nombre', 'columnas'],
  properties: {
    nombre: { type: 'string', pattern: '^[a-z0-9-]{1,40}$' },
    descripcion: TEXTO,
    archivo: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,100}[.]csv$' },
    columnas: { type: 'object', additionalProperties: false, properties: DE_CAMPOS(ORIGEN) },
    constantes: { type: 'object', additionalProperties: false, properties: DE_CAMPOS({ type: 'string' }) },
    ignora: { type: 'array', items: TEXTO, maxItems: 1_000 },
    vacios: { type: 'array', items: { type: 'string' }, maxItems: 100 },
    junta_espacios: { type: 'boolean' },
    decimal: { type: 'string', enum: ['.', ','] },
    unidades: {
      type: 'array',
      maxItems: 10,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['codigo', 'nombre', 'moneda'],
        properties: {
          codigo: { type: 'string', pattern: '^[A-Z0-9]{1,10}$' },
          nombre: TEXTO,
          moneda: { type: 'string', pattern: '^[A-Z]{3}$' },
          valores: {
            type: 'array',
            maxItems: 1_000,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['valor', 'desde'],
              properties: {
                valor: { type: 'string', pattern: '^[0-9]{1,12}([.][0-9]{1,6})?$' },
                desde: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}($|[Tt ].{1,49}$)' },
              },
            },
          },
        },
      },
    },
  },
} as const;

const findFault = compileEsquema(ESQUEMA, {
  oneOf: (where) => `${where} debe estar «columna» o «partes», y no las dos`,
});

/** Without these there is no type. */
export const NECESARIOS: readonly CampoDeCatalogo[] = ['codigo', 'descripcion', 'gravedad'];

/** Reads a profile. @param de how messages call it @throws unprocessable, saying where it is wrong */
export function parsePerfil(json: string, de: string): Perfil {
  let read: unknown;
  try {
    read = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    throw malo(de, `no es JSON${lugarDelError(json, error as Error)}: revise comillas, comas y llaves`);
  }
  const fault = findFault(read);
  if (fault !== undefined) throw malo(de, fault);
  const perfil = read as Perfil;
  const { columnas, constantes = {} } = perfil;
  for (const campo of CAMPOS_DE_CATALOGO) {
    if (campo in columnas && campo in constantes) throw malo(de, `«${campo}» está en «columnas» y en «constantes»`);
  }
  const missing = NECESARIOS.find((campo) => !(campo in columnas) && !(campo in constantes));
  if (missing) throw malo(de, `falta decir de qué columna sale «${missing}», o darlo en «constantes»`);
  if (!perfil.unidades) return perfil;
  const unidades = perfil.unidades.map((unidad, place) =>
    readUnidad(unidad, (why) => malo(de, `en unidades.${place}: ${why}`)),
  );
  const codigos = unidades.map(({ codigo }) => codigo);
  const twice = codigos.find((codigo, place) => codigos.indexOf(codigo) < place);
  if (twice) throw malo(de, `la unidad «${twice}» está dos veces`);
  return { ...perfil, unidades };
}

/** A unit by the very rules of the API. */
function readUnidad(unidad: CreateUnidadDto, refuse: (why: string) => DomainError): CreateUnidadDto {
  try {
    return parseFields(CreateUnidadDto, { ...unidad });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw refuse(error.errores[0]?.mensaje.replace(/[.]$/, '') ?? error.message);
  }
}

/** A profile that can't be used. @param de how messages call it */
export function malo(de: string, why: string): DomainError {
  return new DomainError('unprocessable', 'perfil_invalido', `El perfil ${de} no sirve: ${why}.`);
}
