import { invalidField } from '../errors/domain.error.js';
import { isClaveComun } from './clave-comun.js';
import { foldText } from './folding.js';
import { countCodePoints, hasForbiddenCharacters } from './texto.js';

const MIN_CARACTERES = 10;
/** bcrypt ignores, in silence, what comes after its 72nd byte. */
const MAX_BYTES = 72;
/** A shorter part of a name stands in many a word. */
const MIN_NOMBRE = 4;

/**
 * A new password, kept exactly as given: at least 10 code points and at most 72 bytes of UTF-8, none of those everybody
 * tries first, and without a name of its account. The messages never repeat any part of it.
 * @param nombres what the account is called: an officer's number and name, a user's e-mail. Whoever sets a password
 *   knows them; a rule for a field alone does not, and leaves them out
 * @throws invalid, on `campo`
 */
export function parseClave(input: unknown, campo = 'clave', nombres: readonly string[] = []): string {
  if (typeof input !== 'string') throw invalidField(campo, 'Escriba la clave como texto.');
  if (hasForbiddenCharacters(input)) {
    throw invalidField(campo, 'La clave trae un carácter dañado o nulo; escríbala de nuevo.');
  }
  if (countCodePoints(input) < MIN_CARACTERES) {
    throw invalidField(campo, 'La clave debe tener al menos 10 caracteres.');
  }
  if (Buffer.byteLength(input, 'utf8') > MAX_BYTES) {
    throw invalidField(
      campo,
      'La clave es muy larga: el máximo son 72 caracteres sencillos; las tildes y eñes cuentan por dos y los emojis por cuatro.',
    );
  }
  if (isClaveComun(input)) {
    throw invalidField(campo, 'Esa clave se adivina enseguida: elija otra, por ejemplo una frase de tres palabras.');
  }
  const clave = foldText(input);
  if (nombres.flatMap(partsOf).some((part) => clave.includes(part))) {
    throw invalidField(campo, 'La clave no puede llevar el número, el nombre ni el correo de la cuenta.');
  }
  return input;
}

/** The words of a name, and a number or the part of an e-mail before its `@` as a whole. */
function partsOf(nombre: string): string[] {
  const [whole = ''] = foldText(nombre).split('@');
  return [whole, ...whole.split(/[^\p{L}\p{N}]+/u)].filter((part) => countCodePoints(part) >= MIN_NOMBRE);
}
