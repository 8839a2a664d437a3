import { invalidField } from '../../core/errors/domain.error.js';
import { field } from '../../core/fields/field.js';
import type { NamedField } from '../../core/fields/named-fields.js';
import { isTipoDeOperacion, TIPOS_DE_OPERACION, type TipoDeOperacion } from './operacion.rule.js';

export const COSTO_MAXIMO = 1_000_000;

/** Which operation. */
export const TipoDeOperacionField: NamedField = (more) =>
  field(parseTipo, { type: 'string', enum: TIPOS_DE_OPERACION, example: 'consulta_patente' }, more);

/** What an operation costs, in credits. */
export const Costo: NamedField = (more) =>
  field(parseCosto, { type: 'integer', format: 'int32', minimum: 0, maximum: COSTO_MAXIMO, example: 2 }, more);

/** The same as the bound of a filter, where numbers come as texts. */
export const LimiteDeCosto: NamedField = (more) =>
  field(
    (input, campo) => parseCosto(typeof input === 'string' && /^\d{1,7}$/.test(input) ? Number(input) : input, campo),
    { type: 'integer', format: 'int32', minimum: 0, maximum: COSTO_MAXIMO },
    more,
  );

function parseTipo(input: unknown, campo: string): TipoDeOperacion {
  if (isTipoDeOperacion(input)) return input;
  throw invalidField(campo, `El campo «${campo}» es uno de: ${TIPOS_DE_OPERACION.join(', ')}.`);
}

function parseCosto(input: unknown, campo: string): number {
  if (typeof input === 'number' && Number.isInteger(input) && input >= 0 && input <= COSTO_MAXIMO) return input;
  throw invalidField(campo, `«${campo}» debe ser un número entero de créditos, de 0 a 1.000.000.`);
}
