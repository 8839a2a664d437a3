import { ROLES_USUARIO, type RolUsuario } from '../../core/auth/permisos.js';
import { invalidField } from '../../core/errors/domain.error.js';
import { field } from '../../core/fields/field.js';
import type { NamedField } from '../../core/fields/named-fields.js';

/** What a user may be. */
export const RolDeUsuario: NamedField = (more) =>
  field(parseRol, { type: 'string', enum: ROLES_USUARIO, example: 'consulta' }, more);

function parseRol(input: unknown, campo: string): RolUsuario {
  const rol = ROLES_USUARIO.find((candidate) => candidate === input);
  if (!rol) throw invalidField(campo, `Elija un rol: ${ROLES_USUARIO.join(', ')}.`);
  return rol;
}
