import { OptionalField, ParsedBy } from '../../../core/fields/parsed-by.js';
import { PaginaQuery, parseBuscar } from '../../../core/fields/pagina.query.js';
import { parseId } from '../../../core/fields/id.js';
import { parsePlaca } from '../placa.rule.js';
import { parseNombre } from '../../../core/text/texto.js';
import type { Vehiculo } from '../vehiculo.entity.js';

const parseMarca = (input: unknown, campo: string): string => parseNombre(input, campo, 60);
const parseColor = (input: unknown, campo: string): string => parseNombre(input, campo, 40);

export class CreateVehiculoDto {
  /**
   * Placa o patente; se guarda en mayúsculas y sin espacios, guiones ni puntos.
   * @example 'BBCL-12'
   */
  @ParsedBy(parsePlaca)
  placa_patente!: string;

  /** @example 'Toyota' */
  @ParsedBy(parseMarca)
  marca!: string;

  /** @example 'rojo' */
  @ParsedBy(parseColor)
  color!: string;

  /**
   * La persona dueña.
   * @format uuid
   */
  @ParsedBy(parseId)
  persona_id!: string;
}

export class UpdateVehiculoDto {
  /** @example 'BBCL-13' */
  @OptionalField()
  @ParsedBy(parsePlaca)
  placa_patente?: string;

  /** @example 'Toyota' */
  @OptionalField()
  @ParsedBy(parseMarca)
  marca?: string;

  /** @example 'azul' */
  @OptionalField()
  @ParsedBy(parseColor)
  color?: string;

  /**
   * La nueva persona dueña.
   * @format uuid
   */
  @OptionalField()
  @ParsedBy(parseId)
  persona_id?: string;
}

export class ListVehiculosQuery extends PaginaQuery {
  /**
   * El comienzo de la placa, o parte de la marca, sin distinguir mayúsculas ni tildes; con menos de tres letras
   * seguidas, el comienzo de una palabra de la marca.
   */
  @OptionalField()
  @ParsedBy(parseBuscar)
  buscar?: string;

  /** Solo el vehículo de esta placa. */
  @OptionalField()
  @ParsedBy(parsePlaca)
  placa_patente?: string;

  /**
   * Solo los vehículos de esta persona.
   * @format uuid
   */
  @OptionalField()
  @ParsedBy(parseId)
  persona_id?: string;
}

export class VehiculoDto {
  /** @format uuid */
  id!: string;

  /** @example 'BBCL12' */
  placa_patente!: string;

  /** @example 'Toyota' */
  marca!: string;

  /** @example 'rojo' */
  color!: string;

  /** @format uuid */
  persona_id!: string;

  /** Versión del registro; también va en el encabezado ETag. */
  version!: number;

  creado_en!: Date;

  actualizado_en!: Date;
}

export class VehiculosPaginaDto {
  datos!: VehiculoDto[];

  /** El `cursor` de la página siguiente, o null en la última. */
  siguiente!: string | null;
}

/** What the API shows of a vehicle. */
export function toVehiculoDto(vehiculo: Vehiculo): VehiculoDto {
  const { id, placa_patente, marca, color, persona_id, version, creado_en, actualizado_en } = vehiculo;
  return { id, placa_patente, marca, color, persona_id, version, creado_en, actualizado_en };
}
