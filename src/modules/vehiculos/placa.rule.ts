import { invalidField } from '../../core/errors/domain.error.js';

export const MAX_PLACA = 12;
/** No plate has more UTF-16 units than this, however it is spelled. Normalising a long run of accents can take a second. */
const MAX_NORMALIZABLE = 256;
const SEPARATORS = /[\s\p{Pd}\u2212.\u00b7\u2022]/gu;

/** What people write, once normalised and without slashes, when a vehicle has no plate. */
const SIN_PLACA = new Set(
  (
    'NULL NULO NULA VOID NONE NAN UNDEFINED NINGUNA NINGUNO VACIA VACIO DESCONOCIDA DESCONOCIDO ' +
    'SINPATENTE SINPLACA SINPLACAS SINMATRICULA SINDATO SINDATOS SININFORMACION CARECE NOCONSTA NOTIENE NOPORTA ' +
    'NOAPLICA NOREGISTRA NOINFORMA SP SPP SD SI SN NA ND NN'
  ).split(' '),
);

function normalizeOnce(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(SEPARATORS, '');
}

/**
 * The one spelling under which a plate is stored and looked up: NFKC, upper case, without spaces, dashes and
 * dots. Never fails and says nothing about validity; normalising its result changes nothing. A text far too long
 * to be a plate only loses its separators.
 */
export function normalizePlaca(input: string): string {
  const text = input.replace(SEPARATORS, '');
  if (text.length > MAX_NORMALIZABLE) return text;
  let placa = normalizeOnce(text);
  // What was removed may have stood between a letter and its tilde, so one pass is not always the last.
  for (let next = normalizeOnce(placa); next !== placa; next = normalizeOnce(placa)) placa = next;
  return placa;
}

/** Whether a normalised text can be a plate: 1 to 12 of `A-Z 0-9 Ñ` with at least one digit. */
export function isPlaca(normalized: string): boolean {
  return /^[A-Z0-9Ñ]{1,12}$/.test(normalized) && /[0-9]/.test(normalized);
}

/**
 * The plate of a vehicle, normalised.
 * @throws invalid, on `campo`, with the cause: no text, empty, a word for "none", a character, the length, no digit
 */
export function parsePlaca(input: unknown, campo = 'placa_patente'): string {
  if (typeof input !== 'string') throw invalidField(campo, 'Escriba la placa patente como texto.');
  const placa = normalizePlaca(input);
  if (isPlaca(placa)) return placa;
  if (placa === '') throw invalidField(campo, 'Escriba la placa patente.');
  const word = placa.replaceAll('/', '');
  if (SIN_PLACA.has(word) || /^X+$/.test(word)) {
    throw invalidField(
      campo,
      'Eso no es una placa patente, es una forma de decir que no hay; escriba la del vehículo.',
    );
  }
  const wrong = /[^A-Z0-9Ñ]/u.exec(placa)?.[0];
  if (wrong !== undefined) {
    const what = /[\p{L}\p{N}\p{P}\p{S}]/u.test(wrong) ? `no admite «${wrong}»` : 'trae un carácter que no se ve';
    throw invalidField(campo, `La placa patente ${what}; use solo letras de la A a la Z, la Ñ y números.`);
  }
  if (placa.length > MAX_PLACA) {
    throw invalidField(campo, `La placa patente tiene a lo más 12 letras y números (ahora son ${placa.length}).`);
  }
  throw invalidField(campo, 'La placa patente debe tener al menos un número.');
}
