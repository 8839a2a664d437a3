import { stringify } from 'csv-stringify/sync';
import { csvCell } from '../../../../core/csv/csv.js';
import { formatMomento } from '../../../../core/time/momento.js';
import { toPrecioDto } from '../dto/tipo.answers.js';
import { CAMPOS_DE_COSTO, CAMPOS_PROPIOS } from '../tipo.rule.js';
import type { TipoConPrecio } from '../tipos.repository.js';

/** The columns, in this order; `importar` takes them back. */
const COLUMNAS = [...CAMPOS_PROPIOS, ...CAMPOS_DE_COSTO, 'desde', 'actualizado_en'] as const;

/** The tariff as programs read it: RFC 4180, a line a type; no cell is a formula. */
export function toTarifarioCsv(tipos: readonly TipoConPrecio[]): string {
  return stringify(tipos.map(toLine), {
    columns: [...COLUMNAS],
    header: true,
    record_delimiter: '\r\n',
    cast: { string: csvCell, boolean: (value) => (value ? 'true' : 'false') },
  });
}

function toLine(tipo: TipoConPrecio): Record<(typeof COLUMNAS)[number], string | number | boolean | null> {
  const { codigo, descripcion, articulo, gravedad, puntos, remolque, sin_descuento } = tipo;
  const { unidad, cantidad, valor_unidad, moneda, monto, desde } = toPrecioDto(tipo) ?? NO_PRECIO;
  return {
    ...{ codigo, descripcion, articulo, gravedad, puntos, remolque, sin_descuento },
    ...{ unidad, cantidad, valor_unidad, moneda, monto, desde },
    actualizado_en: formatMomento(tipo.actualizado_en.getTime()),
  };
}

const NO_PRECIO = { unidad: null, cantidad: null, valor_unidad: null, moneda: null, monto: null, desde: null };
