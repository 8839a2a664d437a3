import { OptionalField, ParsedBy } from '../../../core/fields/parsed-by.js';
import { PaginaQuery, parseBuscar } from '../../../core/fields/pagina.query.js';
import { parseClave } from '../../../core/passwords/clave.js';
import { parseNombreOficial, parseNumeroOficial } from '../numero-oficial.rule.js';
import { parseBooleano, parseBooleanoTexto } from '../../../core/fields/valor.js';
import type { Oficial } from '../oficial.entity.js';

export class CreateOficialDto {
  /**
   * Nombre, de 1 a 200 caracteres; no puede parecer un número de oficial ni un correo.
   * @example 'Luis Soto'
   */
  @ParsedBy(parseNombreOficial)
  nombre!: string;

  /**
   * Número único de identificación; no cambia nunca.
   * @example '1001'
   */
  @ParsedBy(parseNumeroOficial)
  numero!: string;

  /**
   * Clave para iniciar sesión: de 10 caracteres a 72 bytes, ninguna de las más usadas ni una que lleve el número o el
   * nombre del oficial. Nunca se devuelve.
   * @example 'una clave larga'
   */
  @ParsedBy(parseClave)
  clave!: string;

  /** Si puede iniciar sesión y cargar infracciones; true si no se indica. */
  @OptionalField()
  @ParsedBy(parseBooleano)
  activo?: boolean;
}

export class UpdateOficialDto {
  /** @example 'Luis Soto Díaz' */
  @OptionalField()
  @ParsedBy(parseNombreOficial)
  nombre?: string;

  /**
   * Una clave nueva, con las mismas reglas; todos los tokens del oficial dejan de servir.
   * @example 'otra clave larga'
   */
  @OptionalField()
  @ParsedBy(parseClave)
  clave?: string;

  /** Con false, todos los tokens del oficial dejan de servir. */
  @OptionalField()
  @ParsedBy(parseBooleano)
  activo?: boolean;
}

export class ListOficialesQuery extends PaginaQuery {
  /**
   * Parte del nombre, sin distinguir mayúsculas ni tildes, o el comienzo del número; con menos de tres letras seguidas, el
   * comienzo de una palabra del nombre.
   */
  @OptionalField()
  @ParsedBy(parseBuscar)
  buscar?: string;

  /** Solo los activos o solo los inactivos. */
  @OptionalField()
  @ParsedBy(parseBooleanoTexto)
  activo?: boolean;
}

export class OficialDto {
  /** @format uuid */
  id!: string;

  /** @example 'Luis Soto' */
  nombre!: string;

  /** @example '1001' */
  numero!: string;

  activo!: boolean;

  /** Versión del registro; también va en el encabezado ETag. */
  version!: number;

  creado_en!: Date;

  actualizado_en!: Date;
}

export class OficialesPaginaDto {
  datos!: OficialDto[];

  /** El `cursor` de la página siguiente, o null en la última. */
  siguiente!: string | null;
}

/** What the API shows of an officer: never the password. */
export function toOficialDto(oficial: Oficial): OficialDto {
  const { id, nombre, numero, activo, version, creado_en, actualizado_en } = oficial;
  return { id, nombre, numero, activo, version, creado_en, actualizado_en };
}
