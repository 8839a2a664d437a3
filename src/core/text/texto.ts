// Node 20 has String.prototype.isWellFormed; the es2023 library of tsconfig.json does not name it.
/// <reference lib="es2024.string" />
import { invalidField } from '../errors/domain.error.js';

export const MAX_COMENTARIOS = 2000;
/** UTF-16 units in which one composed character may arrive: a Greek vowel and three marks. */
const MOST_UNITS = 4;

/** How messages name a field, so that they read well on their own. */
const ETIQUETAS: Readonly<Record<string, string>> = {
  nombre: 'el nombre',
  marca: 'la marca',
  color: 'el color',
  descripcion: 'la descripción',
};

/** Unicode code points (an emoji outside the basic plane is one, not two); a lone surrogate counts as one. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1) count += 1;
  return count;
}

/** True for what PostgreSQL or UTF-8 can't hold: NUL and lone surrogates. */
export function hasForbiddenCharacters(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed();
}

/**
 * A one-line text (a name, a make, a colour): trimmed, NFC, 1 to `max` code points, no control characters. A Mac may
 * send "ñ" as "n" and a tilde: what reads alike must be found and compared alike.
 * @throws invalid, on `campo`
 */
export function parseNombre(input: unknown, campo = 'nombre', max = 200): string {
  const etiqueta = ETIQUETAS[campo] ?? `el campo ${campo}`;
  if (typeof input !== 'string') throw invalidField(campo, `Escriba ${etiqueta} como texto.`);
  const trimmed = input.trim();
  // Normalising a long run of accents can take a second, and so long a text is refused anyway.
  const text = trimmed.length > max * MOST_UNITS ? trimmed : trimmed.normalize('NFC');
  // Only blanks, or only characters that leave no mark on paper, is as good as nothing.
  if (!/[^\p{C}\p{Z}]/u.test(text)) throw invalidField(campo, `Escriba ${etiqueta}.`);
  if (/\p{Cc}/u.test(text) || hasForbiddenCharacters(text)) {
    throw invalidField(campo, `Quite los saltos de línea y los caracteres que no se ven en ${etiqueta}.`);
  }
  const count = countCodePoints(text);
  if (count > max) throw invalidField(campo, `Use a lo más ${max} caracteres en ${etiqueta} (ahora son ${count}).`);
  return text;
}

/** A name as it is compared where each letter counts: NFC, one plain blank between words. Names are kept as they came. */
export function normalizeNombre(nombre: string): string {
  return nombre.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * The officer's account of the facts: 1 to 2,000 code points, kept byte for byte (it is evidence).
 * @throws invalid, on `comentarios`
 */
export function parseComentarios(input: unknown): string {
  const campo = 'comentarios';
  if (typeof input !== 'string') throw invalidField(campo, 'Escriba los comentarios como texto.');
  if (input === '') throw invalidField(campo, 'Escriba los comentarios: no pueden quedar vacíos.');
  if (hasForbiddenCharacters(input)) {
    throw invalidField(campo, 'Los comentarios traen un carácter dañado o nulo; bórrelo y escríbalo de nuevo.');
  }
  // A text never has more code points than code units: the usual short one needs no count.
  const count = input.length > MAX_COMENTARIOS ? countCodePoints(input) : input.length;
  if (count > MAX_COMENTARIOS) {
    throw invalidField(campo, `Use a lo más 2.000 caracteres en los comentarios (ahora son ${count}).`);
  }
  return input;
}
