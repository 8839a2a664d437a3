import { field } from './field.js';
import type { NamedField } from './named-fields.js';
import { parseTexto } from './valor.js';

export const DAY = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
export const TIME = '[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,30})?';

/** A bound of a filter by date; the rest of the rule needs the authority's time zone. */
export const FechaOMomento: NamedField = (more) =>
  field(parseTexto, { type: 'string', pattern: `^${DAY}($|[Tt ]${TIME}([Zz]|[+-][0-9]{2}:[0-9]{2})?$)` }, more);
