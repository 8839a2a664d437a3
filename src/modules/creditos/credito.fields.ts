import { invalidField } from '../../core/errors/domain.error.js';
import { field } from '../../core/fields/field.js';
import type { NamedField } from '../../core/fields/named-fields.js';

/** What one grant may be at most. */
const CANTIDAD_MAXIMA = 1_000_000_000;

/** So many credits are granted, or taken back where it is below zero. */
export const CantidadDeCreditos: NamedField = (more) =>
  field(
    parseCantidad,
    { type: 'integer', format: 'int32', minimum: -CANTIDAD_MAXIMA, maximum: CANTIDAD_MAXIMA, example: 100 },
    more,
  );

/** @throws invalid */
export function parseCantidad(input: unknown, campo: string): number {
  if (typeof input !== 'number' || !Number.isInteger(input) || Math.abs(input) > CANTIDAD_MAXIMA) {
    throw invalidField(campo, 'La cantidad debe ser un número entero de créditos, de a lo más 1.000.000.000.');
  }
  if (input === 0) throw invalidField(campo, 'La cantidad no puede ser cero.');
  return input;
}
