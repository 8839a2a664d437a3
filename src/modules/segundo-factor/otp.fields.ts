import { invalidField } from '../../core/errors/domain.error.js';
import { field } from '../../core/fields/field.js';
import type { NamedField } from '../../core/fields/named-fields.js';
import { parseTexto } from '../../core/fields/valor.js';

const EJEMPLO = { writeOnly: true, example: '123456' };

/** A code of the phone, or a recovery code; spaces, dashes and case don't matter. */
export const Otp: NamedField = (more) => field(parseTexto, { type: 'string', minLength: 1, ...EJEMPLO }, more);

/** The same at a log-in, where an empty one is none. */
export const OtpDeIngreso: NamedField = (more) => field(parseOtpDeIngreso, { type: 'string', ...EJEMPLO }, more);

function parseOtpDeIngreso(input: unknown, campo: string): string {
  if (typeof input !== 'string') throw invalidField(campo, 'Escriba el código como texto.');
  return input;
}
