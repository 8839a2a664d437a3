import { shown } from '../../core/fields/field.js';
import { Entero } from '../../core/fields/named-fields.js';
import { OptionalField } from '../../core/fields/parsed-by.js';
import { EXAMPLE_REQUEST_ID } from '../../core/requests/request-id.js';

/** Un campo con error. */
export class ErrorDeCampoDto {
  /**
   * El campo, como vino en la solicitud.
   * @example 'correo'
   */
  campo!: string;

  /**
   * Qué tiene de malo.
   * @example 'El correo no es válido.'
   */
  mensaje!: string;
}

/** Cuerpo de todo error (RFC 9457). */
export class ProblemaDto {
  /** @example 'about:blank' */
  type!: string;

  /** @example 'Solicitud inválida' */
  title!: string;

  @Entero({ minimum: 400, maximum: 599, example: 400 })
  status!: number;

  /**
   * Explicación en español, apta para mostrar.
   * @example 'El correo no es válido.'
   */
  detail!: string;

  /**
   * Causa estable, para programas.
   * @example 'datos_invalidos'
   */
  codigo!: string;

  /** Los campos con error, si los hay. */
  errores!: ErrorDeCampoDto[];

  /** Identificador de la solicitud, para buscarla en los registros del servidor; también en `X-Request-Id`. */
  @shown({ type: 'string', minLength: 1, maxLength: 64, example: EXAMPLE_REQUEST_ID })
  request_id!: string;

  /** Solo con 402: lo que cuesta, en créditos. */
  @OptionalField()
  @Entero({ minimum: 0, example: 3 })
  costo?: number;

  /** Solo con 402: lo que hay en la cuenta. */
  @OptionalField()
  @Entero({ minimum: 0, example: 2 })
  saldo?: number;

  /** Solo con 402: lo que de ello está en reserva. */
  @OptionalField()
  @Entero({ minimum: 0, example: 0 })
  reservado?: number;

  /** Solo con 402: lo que falta. */
  @OptionalField()
  @Entero({ minimum: 1, example: 1 })
  faltante?: number;

  /** Solo al confirmar un lote del que falta responder algo: las preguntas, como en su revisión. */
  @OptionalField()
  @shown({ type: 'array', items: { type: 'object', additionalProperties: true } })
  pendientes?: object[];

  /**
   * Solo en el inicio de sesión, la renovación y la salida: la causa como la nombra OAuth2 (RFC 6749, sección 5.2).
   * @example 'invalid_request'
   */
  error?: string;

  /** Lo mismo que `detail`, sin tildes ni eñes, que OAuth2 no admite aquí. */
  error_description?: string;
}
