import { field, type FieldSchema } from '../../core/fields/field.js';
import type { NamedField } from '../../core/fields/named-fields.js';
import { MAX_NUMERO, parseNombreOficial, parseNumeroOficial } from './numero-oficial.rule.js';

export const NumeroDeOficial: NamedField = (more) =>
  field(
    parseNumeroOficial,
    { type: 'string', pattern: '^[A-Za-z0-9-]+$', minLength: 1, maxLength: MAX_NUMERO, example: '1001' },
    more,
  );

const NOMBRE: FieldSchema = { type: 'string', minLength: 1, maxLength: 200, example: 'Luis Soto' };

export const NombreDeOficial: NamedField = (more) => field(parseNombreOficial, NOMBRE, more);
