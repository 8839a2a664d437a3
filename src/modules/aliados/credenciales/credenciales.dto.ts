import type { FieldError } from '../../../core/errors/domain.error.js';
import { shown } from '../../../core/fields/field.js';
import { Id, Nombre } from '../../../core/fields/named-fields.js';
import { CheckedTogether, OptionalField } from '../../../core/fields/parsed-by.js';
import { ClaveDeAliado, UsuarioDeAliado } from './credencial.fields.js';

export class FijarCredencialesDto {
  /** Sin dos puntos. */
  @UsuarioDeAliado()
  usuario!: string;

  /** Se guarda byte por byte, cifrada. */
  @ClaveDeAliado()
  clave!: string;
}

export class HayCredencialesDto {
  credenciales!: boolean;
}

@CheckedTogether(oneUser)
export class AllyCredentialsDto {
  /** Without a colon. */
  @OptionalField()
  @UsuarioDeAliado()
  user?: string;

  /** The same as `user`; one of them, not both. */
  @OptionalField()
  @UsuarioDeAliado()
  username?: string;

  /** Kept byte for byte, encrypted. */
  @ClaveDeAliado()
  password!: string;
}

export class CredentialsAddedDto {
  @shown({ type: 'string', enum: ['Credentials added'] })
  message!: string;

  @Id()
  allyId!: string;

  @Nombre({ example: 'Seguros Andes S.A.' })
  allyName!: string;
}

export class CredentialsSetDto {
  @shown({ type: 'string', enum: ['Ally has credentials set!'] })
  message!: string;
}

function oneUser({ user, username }: Partial<AllyCredentialsDto>): FieldError[] {
  if ((user === undefined) !== (username === undefined)) return [];
  return [{ campo: 'user', mensaje: 'Va uno de «user» y «username», y no los dos.' }];
}
