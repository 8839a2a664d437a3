import { invalidField } from '../../../core/errors/domain.error.js';
import { ROLES_USUARIO, type RolUsuario } from '../../../core/auth/permisos.js';
import { field } from '../../../core/fields/field.js';
import { Booleano, Clave, Correo } from '../../../core/fields/named-fields.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';

const Rol = (): PropertyDecorator => field(parseRol, { type: 'string', enum: ROLES_USUARIO });

function parseRol(input: unknown, campo: string): RolUsuario {
  const rol = ROLES_USUARIO.find((candidate) => candidate === input);
  if (!rol) throw invalidField(campo, 'Elija un rol.');
  return rol;
}

/** A new administrator. */
export class CreateUsuarioDto {
  @Correo()
  correo!: string;

  @Rol()
  rol!: RolUsuario;

  /** From 10 characters to 72 bytes; it must be replaced at the first log-in. Never returned. */
  @Clave()
  clave!: string;
}

/** What may change of an administrator. A new password or deactivation ends all of their sessions and tokens. */
export class UpdateUsuarioDto {
  @OptionalField()
  @Correo()
  correo?: string;

  @OptionalField()
  @Rol()
  rol?: RolUsuario;

  @OptionalField()
  @Clave()
  clave?: string;

  @OptionalField()
  @Booleano()
  activo?: boolean;
}
