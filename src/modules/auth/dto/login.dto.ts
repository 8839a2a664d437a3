import { ClaveVigente, Entero, Ignorado, Texto } from '../../../core/fields/named-fields.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { OtpDeIngreso } from '../../segundo-factor/otp.fields.js';

/** The fields of OAuth2's password grant and the second factor's code; all but these are tolerated and not looked at. */
export class LoginDto {
  /** El número del oficial, su nombre exacto si nadie más lo lleva, o el correo de un usuario o de un cliente. */
  @Texto({ example: '1001' })
  username!: string;

  @ClaveVigente()
  password!: string;

  /** El código del segundo factor, o uno de recuperación, si la cuenta lo pide. Sin él, 401 `falta_segundo_factor`. */
  @OptionalField()
  @OtpDeIngreso()
  otp?: string;

  @OptionalField()
  @Ignorado()
  grant_type?: 'password';

  @OptionalField()
  @Ignorado()
  scope?: string;

  @OptionalField()
  @Ignorado()
  client_id?: string;

  @OptionalField()
  @Ignorado()
  client_secret?: string;

  /**
   * Un token de renovación de la misma cuenta, si la aplicación guarda uno: muestra que este aparato ya entró antes, y los
   * intentos fallidos de otros no lo demoran. Uno que no sirve no cambia nada.
   */
  @OptionalField()
  @Ignorado()
  refresh_token?: string;
}

export class RefreshDto {
  /** El `refresh_token` que dio el inicio de sesión o la última renovación. */
  @Texto()
  refresh_token!: string;
}

export class TokensDto {
  /** Va en el encabezado `Authorization: Bearer …`. */
  @Texto()
  access_token!: string;

  @Texto({ example: 'bearer' })
  token_type!: 'bearer';

  /** Segundos que dura el token de acceso. */
  @Entero({ minimum: 1, example: 3600 })
  expires_in!: number;

  /** Sirve una vez, para pedir otro par de tokens. */
  @Texto()
  refresh_token!: string;
}
