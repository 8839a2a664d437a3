import { Id } from '../../../core/fields/named-fields.js';
import { Buscar, PaginaQuery } from '../../../core/fields/pagina.query.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { PartialFields } from '../../../core/fields/partial-fields.js';
import { PaginaDto } from '../../../core/records/pagina-dto.js';
import { RegistroDto } from '../../../core/records/registro.dto.js';
import { Color, Marca, Placa, PlacaNormalizada } from '../vehiculo.fields.js';
import type { Vehiculo } from '../vehiculo.entity.js';

export class CreateVehiculoDto {
  @Placa()
  placa_patente!: string;

  @Marca()
  marca!: string;

  @Color()
  color!: string;

  /** La persona dueña. */
  @Id()
  persona_id!: string;
}

export class UpdateVehiculoDto extends PartialFields(CreateVehiculoDto) {}

export class ListVehiculosQuery extends PaginaQuery {
  /**
   * El comienzo de la placa, o parte de la marca, sin distinguir mayúsculas ni tildes; con menos de tres letras
   * seguidas, el comienzo de una palabra de la marca.
   */
  @OptionalField()
  @Buscar()
  buscar?: string;

  @OptionalField()
  @Placa({ description: 'Solo el vehículo de esta placa.' })
  placa_patente?: string;

  /** Solo los vehículos de esta persona. */
  @OptionalField()
  @Id()
  persona_id?: string;
}

export class VehiculoDto extends RegistroDto {
  @PlacaNormalizada()
  placa_patente!: string;

  @Marca()
  marca!: string;

  @Color()
  color!: string;

  /** La persona dueña. */
  @Id()
  persona_id!: string;
}

export class VehiculosPaginaDto extends PaginaDto(VehiculoDto) {}

/** What the API shows of a vehicle. */
export function toVehiculoDto(vehiculo: Vehiculo): VehiculoDto {
  const { id, placa_patente, marca, color, persona_id, version, creado_en, actualizado_en } = vehiculo;
  return { id, placa_patente, marca, color, persona_id, version, creado_en, actualizado_en };
}
