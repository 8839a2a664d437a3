import { isEmail } from 'class-validator';
import { invalidField } from '../errors/domain.error.js';

export const MAX_CORREO = 254;

/**
 * An e-mail address as it is stored and compared: trimmed, lower case, printable ASCII, at most 254 characters.
 * @throws invalid, on `campo`
 */
export function parseCorreo(input: unknown, campo = 'correo'): string {
  if (typeof input !== 'string') throw invalidField(campo, 'Escriba el correo como texto.');
  const text = input.trim();
  if (text === '') throw invalidField(campo, 'Escriba el correo.');
  if (text.length > MAX_CORREO) {
    throw invalidField(campo, `El correo tiene a lo más 254 caracteres (ahora son ${text.length}).`);
  }
  // Before lower-casing: the Kelvin sign would turn into a plain k, and so into somebody else's address.
  if (!/^[ -~]+$/.test(text)) {
    throw invalidField(campo, 'El correo no admite tildes, eñes ni símbolos especiales; revise cómo está escrito.');
  }
  const correo = text.toLowerCase();
  // Quoted names may hold spaces and a second @: nobody has one, and they would not look like one address.
  if (/["\s]/.test(correo) || !isEmail(correo, { allow_utf8_local_part: false })) {
    throw invalidField(campo, 'Ese correo no es válido; debe ser como nombre@ejemplo.cl.');
  }
  return correo;
}

/**
 * The same of an e-mail in an address, where a `+` that was not written as %2B is read as a blank.
 * @throws invalid, on `campo`
 */
export function parseCorreoDeConsulta(input: unknown, campo = 'correo'): string {
  return parseCorreo(typeof input === 'string' ? withPlus(input) : input, campo);
}

/** A text whose blanks are taken for `+` where that makes an e-mail of it: no e-mail has a blank. */
export function withPlus(text: string): string {
  const repaired = text.trim().replaceAll(' ', '+');
  return repaired.includes('@') && isEmail(repaired, { allow_utf8_local_part: false }) ? repaired : text;
}
