import { ClaveVigente, Ignorado, Texto } from '../../../core/fields/named-fields.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { OtpDeIngreso } from '../../segundo-factor/otp.fields.js';

/** What OAuth2 clients send along with every form; who the program is decides nothing here. */
export class ClienteOAuthDto {
  @OptionalField()
  @Ignorado()
  client_id?: string;

  @OptionalField()
  @Ignorado()
  client_secret?: string;
}

/** The fields of OAuth2's refresh grant (RFC 6749, section 6). */
export class RenovacionDto extends ClienteOAuthDto {
  @Texto({ example: 'refresh_token' })
  grant_type!: 'refresh_token';

  /** El `refresh_token` que dio el inicio de sesión o la última renovación. */
  @Texto()
  refresh_token!: string;

  @OptionalField()
  @Ignorado()
  scope?: string;
}

/** The fields of a revocation (RFC 7009, section 2.1). */
export class RevocacionDto extends ClienteOAuthDto {
  /** El token de renovación de la sesión que se cierra. Cualquier otro texto no cierra ninguna. */
  @Texto()
  token!: string;

  /** No se mira: el token dice por sí mismo qué es. */
  @OptionalField()
  @Ignorado()
  token_type_hint?: string;
}

/** How the two grants look as one form; which fields it needs depends on `grant_type`. For the documentation alone. */
export class SolicitudDeTokenDto extends ClienteOAuthDto {
  /** Sin él, es `password`. */
  grant_type?: 'password' | 'refresh_token';

  /**
   * Con `password`: el número del oficial, su nombre exacto si nadie más lo lleva, o el correo de un usuario o un cliente.
   * @example '1001'
   */
  username?: string;

  /** Con `password`: la clave. */
  @ClaveVigente()
  password?: string;

  /** Con `password`: el código del segundo factor, si la cuenta lo pide. Sin él, 401 `falta_segundo_factor`. */
  @OtpDeIngreso()
  otp?: string;

  /**
   * Con `refresh_token`: el que dio el inicio de sesión o la última renovación. Con `password` puede ir uno de la misma
   * cuenta: muestra que este aparato ya entró antes, y los intentos fallidos de otros no lo demoran.
   */
  refresh_token?: string;

  /** No se mira: los permisos son los de la cuenta. */
  scope?: string;
}
