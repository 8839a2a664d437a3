import { field } from '../../../core/fields/field.js';
import type { NamedField } from '../../../core/fields/named-fields.js';
import { parseTexto } from '../../../core/fields/valor.js';
import { parseCodigoDeUnidad, parseMoneda, parseValor } from './unidad.rule.js';

/** In what a price is counted. */
export const CodigoDeUnidad: NamedField = (more) =>
  field(
    parseCodigoDeUnidad,
    { type: 'string', minLength: 1, maxLength: 10, pattern: '^[A-Za-z0-9]{1,10}$', example: 'UF' },
    more,
  );

export const Moneda: NamedField = (more) =>
  field(parseMoneda, { type: 'string', pattern: '^[A-Z]{3}$', example: 'CLP', description: 'Código ISO 4217.' }, more);

/** What one unit is worth, in major units. */
export const Valor: NamedField = (more) =>
  field(
    parseValor,
    {
      type: 'string',
      pattern: '^[0-9]{1,12}([.][0-9]{1,6})?$',
      example: '39485.65',
      description: 'Lo que vale una unidad, en unidades mayores de su moneda; exacto, como texto.',
    },
    more,
  );

/** Since when something holds; the rest of the rule needs the clock and the authority's time zone. */
export const Desde: NamedField = (more) =>
  field(
    parseTexto,
    {
      type: 'string',
      pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}($|[Tt ].{1,49}$)',
      example: '2030-01-01',
      description:
        'Desde cuándo rige: un instante (RFC 3339) o un día, que empieza a medianoche en la hora local. Sin él, desde ahora.',
    },
    more,
  );
