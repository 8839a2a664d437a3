import { invalidField } from '../../core/errors/domain.error.js';
import { normalizeClave, parseClave } from '../../core/passwords/clave.js';

const CLASES: readonly [pattern: RegExp, nombre: string][] = [
  [/\p{Lu}/u, 'una mayúscula'],
  [/\p{Ll}/u, 'una minúscula'],
  [/\p{Nd}/u, 'un número'],
  [/[^\p{L}\p{M}\p{N}\p{Z}\p{C}]/u, 'un símbolo'],
];

/**
 * A new password of a client: as every other of 10 characters to 72 bytes and none of the commonest, and besides with an upper
 * and a lower case letter, a digit and a symbol. @throws invalid, on `campo`
 */
export function parseClaveDeCliente(input: unknown, campo = 'clave'): string {
  const clave = parseClave(input, campo);
  const missing = missingFrom(clave);
  if (missing.length === 0) return clave;
  throw invalidField(campo, `A la clave le falta ${new Intl.ListFormat('es').format(missing)}.`);
}

/** Whether a password would be accepted. */
export function cumplePolitica(clave: string): boolean {
  try {
    parseClaveDeCliente(normalizeClave(clave));
    return true;
  } catch {
    return false;
  }
}

function missingFrom(clave: string): string[] {
  return CLASES.flatMap(([pattern, nombre]) => (pattern.test(clave) ? [] : [nombre]));
}
