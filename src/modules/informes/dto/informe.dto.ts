import { OptionalField, ParsedBy } from '../../../core/fields/parsed-by.js';
import { parseCorreo, parseCorreoDeConsulta } from '../../../core/fields/correo.js';
import { parseTexto } from '../../../core/fields/valor.js';

export class InformeSolicitudDto {
  /**
   * El correo de la persona.
   * @example 'ana.rojas@example.com'
   */
  @ParsedBy(parseCorreo)
  correo!: string;

  /** El valor `siguiente` de la página anterior. */
  @OptionalField()
  @ParsedBy(parseTexto)
  cursor?: string;
}

/** The same as the query of an address. */
export class InformeConsultaDto extends InformeSolicitudDto {
  /**
   * El correo de la persona. El signo `+` se escribe `%2B`; sin escribirlo así también se entiende.
   * @example 'ana.rojas@example.com'
   */
  @ParsedBy(parseCorreoDeConsulta)
  declare correo: string;
}

export class InfraccionInformadaDto {
  /** @format uuid */
  id!: string;

  /**
   * La placa como se leyó.
   * @example 'BBCL12'
   */
  placa_patente!: string;

  /** @example 'Toyota' */
  marca!: string;

  /** @example 'rojo' */
  color!: string;

  /**
   * Cuándo ocurrió, en UTC.
   * @example '2026-03-01T17:30:00.000Z'
   */
  timestamp!: string;

  /** @example 'Cruza con luz roja.' */
  comentarios!: string;

  /**
   * El número del oficial.
   * @example '1001'
   */
  oficial!: string;
}

export class InformeDto {
  /** @example 'ana.rojas@example.com' */
  correo!: string;

  /**
   * Cuántas infracciones hay en total, no solo en esta página.
   * @example 1
   */
  total!: number;

  /** De la más nueva a la más antigua, hasta 1.000. */
  infracciones!: InfraccionInformadaDto[];

  /** El `cursor` de la página siguiente, o null en la última. */
  siguiente!: string | null;
}
