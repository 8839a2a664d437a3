import type { RelatedReader } from '../../../panel/definition/definition.js';
import { datedWords } from '../dated-words.js';
import { valoresDe } from '../vigente.sql.js';

/** What a unit was, is and will be worth. */
export const valores: RelatedReader = {
  entidad: 'unidades',
  async read(dataSource, id, zonaHoraria) {
    const rows = await dataSource.query<{ desde: Date; words: string }[]>(
      `SELECT v.desde, trim_scale(v.valor)::text AS words FROM (${valoresDe('$1')}) v ORDER BY v.desde DESC`,
      [id],
    );
    return rows.length === 0 ? null : { label: 'Valores', words: datedWords(rows, zonaHoraria) };
  },
};
