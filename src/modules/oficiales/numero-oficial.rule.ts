import { invalidField } from '../../core/errors/domain.error.js';
import { parseNombre } from '../../core/text/texto.js';

export const MAX_NUMERO = 20;
/** UTF-16 units. Normalising a long run of accents can take a second, and anyone may send a text to log in with. */
const MAX_NORMALIZABLE = 512;

/**
 * The one spelling of an officer's number: NFKC, trimmed, upper case. Says nothing about validity. A text far too
 * long to be a number is only trimmed.
 */
export function normalizeNumeroOficial(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > MAX_NORMALIZABLE ? trimmed : trimmed.normalize('NFKC').trim().toUpperCase();
}

/** Whether a text, once normalised, could be an officer's number: 1 to 20 of `A-Z 0-9 -` with at least one digit. */
export function looksLikeNumeroOficial(text: string): boolean {
  return isNumeroOficial(normalizeNumeroOficial(text));
}

/**
 * The number that identifies an officer for ever, normalised; a JSON number is taken as its decimal digits.
 * @throws invalid, on `campo`
 */
export function parseNumeroOficial(input: unknown, campo = 'numero'): string {
  if (typeof input === 'number') {
    if (Number.isSafeInteger(input) && input >= 0) return String(input);
    throw invalidField(campo, 'El número de oficial debe ser un entero desde 0; si es muy largo, envíelo como texto.');
  }
  if (typeof input !== 'string') throw invalidField(campo, 'Escriba el número de oficial como texto.');
  const numero = normalizeNumeroOficial(input);
  if (isNumeroOficial(numero)) return numero;
  if (numero === '') throw invalidField(campo, 'Escriba el número de oficial.');
  if (/[^A-Z0-9-]/.test(numero)) {
    throw invalidField(
      campo,
      'El número de oficial solo admite letras de la A a la Z, números y guiones, sin espacios.',
    );
  }
  if (numero.length > MAX_NUMERO) {
    throw invalidField(campo, `El número de oficial tiene a lo más 20 caracteres (ahora son ${numero.length}).`);
  }
  throw invalidField(campo, 'El número de oficial debe tener al menos una cifra.');
}

/**
 * An officer's name. At log-in it shares one box with numbers and e-mails, so it may look like neither.
 * @throws invalid, on `campo`
 */
export function parseNombreOficial(input: unknown, campo = 'nombre'): string {
  const nombre = parseNombre(input, campo);
  if (normalizeNumeroOficial(nombre).includes('@')) {
    throw invalidField(campo, 'El nombre del oficial no puede llevar «@»: se confundiría con un correo al ingresar.');
  }
  if (looksLikeNumeroOficial(nombre)) {
    throw invalidField(
      campo,
      'Ese nombre se confundiría con un número de oficial al ingresar; escriba nombre y apellido.',
    );
  }
  return nombre;
}

function isNumeroOficial(numero: string): boolean {
  return /^[A-Z0-9-]{1,20}$/.test(numero) && /[0-9]/.test(numero);
}
