import { Opcional, Regla } from '../../../core/fields/regla.js';
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
  @Regla(parseCorreo)
  correo!: string;

  @Regla(parseRol)
  rol!: RolUsuario;

  /** From 10 characters to 72 bytes; it must be replaced at the first log-in. Never returned. */
  @Regla(parseClave)
  clave!: string;
}

/** What may change of an administrator. A new password or deactivation ends all of their sessions and tokens. */
export class UpdateUsuarioDto {
  @Opcional()
  @Regla(parseCorreo)
  correo?: string;

  @Opcional()
  @Regla(parseRol)
  rol?: RolUsuario;

  @Opcional()
  @Regla(parseClave)
  clave?: string;

  @Opcional()
  @Regla(parseBooleano)
  activo?: boolean;
}
