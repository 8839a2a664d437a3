import type { DataSource } from 'typeorm';
import { writeDecimal } from '../../../../core/money/escritura.js';
import type { RelatedReader } from '../../../../panel/definition/definition.js';
import { datedTable } from '../../panel/dated-table.js';
import { COLUMNAS_DE_PRECIO, conPrecio, preciosDe } from '../../vigente.sql.js';
import type { TipoInfraccion } from '../tipo-infraccion.entity.js';
import { precioEnPalabras } from '../tipo.novedad.js';
import type { PrecioVigente } from '../tipos.repository.js';

/** What takes a price back, and which it is. */
export const ANULAR_PRECIO = { nombre: 'anular_precio', campo: 'precio_id' };

/** What a type cost, costs and will cost. */
export const precios: RelatedReader = {
  entidad: 'tipos_infraccion',
  esDelRegistro: true,
  async read(dataSource, id, zonaHoraria) {
    const rows = await dataSource.query<{ id: string; desde: Date; cantidad: string; unidad: string; ahora: Date }[]>(
      `SELECT p.id, p.desde, trim_scale(p.cantidad)::text AS cantidad, coalesce(u.codigo, p.moneda) AS unidad, now() AS ahora
       FROM (${preciosDe('$1')}) p LEFT JOIN registro.unidades u ON u.id = p.unidad_id`,
      [id],
    );
    const [first] = rows;
    if (!first) return null;
    const dated = rows.map((row) => ({ ...row, palabras: `${writeDecimal(row.cantidad)} ${row.unidad}` }));
    const parts = { zonaHoraria, ahora: first.ahora.getTime(), uno: 'precio', anular: ANULAR_PRECIO };
    return { label: 'Precios', tabla: datedTable(dated, parts) };
  },
};

/** Adds to types what they cost now, as people read it. */
export async function addPrecios(source: DataSource, tipos: (TipoInfraccion & { precio?: string })[]): Promise<void> {
  const rows = await source.query<(PrecioVigente & { id: string })[]>(
    `SELECT t.id, ${COLUMNAS_DE_PRECIO} FROM registro.tipos_infraccion t ${conPrecio('t.id', 'now()')} WHERE t.id = ANY($1)`,
    [tipos.map(({ id }) => id)],
  );
  const words = new Map(rows.map((row) => [row.id, precioEnPalabras(row)]));
  for (const tipo of tipos) tipo.precio = words.get(tipo.id) ?? '';
}
