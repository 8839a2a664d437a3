import { invalidField } from '../errors/domain.error.js';
import { countCodePoints, hasForbiddenCharacters } from './texto.js';

const MIN_CARACTERES = 10;
/** bcrypt ignores, in silence, what comes after its 72nd byte. */
const MAX_BYTES = 72;

/**
 * A new password, kept exactly as given: at least 10 code points and at most 72 bytes of UTF-8.
 * The messages never repeat any part of it.
 * @throws invalid, on `campo`
 */
export function parseClave(input: unknown, campo = 'clave'): string {
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
  return input;
}
