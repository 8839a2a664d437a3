import { DomainError, invalid, invalidField, type FieldError } from '../errors/domain.error.js';
import { parseFields, type Rule } from './parsed-by.js';

/**
 * Reads a list, each of whose items is an object as its class says. What is wrong in one is told by its place:
 * `valores[0].desde`.
 */
export function listOf<T extends object>(Item: new () => T, { most }: { most: number }): Rule<T[]> {
  return (input, campo) => {
    if (!Array.isArray(input)) throw invalidField(campo, `«${campo}» debe ser una lista.`);
    if (input.length > most) throw invalidField(campo, `En «${campo}» caben a lo más ${most}.`);
    const errores: FieldError[] = [];
    const items = input.flatMap((item: unknown, place) => readItem(Item, item, `${campo}[${place}]`, errores));
    const [first, ...rest] = errores;
    if (first) throw invalid([first, ...rest]);
    return items;
  };
}

/** Reads one object as its class says. */
export function objectOf<T extends object>(Item: new () => T): Rule<T> {
  return (input, campo) => {
    const errores: FieldError[] = [];
    const [item] = readItem(Item, input, campo, errores);
    const [first, ...rest] = errores;
    if (first) throw invalid([first, ...rest]);
    return item!;
  };
}

function readItem<T extends object>(Item: new () => T, item: unknown, campo: string, errores: FieldError[]): T[] {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    errores.push({ campo, mensaje: `«${campo}» debe ser un objeto.` });
    return [];
  }
  try {
    return [parseFields(Item, item as Record<string, unknown>)];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    errores.push(...error.errores.map((wrong) => ({ ...wrong, campo: `${campo}.${wrong.campo}` })));
    return [];
  }
}
