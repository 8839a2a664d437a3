import { invalidField } from '../../core/errors/domain.error.js';
import { field, shown, type FieldSchema } from '../../core/fields/field.js';
import { DAY, TIME } from '../../core/fields/fecha-o-momento.js';
import type { NamedField } from '../../core/fields/named-fields.js';
import { parseBuscar } from '../../core/fields/pagina.query.js';
import { MAX_COMENTARIOS, parseComentarios } from '../../core/text/texto.js';
import { normalizePlaca } from '../vehiculos/placa.rule.js';

/** The plate an officer read, as he wrote it. */
export const PlacaLeida: NamedField = (more) =>
  field(
    parsePlacaLeida,
    {
      type: 'string',
      minLength: 1,
      example: 'BBCL-12',
      description: 'La placa, como se lee; no importan mayúsculas, espacios, guiones ni puntos.',
    },
    more,
  );

/** When an act was seen. An RFC 3339 instant has an offset, which many a device leaves out. */
export const MomentoDelActa: NamedField = (more) =>
  field(
    parseTimestampType,
    {
      anyOf: [
        { type: 'string', format: 'date-time', description: 'RFC 3339, con desfase.' },
        { type: 'string', pattern: `^${DAY}[Tt ]${TIME}$`, description: 'Sin desfase: la hora local de la autoridad.' },
        {
          type: 'integer',
          format: 'int64',
          minimum: Date.UTC(1900, 0, 1) / 1000,
          maximum: Date.UTC(9999, 11, 31, 23, 59, 59) / 1000,
          description: 'Segundos Unix.',
        },
      ],
      example: '2026-03-01T14:30:00-03:00',
      description: 'Cuándo ocurrió: hasta 5 minutos después de ahora.',
    },
    more,
  );

const COMENTARIOS: FieldSchema = {
  type: 'string',
  minLength: 1,
  maxLength: MAX_COMENTARIOS,
  nullable: true,
  example: 'Cruza con luz roja.',
};

/** Null where codes alone tell what happened. */
export const Comentarios: NamedField = (more) => shown(COMENTARIOS, more);

/** The same as they are filed. */
export const ComentariosDeCarga: NamedField = (more) =>
  field((input) => (input === null ? null : parseComentarios(input)), COMENTARIOS, more);

/** How a citizen cites an infraction: see core/text/referencia.ts. */
export const Referencia: NamedField = (more) =>
  shown(
    {
      type: 'string',
      pattern: '^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]$',
      example: '06EA-MWS9-R23J-H2F3-X',
      description: 'Con qué se cita: corta, legible y con un signo de control.',
    },
    more,
  );

/** What to search infractions by: the beginning of a plate. */
export const ComienzoDePlaca: NamedField = (more) =>
  field(parseComienzoDePlaca, { type: 'string', minLength: 1, maxLength: 254, example: 'BBCL' }, more);

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

/** The beginning of a plate, normalised. */
function parseComienzoDePlaca(input: unknown, campo: string): string {
  const comienzo = normalizePlaca(parseBuscar(input, campo));
  if (comienzo === '') throw invalidField(campo, 'Escriba el comienzo de una placa.');
  return comienzo;
}
