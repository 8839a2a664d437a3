import type { RelatedReader } from '../../../../panel/definition/definition.js';
import { drawImportes } from '../precios/importes.plot.js';
import { readImportes } from '../precios/importes.sql.js';

/** What a type cost, drawn. */
export const importes: RelatedReader = {
  entidad: 'tipos_infraccion',
  esDelRegistro: true,
  async read(dataSource, id, zonaHoraria) {
    const format = new Intl.DateTimeFormat('es-CL', { timeZone: zonaHoraria, dateStyle: 'short' });
    const steps = drawImportes(await readImportes(dataSource, id), Date.now(), (momento) => format.format(momento));
    return steps && { label: 'Historia del precio', steps };
  },
};
