import { FechaOMomento } from '../../../core/fields/fecha-o-momento.js';
import { Id, Momento } from '../../../core/fields/named-fields.js';
import { PaginaQuery } from '../../../core/fields/pagina.query.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { PaginaDto } from '../../../core/records/pagina-dto.js';
import { formatMomento } from '../../../core/time/momento.js';
import { NumeroDeOficial } from '../../oficiales/oficial.fields.js';
import { Placa, PlacaNormalizada } from '../../vehiculos/vehiculo.fields.js';
import type { ActaCargada } from '../acta.js';
import { DeArchivo, ImportadaDto } from '../importada.fields.js';
import { Comentarios, ComienzoDePlaca, Referencia } from '../infraccion.fields.js';
import { ConCobroDto, toConCobroDto } from '../cobro.fields.js';
import type { InfraccionConNumero } from '../infracciones.repository.js';
import { toReferencia } from '../../../core/text/referencia.js';

/** What `cargar_infraccion` answers, the first time and every time after. */
export class InfraccionCargadaDto extends ConCobroDto {
  @Id()
  id!: string;

  /** La placa como se leyó, normalizada. */
  @PlacaNormalizada()
  placa_patente!: string;

  /** Cuándo ocurrió, en UTC. */
  @Momento()
  timestamp!: string;

  @Comentarios()
  comentarios!: string | null;

  /** El número del oficial. */
  @NumeroDeOficial()
  oficial!: string;

  /** Cuándo llegó, en UTC. */
  @Momento({ example: '2026-03-01T17:31:07.512Z' })
  creado_en!: string;
}

export class InfraccionDto extends InfraccionCargadaDto {
  @Referencia()
  referencia!: string;

  @Id()
  vehiculo_id!: string;

  /** La persona dueña del vehículo cuando se cargó. */
  @Id()
  persona_id!: string;

  @DeArchivo(ImportadaDto)
  importada?: ImportadaDto;
}

export class InfraccionesPaginaDto extends PaginaDto(InfraccionDto) {}

export class ListInfraccionesQuery extends PaginaQuery {
  /** El comienzo de la placa con que se cargaron. */
  @OptionalField()
  @ComienzoDePlaca()
  buscar?: string;

  @OptionalField()
  @Placa({ description: 'Solo las cargadas con esta placa.' })
  placa_patente?: string;

  /** Solo las de este número de oficial. */
  @OptionalField()
  @NumeroDeOficial()
  oficial?: string;

  /** Solo las ocurridas en este instante o después (RFC 3339), o desde el comienzo de este día en la hora local. */
  @OptionalField()
  @FechaOMomento({ example: '2026-01-01' })
  desde?: string;

  /** Solo las ocurridas antes de este instante (RFC 3339), o hasta el final de este día en la hora local. */
  @OptionalField()
  @FechaOMomento({ example: '2026-01-31' })
  hasta?: string;
}

/** The act as the officer gets it back. */
export function toInfraccionCargadaDto({ acta, numero }: ActaCargada): InfraccionCargadaDto {
  return {
    id: acta.id,
    placa_patente: acta.placa_patente,
    timestamp: formatMomento(acta.momento.getTime()),
    comentarios: acta.comentarios,
    oficial: numero,
    creado_en: formatMomento(acta.creado_en.getTime()),
    ...toConCobroDto(acta),
  };
}

/** The act as lists show it. */
export function toInfraccionDto(infraccion: InfraccionConNumero): InfraccionDto {
  const { id, vehiculo_id, persona_id, numero, importada } = infraccion;
  const acta = toInfraccionCargadaDto({ acta: infraccion, numero });
  return { ...acta, referencia: toReferencia(id), vehiculo_id, persona_id, ...(importada && { importada }) };
}
