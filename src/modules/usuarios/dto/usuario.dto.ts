import { OptionalField, ParsedBy } from '../../../core/fields/parsed-by.js';
import { invalidField } from '../../../core/errors/domain.error.js';
import { ROLES_USUARIO, type RolUsuario } from '../../../core/auth/permisos.js';
import { parseClave } from '../../../core/passwords/clave.js';
import { parseCorreo } from '../../../core/fields/correo.js';
import { parseBooleano } from '../../../core/fields/valor.js';

function parseRol(input: unknown, campo: string): RolUsuario {
  const rol = ROLES_USUARIO.find((candidate) => candidate === input);
  if (!rol) throw invalidField(campo, `El rol debe ser ${ROLES_USUARIO.join(' o ')}.`);
  return rol;
}

/** A new administrator. */
export class CreateUsuarioDto {
  @ParsedBy(parseCorreo)
  correo!: string;

  @ParsedBy(parseRol)
  rol!: RolUsuario;

  /** From 10 characters to 72 bytes; it must be replaced at the first log-in. Never returned. */
  @ParsedBy(parseClave)
  clave!: string;
}

/** What may change of an administrator. A new password or deactivation ends all of their sessions and tokens. */
export class UpdateUsuarioDto {
  @OptionalField()
  @ParsedBy(parseCorreo)
  correo?: string;

  @OptionalField()
  @ParsedBy(parseRol)
  rol?: RolUsuario;

  @OptionalField()
  @ParsedBy(parseClave)
  clave?: string;

  @OptionalField()
  @ParsedBy(parseBooleano)
  activo?: boolean;
}
