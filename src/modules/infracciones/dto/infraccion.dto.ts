import { OptionalField, ParsedBy } from '../../../core/fields/parsed-by.js';
import { PaginaQuery, parseBuscar } from '../../../core/fields/pagina.query.js';
import { invalidField } from '../../../core/errors/domain.error.js';
import { normalizePlaca, parsePlaca } from '../../vehiculos/placa.rule.js';
import { parseNumeroOficial } from '../../oficiales/numero-oficial.rule.js';
import { parseTexto } from '../../../core/fields/valor.js';
import { formatMomento } from '../../../core/time/momento.js';
import type { ActaCargada } from '../acta.js';
import type { InfraccionConNumero } from '../infracciones.repository.js';

/** What `cargar_infraccion` answers, the first time and every time after. */
export class InfraccionCargadaDto {
  /** @format uuid */
  id!: string;

  /**
   * La placa como se leyó, normalizada.
   * @example 'BBCL12'
   */
  placa_patente!: string;

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

  /**
   * Cuándo llegó, en UTC.
   * @example '2026-03-01T17:31:07.512Z'
   */
  creado_en!: string;
}

export class InfraccionDto extends InfraccionCargadaDto {
  /** @format uuid */
  vehiculo_id!: string;

  /**
   * La persona dueña del vehículo cuando se cargó.
   * @format uuid
   */
  persona_id!: string;
}

export class InfraccionesPaginaDto {
  datos!: InfraccionDto[];

  /** El `cursor` de la página siguiente, o null en la última. */
  siguiente!: string | null;
}

/** The beginning of a plate, normalised. */
function parseComienzoDePlaca(input: unknown, campo: string): string {
  const comienzo = normalizePlaca(parseBuscar(input, campo));
  if (comienzo === '') throw invalidField(campo, 'Escriba el comienzo de una placa.');
  return comienzo;
}

export class ListInfraccionesQuery extends PaginaQuery {
  /** El comienzo de la placa con que se cargaron. */
  @OptionalField()
  @ParsedBy(parseComienzoDePlaca)
  buscar?: string;

  /** Solo las cargadas con esta placa. */
  @OptionalField()
  @ParsedBy(parsePlaca)
  placa_patente?: string;

  /** Solo las de este número de oficial. */
  @OptionalField()
  @ParsedBy(parseNumeroOficial)
  oficial?: string;

  /**
   * Solo las ocurridas en este instante o después (RFC 3339), o desde el comienzo de este día en la hora local.
   * @example '2026-01-01'
   */
  @OptionalField()
  @ParsedBy(parseTexto)
  desde?: string;

  /**
   * Solo las ocurridas antes de este instante (RFC 3339), o hasta el final de este día en la hora local.
   * @example '2026-01-31'
   */
  @OptionalField()
  @ParsedBy(parseTexto)
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
  };
}

/** The act as lists show it. */
export function toInfraccionDto(infraccion: InfraccionConNumero): InfraccionDto {
  const { vehiculo_id, persona_id, numero } = infraccion;
  return { ...toInfraccionCargadaDto({ acta: infraccion, numero }), vehiculo_id, persona_id };
}
