import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { field, type FieldSchema } from '../../core/fields/field.js';
import type { NamedField } from '../../core/fields/named-fields.js';
import { ParsedBy } from '../../core/fields/parsed-by.js';
import {
  MAX_ETIQUETA,
  MAX_ETIQUETAS,
  MAX_ORIGEN,
  MAX_ORIGENES,
  parseDatos,
  parseEtiqueta,
  parseEtiquetas,
  parseOrigenes,
} from './aliado.rule.js';

const ETIQUETA: FieldSchema = { type: 'string', minLength: 1, maxLength: MAX_ETIQUETA, example: 'aseguradora' };

export const Etiqueta: NamedField = (more) => field(parseEtiqueta, ETIQUETA, more);

export const Etiquetas: NamedField = (more) =>
  field(parseEtiquetas, { type: 'array', items: ETIQUETA, maxItems: MAX_ETIQUETAS, uniqueItems: true }, more);

export const Origenes: NamedField = (more) =>
  field(
    parseOrigenes,
    {
      type: 'array',
      items: { type: 'string', format: 'uri', maxLength: MAX_ORIGEN, example: 'https://tienda.example.org' },
      maxItems: MAX_ORIGENES,
      uniqueItems: true,
    },
    more,
  );

/** Whatever object it is, as it came. */
export const Datos = (): PropertyDecorator =>
  applyDecorators(
    ParsedBy(parseDatos),
    ApiProperty({ type: 'object', additionalProperties: true, example: { convenio: 'A-12', folio: 12345678901 } }),
  );
