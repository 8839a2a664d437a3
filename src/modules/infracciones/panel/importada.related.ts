import type { RelatedReader } from '../../../panel/definition/definition.js';
import type { Importada } from '../infracciones.repository.js';

/** That an act came from a file, from where in it, and by whose word. */
export const importada: RelatedReader = {
  entidad: 'infracciones',
  esDelRegistro: true,
  async read(dataSource, id) {
    const [row] = await dataSource.query<Importada[]>(
      `SELECT lote_id, linea, folio, confirmado_por FROM registro.infracciones_de_lote WHERE infraccion_id = $1`,
      [id],
    );
    return row ? { label: 'Vino de un archivo', words: [wordsOf(row)] } : null;
  },
};

function wordsOf({ lote_id, linea, folio, confirmado_por }: Importada): string {
  const acta = folio === null ? '' : `Folio ${folio}. `;
  return `${acta}Línea ${linea} del lote ${lote_id}, que confirmó ${confirmado_por}.`;
}
