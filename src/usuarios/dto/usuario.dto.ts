import { Opcional, Regla } from '../../common/http/regla.js';
import { invalidField } from '../../common/errors/domain.error.js';
import { ROLES_USUARIO, type RolUsuario } from '../../common/auth/permisos.js';
import { parseClave } from '../../common/values/clave.js';
import { parseCorreo } from '../../common/values/correo.js';
import { parseBooleano } from '../../common/values/valor.js';

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
