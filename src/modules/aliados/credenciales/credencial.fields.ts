import { field } from '../../../core/fields/field.js';
import type { NamedField } from '../../../core/fields/named-fields.js';
import { MAX_CLAVE, MAX_USUARIO, parseClaveDeAliado, parseUsuarioDeAliado } from './credencial.rule.js';

export const UsuarioDeAliado: NamedField = (more) =>
  field(parseUsuarioDeAliado, { type: 'string', minLength: 1, maxLength: MAX_USUARIO, example: 'addi' }, more);

export const ClaveDeAliado: NamedField = (more) =>
  field(
    parseClaveDeAliado,
    { type: 'string', format: 'password', minLength: 1, maxLength: MAX_CLAVE, writeOnly: true, example: '123456' },
    more,
  );
