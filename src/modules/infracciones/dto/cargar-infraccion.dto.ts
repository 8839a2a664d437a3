import { ApiProperty } from '@nestjs/swagger';
import { invalidField } from '../../../core/errors/domain.error.js';
import { ParsedBy } from '../../../core/fields/parsed-by.js';
import { normalizePlaca } from '../../vehiculos/placa.rule.js';
import { parseComentarios } from '../../../core/text/texto.js';

/**
 * The plate an officer read, normalised. Unlike a plate being registered it may be any text: one that no
 * vehicle can have is an unknown plate like any other.
 */
function parsePlacaLeida(input: unknown, campo: string): string {
  const placa = typeof input === 'string' ? normalizePlaca(input) : '';
  if (placa === '') throw invalidField(campo, 'Falta la placa.');
  return placa;
}

/** Only the type; the rest of the rule needs the clock and the authority's time zone. */
function parseTimestampType(input: unknown, campo: string): string | number {
  if (typeof input === 'string' || typeof input === 'number') return input;
  if (input !== undefined && input !== null) {
    const sent = typeof input === 'boolean' ? 'true/false' : 'una lista ni un objeto';
    throw invalidField(campo, `La fecha y hora debe ser texto o un número, no ${sent}.`);
  }
  throw invalidField(campo, 'Falta la fecha y hora: use RFC 3339, como 2026-03-01T14:30:00-03:00, o segundos Unix.');
}

export class CargarInfraccionDto {
  /**
   * La placa, como se lee; no importan mayúsculas, espacios, guiones ni puntos.
   * @example 'BBCL-12'
   */
  @ParsedBy(parsePlacaLeida)
  placa_patente!: string;

  /** Cuándo ocurrió. Sin desfase, es la hora local de la autoridad; un entero son segundos Unix. */
  @ApiProperty({
    oneOf: [{ type: 'string', format: 'date-time' }, { type: 'integer' }],
    example: '2026-03-01T14:30:00-03:00',
  })
  @ParsedBy(parseTimestampType)
  timestamp!: string | number;

  /**
   * De 1 a 2.000 caracteres; se guardan tal como llegan.
   * @example 'Cruza con luz roja.'
   */
  @ParsedBy(parseComentarios)
  comentarios!: string;
}
