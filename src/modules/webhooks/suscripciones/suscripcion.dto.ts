import { ApiProperty } from '@nestjs/swagger';
import { shown } from '../../../core/fields/field.js';
import { objectOf } from '../../../core/fields/list-of.js';
import { Booleano, Id } from '../../../core/fields/named-fields.js';
import { oneOf } from '../../../core/fields/one-of.js';
import { PaginaQuery } from '../../../core/fields/pagina.query.js';
import { OptionalField, ParsedBy } from '../../../core/fields/parsed-by.js';
import { PartialFields } from '../../../core/fields/partial-fields.js';
import { PaginaDto } from '../../../core/records/pagina-dto.js';
import { RegistroDto } from '../../../core/records/registro.dto.js';
import type { TipoDeEvento } from '../../eventos/evento.rule.js';
import { CodigoDeCarga } from '../../infracciones/carga.fields.js';
import { AUTENTICACIONES, MOTIVOS, type Autenticacion, type Motivo, type Suscripcion } from './suscripcion.entity.js';
import { Eventos, FiltroDePlaca, Url } from './suscripcion.fields.js';

export class FiltroDto {
  /** Solo lo que trata de esta placa. */
  @OptionalField()
  @FiltroDePlaca()
  placa_patente?: string;

  /** Solo lo que trata de este tipo de infracción. */
  @OptionalField()
  @CodigoDeCarga()
  codigo?: string;
}

class CamposDeSuscripcionDto {
  /** Adónde se manda. Sin usuario ni clave; https, salvo que este registro admita http. */
  @Url()
  url!: string;

  /** De qué se avisa. */
  @Eventos()
  eventos!: TipoDeEvento[];

  /** De qué, en particular. Lo que no trata de ninguna placa, o de ningún código, no se filtra por ellos. */
  @OptionalField()
  @ParsedBy(objectOf(FiltroDto))
  @ApiProperty({ type: FiltroDto })
  filtro?: FiltroDto;

  /** Con `basic`, cada pedido lleva las credenciales del aliado. */
  @OptionalField()
  @oneOf(AUTENTICACIONES)
  autenticacion?: Autenticacion;

  /** Si se le manda; true si no se indica. Lo que pasa mientras tanto no se le manda después. */
  @OptionalField()
  @Booleano()
  activo?: boolean;
}

export class CreateSuscripcionDto extends CamposDeSuscripcionDto {}

export class UpdateSuscripcionDto extends PartialFields(CamposDeSuscripcionDto) {}

export class ListSuscripcionesQuery extends PaginaQuery {}

export class SuscripcionDto extends RegistroDto {
  @Id()
  aliado_id!: string;

  @Url()
  url!: string;

  @Eventos()
  eventos!: TipoDeEvento[];

  @ApiProperty({ type: FiltroDto })
  filtro!: FiltroDto;

  @oneOf(AUTENTICACIONES)
  autenticacion!: Autenticacion;

  activo!: boolean;

  /** Por qué está apagada sin que nadie la apagara: su receptor respondió 410, o no recibió nada en cinco días. */
  @shown({ type: 'string', enum: MOTIVOS, nullable: true })
  motivo!: Motivo | null;
}

export class SuscripcionCreadaDto extends SuscripcionDto {
  /** Con qué se firma, como `whsec_…`. Se muestra una sola vez. */
  @shown({ type: 'string', example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD' })
  secreto!: string;
}

export class SecretoDto {
  /** El nuevo. Se muestra una sola vez; durante 24 horas se firma también con el anterior. */
  @shown({ type: 'string', example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD' })
  secreto!: string;
}

export class SuscripcionesPaginaDto extends PaginaDto(SuscripcionDto) {}

/** What the API shows of a subscription. */
export function toSuscripcionDto(suscripcion: Suscripcion): SuscripcionDto {
  const { id, aliado_id, url, eventos, filtro_placa, filtro_codigo, autenticacion, activo, motivo } = suscripcion;
  const { version, creado_en, actualizado_en } = suscripcion;
  const filtro = {
    ...(filtro_placa !== null && { placa_patente: filtro_placa }),
    ...(filtro_codigo !== null && { codigo: filtro_codigo }),
  };
  return { id, aliado_id, url, eventos, filtro, autenticacion, activo, motivo, version, creado_en, actualizado_en };
}
