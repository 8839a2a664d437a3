import { field } from '../../../core/fields/field.js';
import type { NamedField } from '../../../core/fields/named-fields.js';
import {
  GRAVEDADES,
  MAX_ARTICULO,
  MAX_CODIGO,
  MAX_DESCRIPCION,
  MAX_PUNTOS,
  parseArticulo,
  parseCantidad,
  parseCodigo,
  parseDescripcion,
  parseGravedad,
  parsePuntos,
} from './tipo.rule.js';

export const CodigoDeTipo: NamedField = (more) =>
  field(
    parseCodigo,
    {
      type: 'string',
      minLength: 1,
      maxLength: MAX_CODIGO,
      pattern: '^[A-Za-z0-9Ññ]([A-Za-z0-9Ññ.-]*[A-Za-z0-9Ññ])?$',
      example: 'ART-15-2',
      description: 'Letras, números, puntos y guiones; no importan las mayúsculas.',
    },
    more,
  );

export const Descripcion: NamedField = (more) =>
  field(
    parseDescripcion,
    { type: 'string', minLength: 1, maxLength: MAX_DESCRIPCION, example: 'Cruzar con luz roja.' },
    more,
  );

export const Articulo: NamedField = (more) =>
  field(
    parseArticulo,
    { type: 'string', nullable: true, maxLength: MAX_ARTICULO, example: 'Art. 200 N° 5', description: 'De la ley.' },
    more,
  );

export const GravedadDelTipo: NamedField = (more) =>
  field(parseGravedad, { type: 'string', enum: GRAVEDADES, example: 'grave' }, more);

export const Puntos: NamedField = (more) =>
  field(
    parsePuntos,
    { type: 'integer', format: 'int32', minimum: 0, maximum: MAX_PUNTOS, description: 'Que se restan a la licencia.' },
    more,
  );

export const Cantidad: NamedField = (more) =>
  field(
    parseCantidad,
    {
      type: 'string',
      pattern: '^[0-9]{1,12}([.][0-9]{1,4})?$',
      example: '1.5',
      description: 'Cuántas unidades; exacto, como texto. Si la unidad es una moneda, en sus unidades mayores.',
    },
    more,
  );
