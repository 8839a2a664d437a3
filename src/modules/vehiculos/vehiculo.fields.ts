import { field, shown } from '../../core/fields/field.js';
import { Nombre, type NamedField } from '../../core/fields/named-fields.js';
import { MAX_PLACA, parsePlaca } from './placa.rule.js';

/** A plate as people write it. */
export const Placa: NamedField = (more) =>
  field(
    parsePlaca,
    {
      type: 'string',
      minLength: 1,
      pattern: `^[ .-]*([A-Za-z0-9Ññ][ .-]*){1,${MAX_PLACA}}$`,
      example: 'BBCL-12',
      description:
        'La placa: de 1 a 12 letras y números, con al menos un número. No importan mayúsculas, espacios, guiones ni puntos.',
    },
    more,
  );

/** A plate as it is kept and given back. */
export const PlacaNormalizada: NamedField = (more) =>
  shown({ type: 'string', pattern: `^[A-Z0-9Ñ]{1,${MAX_PLACA}}$`, example: 'BBCL12' }, more);

export const Marca: NamedField = (more) => Nombre({ maxLength: 60, example: 'Toyota', ...more });

export const Color: NamedField = (more) => Nombre({ maxLength: 40, example: 'rojo', ...more });
