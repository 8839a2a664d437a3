import { invalidField } from '../errors/domain.error.js';
import { countCodePoints, hasForbiddenCharacters } from '../text/texto.js';
import { withPlus } from './correo.js';
import { field, type FieldSchema } from './field.js';
import type { NamedField } from './named-fields.js';
import { OptionalField } from './parsed-by.js';

const LIMITE_POR_DEFECTO = 50;
export const LIMITE_MAXIMO = 200;

const MAX_BUSCAR = 254;
/** UTF-16 units in which so many characters may arrive. Normalising a long run of accents can take a second. */
const MAX_NORMALIZABLE = 4 * MAX_BUSCAR;

/** A place may be told by a text of 50 characters of four bytes each. */
const MAX_CURSOR = 300;

/** The text that stands for a place in a list. */
export const CURSOR: FieldSchema = { type: 'string', minLength: 1, maxLength: MAX_CURSOR };

/** Where to go on. */
export const Cursor: NamedField = (more) =>
  field(parseCursorText, { ...CURSOR, description: 'El valor `siguiente` de la página anterior.' }, more);

/** What to search by. */
export const Buscar: NamedField = (more) =>
  field(parseBuscar, { type: 'string', minLength: 1, maxLength: MAX_BUSCAR }, more);

/** As many records as a page has. */
const Limite: NamedField = (more) =>
  field(
    parseLimite,
    {
      type: 'integer',
      format: 'int32',
      minimum: 1,
      maximum: LIMITE_MAXIMO,
      default: LIMITE_POR_DEFECTO,
      description: 'Registros por página.',
    },
    more,
  );

/** The query parameters every list takes; the compiler's plugin reads `*.dto.ts` only. */
export class PaginaQuery {
  @OptionalField()
  @Limite()
  limite: number = LIMITE_POR_DEFECTO;

  @OptionalField()
  @Cursor()
  cursor?: string;
}

/**
 * A search text of 1 to 254 characters, in the form in which names are kept: the longest name and the longest e-mail can be
 * typed whole. @throws invalid
 */
export function parseBuscar(input: unknown, campo: string): string {
  const text = typeof input === 'string' && input.length <= MAX_NORMALIZABLE ? input.trim().normalize('NFC') : '';
  if (text === '' || hasForbiddenCharacters(text) || countCodePoints(text) > MAX_BUSCAR) {
    throw invalidField(campo, `El parámetro «${campo}» debe tener de 1 a ${MAX_BUSCAR} caracteres.`);
  }
  return withPlus(text);
}

function parseLimite(input: unknown, campo: string): number {
  const limite = typeof input === 'number' ? input : /^\d{1,4}$/.test(String(input)) ? Number(input) : NaN;
  if (!(limite >= 1 && limite <= LIMITE_MAXIMO)) {
    throw invalidField(campo, `El parámetro «${campo}» debe ser un número de 1 a ${LIMITE_MAXIMO}.`);
  }
  return limite;
}

function parseCursorText(input: unknown, campo: string): string {
  if (typeof input !== 'string' || input.length > MAX_CURSOR) throw invalidField(campo, 'El cursor no es válido.');
  return input;
}
