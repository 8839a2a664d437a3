import { ApiProperty } from '@nestjs/swagger';
import { shown } from '../../../core/fields/field.js';
import { FechaOMomento } from '../../../core/fields/fecha-o-momento.js';
import { Entero, Id, Momento } from '../../../core/fields/named-fields.js';
import { oneOf } from '../../../core/fields/one-of.js';
import { PaginaQuery } from '../../../core/fields/pagina.query.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { PaginaDto } from '../../../core/records/pagina-dto.js';
import { NOMBRES_DE_EVENTOS, type TipoDeEvento } from '../../eventos/evento.rule.js';
import { ESTADOS_ENTREGA, type EntregaConSujeto, type EstadoEntrega, type IntentoEntrega } from './entrega.entity.js';

export class ListEntregasQuery extends PaginaQuery {
  /** Solo las que están así. */
  @OptionalField()
  @oneOf(ESTADOS_ENTREGA)
  estado?: EstadoEntrega;

  /** Solo las de este aliado. */
  @OptionalField()
  @Id()
  aliado_id?: string;

  /** Solo las de eventos de este tipo. */
  @OptionalField()
  @oneOf(NOMBRES_DE_EVENTOS)
  evento?: TipoDeEvento;

  /** Desde cuándo: un día, o un instante. */
  @OptionalField()
  @FechaOMomento()
  desde?: string;

  /** Hasta cuándo: un día, con todo él, o un instante, que queda fuera. */
  @OptionalField()
  @FechaOMomento()
  hasta?: string;
}

export class EntregaDto {
  @Id()
  id!: string;

  /** El que el receptor recibe como `webhook-id`, el mismo en cada intento. */
  @Id()
  evento_id!: string;

  @oneOf(NOMBRES_DE_EVENTOS)
  evento!: TipoDeEvento;

  /** De qué trata, como el `subject` que el receptor recibe: el identificador de la infracción o del vehículo, o el código. */
  @shown({ type: 'string', maxLength: 100 })
  sujeto!: string;

  @Id()
  aliado_id!: string;

  @Id()
  suscripcion_id!: string;

  @oneOf(ESTADOS_ENTREGA)
  estado!: EstadoEntrega;

  @Momento()
  creado_en!: Date;

  /** Cuándo es el próximo intento; null cuando no habrá otro. */
  @Momento({ nullable: true })
  proximo_en!: Date | null;
}

export class IntentoDto {
  @Momento()
  en!: Date;

  /** El estado HTTP con que respondió; null si no respondió. */
  @shown({ type: 'integer', format: 'int32', nullable: true })
  estado!: number | null;

  /** Cuánto demoró, en milisegundos. */
  @Entero()
  ms!: number;

  /** El comienzo de lo que respondió, sin credenciales. */
  @shown({ type: 'string', nullable: true })
  respuesta!: string | null;

  /** Qué falló antes de que respondiera. */
  @shown({ type: 'string', nullable: true })
  error!: string | null;
}

export class EntregaConIntentosDto extends EntregaDto {
  /** Del primero al último. */
  @ApiProperty({ type: [IntentoDto] })
  intentos!: IntentoDto[];
}

export class EntregasPaginaDto extends PaginaDto(EntregaDto) {}

export class RepetirEntregasDto {
  /** Desde cuándo: un día, o un instante. */
  @FechaOMomento()
  desde!: string;

  /** Hasta cuándo: un día, con todo él, o un instante, que queda fuera. */
  @FechaOMomento()
  hasta!: string;
}

export class EntregasRepetidasDto {
  /** Cuántas vuelven a ponerse en camino. */
  @Entero()
  entregas!: number;
}

/** What the API shows of a delivery. */
export function toEntregaDto(entrega: EntregaConSujeto): EntregaDto {
  const { id, evento_id, evento, sujeto, aliado_id, suscripcion_id, estado, creado_en, proximo_en } = entrega;
  return { id, evento_id, evento, sujeto, aliado_id, suscripcion_id, estado, creado_en, proximo_en };
}

export function toEntregaConIntentosDto([entrega, intentos]: [
  EntregaConSujeto,
  IntentoEntrega[],
]): EntregaConIntentosDto {
  return {
    ...toEntregaDto(entrega),
    intentos: intentos.map(({ en, estado, ms, respuesta, error }) => ({ en, estado, ms, respuesta, error })),
  };
}
