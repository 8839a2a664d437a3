import type { RelatedReader } from '../../panel/definition/definition.js';

/** As many as anybody reads. */
const MOST = 20;

/** The plates a vehicle bore before. */
export const placasAnteriores: RelatedReader = {
  entidad: 'vehiculos',
  async read(dataSource, id) {
    const rows = await dataSource.query<{ placa: string }[]>(
      `SELECT p.placa_patente AS placa FROM registro.placas_anteriores p
       JOIN registro.vehiculos v ON v.id = p.vehiculo_id AND v.placa_patente <> p.placa_patente
       WHERE p.vehiculo_id = $1 ORDER BY p.placa_patente LIMIT ${MOST}`,
      [id],
    );
    return rows.length === 0 ? null : { label: 'Placas que llevó antes', words: rows.map(({ placa }) => placa) };
  },
};
