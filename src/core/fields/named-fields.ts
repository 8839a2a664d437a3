import { parseClave, MAX_BYTES, MIN_CARACTERES } from '../passwords/clave.js';
import { parseNombre } from '../text/texto.js';
import { MAX_CORREO, parseCorreo, parseCorreoDeConsulta } from './correo.js';
import { field, shown, type FieldSchema } from './field.js';
import { parseId } from './id.js';
import { parseAny, parseBooleano, parseBooleanoTexto, parseTexto } from './valor.js';

/** A field by its name, in requests and in answers alike. `more` is what one field says beyond what all of its kind do. */
export type NamedField = (more?: FieldSchema) => PropertyDecorator;

export const Id: NamedField = (more) =>
  field(parseId, { type: 'string', format: 'uuid', example: '01a1b2c3-0000-7000-8000-000000000000' }, more);

const CORREO: FieldSchema = {
  type: 'string',
  format: 'email',
  maxLength: MAX_CORREO,
  example: 'ana.rojas@example.com',
};

export const Correo: NamedField = (more) => field(parseCorreo, CORREO, more);

/** An e-mail in an address. */
export const CorreoDeConsulta: NamedField = (more) => field(parseCorreoDeConsulta, CORREO, more);

/** A name or another text of one line, of at most `maxLength` characters. */
export const Nombre = ({ maxLength = 200, ...more }: FieldSchema = {}): PropertyDecorator =>
  field((input, campo) => parseNombre(input, campo, maxLength), { type: 'string', minLength: 1, maxLength }, more);

/** A new password. The most is counted in bytes, and a character may have more than one. */
export const Clave: NamedField = (more) =>
  field(
    parseClave,
    {
      type: 'string',
      format: 'password',
      minLength: MIN_CARACTERES,
      maxLength: MAX_BYTES,
      writeOnly: true,
      example: 'una clave larga',
    },
    more,
  );

/** A password that is only compared. */
export const ClaveVigente: NamedField = (more) =>
  field(
    parseTexto,
    { type: 'string', format: 'password', minLength: 1, writeOnly: true, example: 'una clave larga' },
    more,
  );

/** A text that is not empty. */
export const Texto: NamedField = (more) => field(parseTexto, { type: 'string', minLength: 1 }, more);

/** A text that is tolerated and not looked at. */
export const Ignorado: NamedField = (more) => field(parseAny, { type: 'string' }, more);

export const Booleano: NamedField = (more) => field(parseBooleano, { type: 'boolean' }, more);

/** The same in an address. */
export const BooleanoDeConsulta: NamedField = (more) => field(parseBooleanoTexto, { type: 'boolean' }, more);

/** A whole number of an answer. */
export const Entero: NamedField = (more) => shown({ type: 'integer', format: 'int32', minimum: 0 }, more);

/** An instant of an answer, in UTC. */
export const Momento: NamedField = (more) =>
  shown({ type: 'string', format: 'date-time', example: '2026-03-01T17:30:00.000Z' }, more);
