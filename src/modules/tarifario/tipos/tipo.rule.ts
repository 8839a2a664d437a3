import { invalidField } from '../../../core/errors/domain.error.js';
import { countDecimales, parseDecimal } from '../../../core/money/decimal.js';
import { PLACES } from '../../../core/money/monto.js';
import { countCodePoints, hasForbiddenCharacters, parseNombre } from '../../../core/text/texto.js';

export const GRAVEDADES = ['leve', 'grave', 'muy_grave'] as const;
export type Gravedad = (typeof GRAVEDADES)[number];

/** As people read it. */
export const GRAVEDAD_EN_PALABRAS: Readonly<Record<Gravedad, string>> = {
  leve: 'Leve',
  grave: 'Grave',
  muy_grave: 'Muy grave',
};

/** What a type says of itself, in the order in which it is told. */
export const CAMPOS_PROPIOS = [
  'codigo',
  'descripcion',
  'articulo',
  'gravedad',
  'puntos',
  'remolque',
  'sin_descuento',
] as const;

/** What something costs, and how that comes about. */
export const CAMPOS_DE_COSTO = ['unidad', 'cantidad', 'valor_unidad', 'moneda', 'monto'] as const;

export const MAX_CODIGO = 30;
export const MAX_DESCRIPCION = 500;
export const MAX_ARTICULO = 100;
export const MAX_PUNTOS = 100;

const CODIGO = /^[A-Z0-9Ñ](?:[A-Z0-9Ñ.-]*[A-Z0-9Ñ])?$/;

/** How a type is cited: NFKC, in upper case. @throws invalid */
export function parseCodigo(input: unknown, campo: string): string {
  const codigo = findCodigo(input);
  if (codigo !== null) return codigo;
  throw invalidField(
    campo,
    `El código tiene de 1 a ${MAX_CODIGO} letras, números, puntos o guiones, y empieza y termina con letra o número.`,
  );
}

/** The code somebody writes, as it is kept; null for what can be none. */
export function findCodigo(input: unknown): string | null {
  const codigo = normalizeCodigo(input);
  return codigo.length <= MAX_CODIGO && CODIGO.test(codigo) ? codigo : null;
}

/** A code or the beginning of one, in the letters codes are kept in. */
export function normalizeCodigo(input: unknown): string {
  if (typeof input !== 'string' || input.length > 4 * MAX_CODIGO) return '';
  return input.normalize('NFKC').trim().toUpperCase();
}

export function parseDescripcion(input: unknown, campo: string): string {
  return parseNombre(input, campo, MAX_DESCRIPCION);
}

/** The article of the law; null or nothing where there is none. @throws invalid */
export function parseArticulo(input: unknown, campo: string): string | null {
  if (input === null || input === '') return null;
  if (typeof input !== 'string') throw invalidField(campo, 'Escriba el artículo como texto.');
  const articulo = input.length > 4 * MAX_ARTICULO ? input : input.trim().normalize('NFC');
  if (countCodePoints(articulo) > MAX_ARTICULO || /\p{Cc}/u.test(articulo) || hasForbiddenCharacters(articulo)) {
    throw invalidField(campo, `Use a lo más ${MAX_ARTICULO} caracteres en el artículo, en una línea.`);
  }
  return articulo === '' ? null : articulo;
}

export function parseGravedad(input: unknown, campo: string): Gravedad {
  const gravedad = GRAVEDADES.find((known) => known === input);
  if (!gravedad) throw invalidField(campo, 'La gravedad es leve, grave o muy_grave.');
  return gravedad;
}

export function parsePuntos(input: unknown, campo: string): number {
  if (typeof input === 'number' && Number.isInteger(input) && input >= 0 && input <= MAX_PUNTOS) return input;
  throw invalidField(campo, `Los puntos son un número entero de 0 a ${MAX_PUNTOS}.`);
}

/** How many units a type costs. @throws invalid */
export function parseCantidad(input: unknown, campo: string): string {
  return parseDecimal(input, campo, { enteros: 12, decimales: PLACES.cantidad, cero: true });
}

/** A currency has no smaller part than its minor unit. @throws invalid */
export function assertDecimales(cantidad: string, moneda: string, decimales: number, campo = 'cantidad'): void {
  if (countDecimales(cantidad) <= decimales) return;
  const most = decimales === 0 ? 'no tiene decimales' : `tiene a lo más ${decimales} decimales`;
  throw invalidField(campo, `Un importe en ${moneda} ${most}.`);
}
