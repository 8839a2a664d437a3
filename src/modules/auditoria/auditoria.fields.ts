import { invalidField } from '../../core/errors/domain.error.js';
import { field } from '../../core/fields/field.js';
import type { NamedField } from '../../core/fields/named-fields.js';
import { ACCIONES } from '../../core/records/trail.js';

/** What was done; a filed infraction is its own entry. */
const TODAS = [...ACCIONES, 'cargar'] as const;

export const AccionDeAuditoria: NamedField = (more) =>
  field(parseAccion, { type: 'string', enum: TODAS, example: 'modificar' }, more);

/** A kind of record, by its name in the API. */
export const Entidad: NamedField = (more) =>
  field(parseEntidad, { type: 'string', maxLength: 30, pattern: '^[a-z0-9_]{1,30}$', example: 'personas' }, more);

function parseAccion(input: unknown, campo: string): string {
  const accion = TODAS.find((candidate) => candidate === input);
  if (!accion) throw invalidField(campo, `La acción debe ser una de: ${TODAS.join(', ')}.`);
  return accion;
}

function parseEntidad(input: unknown, campo: string): string {
  if (typeof input === 'string' && /^[a-z0-9_]{1,30}$/.test(input)) return input;
  throw invalidField(campo, 'Escriba una clase de registro como la API la nombra: personas, vehiculos, usuarios…');
}
