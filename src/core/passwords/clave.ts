import { invalidField } from '../errors/domain.error.js';
import { isClaveComun } from './clave-comun.js';
import { foldText } from '../text/folding.js';
import { countCodePoints, hasForbiddenCharacters } from '../text/texto.js';

export const MIN_CARACTERES = 10;
/** bcrypt ignores, in silence, what comes after its 72nd byte. */
export const MAX_BYTES = 72;
/** Bytes in which so long a password may arrive before its accents are joined to their letters. */
const MAX_NORMALIZABLE = 4 * MAX_BYTES;
/** A shorter part of a name stands in many a word. */
const MIN_NOMBRE = 4;

/**
 * A new password, in NFC and otherwise exactly as given: at least 10 code points and at most 72 bytes of UTF-8, none of
 * those everybody tries first, and without a name of its account. The messages never repeat any part of it.
 * @param nombres what the account is called: an officer's number and name, a user's e-mail. Whoever sets a password
 *   knows them; a rule for a field alone does not, and leaves them out
 * @throws invalid, on `campo`
 */
export function parseClave(input: unknown, campo = 'clave', nombres: readonly string[] = []): string {
  if (typeof input !== 'string') throw invalidField(campo, 'Escriba la clave como texto.');
  if (hasForbiddenCharacters(input)) {
    throw invalidField(campo, 'La clave trae un carácter dañado o nulo; escríbala de nuevo.');
  }
  const clave = normalizeClave(input);
  if (countCodePoints(clave) < MIN_CARACTERES) {
    throw invalidField(campo, 'La clave debe tener al menos 10 caracteres.');
  }
  if (Buffer.byteLength(clave, 'utf8') > MAX_BYTES) {
    throw invalidField(
      campo,
      'La clave es muy larga: el máximo son 72 caracteres sencillos; las tildes y eñes cuentan por dos y los emojis por cuatro.',
    );
  }
  if (isClaveComun(clave)) {
    throw invalidField(campo, 'Esa clave se adivina enseguida: elija otra, por ejemplo una frase de tres palabras.');
  }
  const folded = foldText(clave);
  if (nombres.flatMap(partsOf).some((part) => folded.includes(part))) {
    throw invalidField(campo, 'La clave no puede llevar el número, el nombre ni el correo de la cuenta.');
  }
  return clave;
}

/**
 * A password as it is hashed: NFC, because one keyboard sends "ñ" as a letter and another as "n" and a tilde. What is far
 * too long to be a password is left as it is: normalising a long run of accents can take a second.
 */
export function normalizeClave(clave: string): string {
  return isTooLongToNormalize(clave) ? clave : clave.normalize('NFC');
}

/**
 * What the hash of a password may have been made of, the likeliest first: NFC, and before passwords were normalised whatever
 * the keyboard sent, which was this very text or the same with its accents apart. Without accents these are one.
 */
export function formsOfClave(clave: string): string[] {
  return isTooLongToNormalize(clave) ? [clave] : [...new Set([normalizeClave(clave), clave, clave.normalize('NFD')])];
}

function isTooLongToNormalize(clave: string): boolean {
  return Buffer.byteLength(clave, 'utf8') > MAX_NORMALIZABLE;
}

/** The words of a name, and a number or the part of an e-mail before its `@` as a whole. */
function partsOf(nombre: string): string[] {
  const [whole = ''] = foldText(nombre).split('@');
  return [whole, ...whole.split(/[^\p{L}\p{N}]+/u)].filter((part) => countCodePoints(part) >= MIN_NOMBRE);
}
