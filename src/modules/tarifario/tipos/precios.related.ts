import type { RelatedReader } from '../../../panel/definition/definition.js';
import { datedWords } from '../dated-words.js';
import { preciosDe } from '../vigente.sql.js';

/** What a type cost, costs and will cost. */
export const precios: RelatedReader = {
  entidad: 'tipos_infraccion',
  async read(dataSource, id, zonaHoraria) {
    const rows = await dataSource.query<{ desde: Date; words: string }[]>(
      `SELECT p.desde, trim_scale(p.cantidad) || ' ' || coalesce(u.codigo, p.moneda) AS words
       FROM (${preciosDe('$1')}) p LEFT JOIN registro.unidades u ON u.id = p.unidad_id ORDER BY p.desde DESC`,
      [id],
    );
    return rows.length === 0 ? null : { label: 'Precios', words: datedWords(rows, zonaHoraria) };
  },
};
