import { OptionalField, ParsedBy } from '../../../core/fields/parsed-by.js';
import { parseAny, parseTexto } from '../../../core/fields/valor.js';

/** The fields of OAuth2's password grant; all but the two credentials are tolerated and not looked at. */
export class LoginDto {
  /**
   * El número del oficial, su nombre exacto si nadie más lo lleva, o el correo de un usuario.
   * @example '1001'
   */
  @ParsedBy(parseTexto)
  username!: string;

  /** @example 'una clave larga' */
  @ParsedBy(parseTexto)
  password!: string;

  @OptionalField()
  @ParsedBy(parseAny)
  grant_type?: string;

  @OptionalField()
  @ParsedBy(parseAny)
  scope?: string;

  @OptionalField()
  @ParsedBy(parseAny)
  client_id?: string;

  @OptionalField()
  @ParsedBy(parseAny)
  client_secret?: string;

  /**
   * Un token de renovación de la misma cuenta, si la aplicación guarda uno: muestra que este aparato ya entró antes, y los
   * intentos fallidos de otros no lo demoran. Uno que no sirve no cambia nada.
   */
  @OptionalField()
  @ParsedBy(parseAny)
  refresh_token?: string;
}

export class RefreshDto {
  /** El `refresh_token` que dio el inicio de sesión o la última renovación. */
  @ParsedBy(parseTexto)
  refresh_token!: string;
}

export class TokensDto {
  /** Va en el encabezado `Authorization: Bearer …`. */
  access_token!: string;

  /** @example 'bearer' */
  token_type!: 'bearer';

  /**
   * Segundos que dura el token de acceso.
   * @example 3600
   */
  expires_in!: number;

  /** Sirve una vez, para pedir otro par de tokens. */
  refresh_token!: string;
}
