import { Entero, Id, Momento, Nombre } from '../../../core/fields/named-fields.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { PaginaDto } from '../../../core/records/pagina-dto.js';
import { ApiResultado } from '../../registros/resultado.fields.js';
import { Costo, TipoDeOperacionField } from '../../registros/operacion.fields.js';
import type { Resultado, TipoDeOperacion } from '../../registros/operacion.rule.js';
import type { Registrado } from '../../registros/registros.service.js';
import { Desde } from '../../tarifario/unidades/unidad.fields.js';
import { Placa } from '../../vehiculos/vehiculo.fields.js';
import type { CostoFijado, OperacionConCosto } from '../costos.service.js';

export class OperacionDto {
  @TipoDeOperacionField()
  tipo!: TipoDeOperacion;

  @Nombre({ example: 'Consulta de patente' })
  nombre!: string;

  /** Los créditos que cuesta ahora. */
  @Costo()
  costo!: number;
}

export class OperacionesPaginaDto extends PaginaDto(OperacionDto) {}

export class NuevoCostoDto {
  @TipoDeOperacionField()
  tipo!: TipoDeOperacion;

  @Costo()
  costo!: number;

  @OptionalField()
  @Desde()
  desde?: string;
}

export class CostoDeOperacionDto {
  @Id()
  id!: string;

  @TipoDeOperacionField()
  tipo!: TipoDeOperacion;

  @Costo()
  costo!: number;

  /** Desde cuándo rige, en UTC. */
  @Momento()
  desde!: string;
}

export class EjecutarOperacionDto {
  @Placa()
  placa_patente!: string;
}

export class OperacionHechaDto {
  /** El registro que guarda la respuesta. */
  @Id()
  registro_id!: string;

  @TipoDeOperacionField()
  tipo!: TipoDeOperacion;

  /** Los créditos que costó. */
  @Costo()
  costo!: number;

  /** Los créditos que quedaron después. */
  @Entero({ example: 98 })
  saldo!: number;

  @ApiResultado()
  resultado!: Resultado;
}

/** There are so few that one page is all. */
export function toOperacionesPagina(datos: OperacionConCosto[]): OperacionesPaginaDto {
  return { datos, siguiente: null };
}

export function toCostoDto({ desde, ...costo }: CostoFijado): CostoDeOperacionDto {
  return { ...costo, desde: desde.toISOString() };
}

export function toOperacionHechaDto(hecha: Registrado & { tipo: TipoDeOperacion }): OperacionHechaDto {
  const { registro_id, tipo, costo, saldo, resultado } = hecha;
  return { registro_id, tipo, costo, saldo, resultado };
}
