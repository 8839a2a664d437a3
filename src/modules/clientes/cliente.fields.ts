import { field } from '../../core/fields/field.js';
import type { NamedField } from '../../core/fields/named-fields.js';
import { MAX_BYTES, MIN_CARACTERES } from '../../core/passwords/clave.js';
import { parseClaveDeCliente } from './clave-cliente.rule.js';

/** A new password of a client. */
export const ClaveDeCliente: NamedField = (more) =>
  field(
    parseClaveDeCliente,
    {
      type: 'string',
      format: 'password',
      minLength: MIN_CARACTERES,
      maxLength: MAX_BYTES,
      writeOnly: true,
      example: 'Clave-larga-2026',
    },
    more,
  );
