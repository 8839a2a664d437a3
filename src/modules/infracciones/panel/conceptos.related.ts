import { writeDecimal, writeMonto } from '../../../core/money/escritura.js';
import type { RelatedReader } from '../../../panel/definition/definition.js';

interface Row {
  codigo: string;
  descripcion: string;
  unidad: string;
  cantidad: string;
  valor_unidad: string;
  moneda: string;
  monto: string;
}

/** What an infraction is charged with, and how each amount came about. */
export const conceptos: RelatedReader = {
  entidad: 'infracciones',
  esDelRegistro: true,
  async read(dataSource, id) {
    const rows = await dataSource.query<Row[]>(
      `SELECT codigo, descripcion, unidad, trim_scale(cantidad)::text AS cantidad,
         trim_scale(valor_unidad)::text AS valor_unidad, moneda, monto
       FROM registro.conceptos_infraccion WHERE infraccion_id = $1 ORDER BY posicion`,
      [id],
    );
    return rows.length === 0 ? null : { label: 'Se cobra', words: rows.map(wordsOf) };
  },
};

function wordsOf({ codigo, descripcion, unidad, cantidad, valor_unidad, moneda, monto }: Row): string {
  const enUnidades =
    unidad === moneda ? '' : ` (${writeDecimal(cantidad)} ${unidad} de ${writeDecimal(valor_unidad)} ${moneda})`;
  return `${codigo} · ${descripcion}: ${writeMonto(monto, moneda)}${enUnidades}`;
}
