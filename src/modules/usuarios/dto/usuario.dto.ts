import { Booleano, BooleanoDeConsulta, Clave, Correo } from '../../../core/fields/named-fields.js';
import { Buscar, PaginaQuery } from '../../../core/fields/pagina.query.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { PartialFields } from '../../../core/fields/partial-fields.js';
import type { RolUsuario } from '../../../core/auth/permisos.js';
import { PaginaDto } from '../../../core/records/pagina-dto.js';
import { RegistroDto } from '../../../core/records/registro.dto.js';
import { RolDeUsuario } from '../usuario.fields.js';
import type { Usuario } from '../usuario.entity.js';

export class CreateUsuarioDto {
  /** Con él ingresa; se guarda en minúsculas y no se repite. */
  @Correo()
  correo!: string;

  /** Lo que puede hacer: vea docs/roles.md. Otro rol cierra todas sus sesiones y revoca sus tokens. */
  @RolDeUsuario()
  rol!: RolUsuario;

  /**
   * De 10 caracteres a 72 bytes, ninguna de las más usadas ni una que lleve el correo. Es provisoria: quien la recibe debe
   * cambiarla antes de hacer otra cosa, y una nueva cierra todas sus sesiones. Nunca se devuelve.
   */
  @Clave()
  clave!: string;

  /** Si puede ingresar; true si no se indica. Con false se cierran todas sus sesiones y se revocan sus tokens. */
  @OptionalField()
  @Booleano()
  activo?: boolean;
}

export class UpdateUsuarioDto extends PartialFields(CreateUsuarioDto) {}

export class ListUsuariosQuery extends PaginaQuery {
  /** Parte del correo; con menos de tres letras seguidas, su comienzo. */
  @OptionalField()
  @Buscar()
  buscar?: string;

  /** Solo los de este rol. */
  @OptionalField()
  @RolDeUsuario()
  rol?: RolUsuario;

  /** Solo los activos o solo los inactivos. */
  @OptionalField()
  @BooleanoDeConsulta()
  activo?: boolean;
}

export class UsuarioDto extends RegistroDto {
  @Correo()
  correo!: string;

  @RolDeUsuario()
  rol!: RolUsuario;

  activo!: boolean;

  /** Si su clave es provisoria. */
  debe_cambiar_clave!: boolean;
}

export class UsuariosPaginaDto extends PaginaDto(UsuarioDto) {}

/** What the API shows of a user: never the password. */
export function toUsuarioDto(usuario: Usuario): UsuarioDto {
  const { id, correo, rol, activo, debe_cambiar_clave, version, creado_en, actualizado_en } = usuario;
  return { id, correo, rol, activo, debe_cambiar_clave, version, creado_en, actualizado_en };
}
