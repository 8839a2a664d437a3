import type { DataSource } from 'typeorm';
import { writeDecimal } from '../../../core/money/escritura.js';
import type { RelatedReader } from '../../../panel/definition/definition.js';
import { datedTable } from '../panel/dated-table.js';
import { valoresDe, valorVigente } from '../vigente.sql.js';
import type { Unidad } from './unidad.entity.js';

/** What takes a value back, and which it is. */
export const ANULAR_VALOR = { nombre: 'anular_valor', campo: 'valor_id' };

/** What a unit was, is and will be worth. */
export const valores: RelatedReader = {
  entidad: 'unidades',
  esDelRegistro: true,
  async read(dataSource, id, zonaHoraria) {
    const rows = await dataSource.query<{ id: string; desde: Date; valor: string; moneda: string; ahora: Date }[]>(
      `SELECT v.id, v.desde, trim_scale(v.valor)::text AS valor, u.moneda, now() AS ahora
       FROM (${valoresDe('$1')}) v JOIN registro.unidades u ON u.id = $1`,
      [id],
    );
    const [first] = rows;
    if (!first) return null;
    const dated = rows.map((row) => ({ ...row, palabras: `${writeDecimal(row.valor)} ${row.moneda}` }));
    const parts = { zonaHoraria, ahora: first.ahora.getTime(), uno: 'valor', anular: ANULAR_VALOR };
    return { label: 'Valores', tabla: datedTable(dated, parts) };
  },
};

/** Adds to units what they are worth now, as people read it. */
export async function addValores(source: DataSource, unidades: (Unidad & { vigente?: string })[]): Promise<void> {
  const rows = await source.query<{ id: string; valor: string | null }[]>(
    `SELECT u.id, trim_scale(v.valor)::text AS valor FROM registro.unidades u
     LEFT JOIN LATERAL (${valorVigente('u.id', 'now()')}) v ON true WHERE u.id = ANY($1)`,
    [unidades.map(({ id }) => id)],
  );
  const values = new Map(rows.map(({ id, valor }) => [id, valor]));
  for (const unidad of unidades) {
    const valor = values.get(unidad.id) ?? null;
    unidad.vigente = valor === null ? 'sin valor' : `${writeDecimal(valor)} ${unidad.moneda}`;
  }
}
