import { invalidField } from '../errors/domain.error.js';

/** `true` or `false`. @throws invalid */
export function parseBooleano(input: unknown, campo: string): boolean {
  if (typeof input !== 'boolean') throw invalidField(campo, `El campo «${campo}» debe ser true o false.`);
  return input;
}

/** `true` or `false` as a query parameter carries it. @throws invalid */
export function parseBooleanoTexto(input: unknown, campo: string): boolean {
  if (input === true || input === 'true') return true;
  if (input === false || input === 'false') return false;
  throw invalidField(campo, `El parámetro «${campo}» debe ser true o false.`);
}

/** A text that is not empty. @throws invalid */
export function parseTexto(input: unknown, campo: string): string {
  if (typeof input !== 'string' || input === '') throw invalidField(campo, `Falta el campo «${campo}».`);
  return input;
}

/** Whatever it is: the field is tolerated and not looked at. */
export function parseAny(input: unknown): unknown {
  return input;
}
