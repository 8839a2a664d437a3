import { fechaFormatter } from '../../http/pages/fecha.js';
import type { RelatedReader } from '../../panel/definition/definition.js';
import { CLASES_EN_PALABRAS, type ClaseDeCredito } from './credito.rule.js';

/** As many as anybody reads. */
const MOST = 20;

interface Row {
  clase: ClaseDeCredito;
  cantidad: number;
  saldo: number;
  motivo: string | null;
  creado_en: Date;
}

/** How a client's credit moved of late. */
export const ultimosMovimientos: RelatedReader = {
  entidad: 'clientes',
  esDelRegistro: true,
  async read(dataSource, id, zonaHoraria) {
    const rows = await dataSource.query<Row[]>(
      `SELECT clase, cantidad, saldo, motivo, creado_en FROM registro.creditos
       WHERE cliente_id = $1 ORDER BY numero DESC LIMIT ${MOST}`,
      [id],
    );
    if (rows.length === 0) return null;
    const format = fechaFormatter(zonaHoraria);
    const filas = rows.map(({ clase, cantidad, saldo, motivo, creado_en }) => {
      const { dia, hora } = format(creado_en.getTime());
      const numbers = [cantidad, saldo].map((number) => number.toLocaleString('es-CL'));
      return { celdas: [`${dia}, ${hora}`, CLASES_EN_PALABRAS[clase], ...numbers, motivo ?? ''] };
    });
    return {
      label: 'Últimos movimientos de créditos',
      tabla: { columnas: ['Cuándo', 'Movimiento', 'Créditos', 'Saldo', 'Motivo'], filas },
    };
  },
};
