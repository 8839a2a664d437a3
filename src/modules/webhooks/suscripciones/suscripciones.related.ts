import type { RelatedReader } from '../../../panel/definition/definition.js';
import type { Suscripcion } from './suscripcion.entity.js';
import { estadoEnPalabras, eventosEnPalabras } from './suscripcion.palabras.js';

/** More are on the page of subscriptions. */
const SHOWN = 20;

/** Where a partner is told of what happens. */
export const suscripcionesDeAliado: RelatedReader = {
  entidad: 'aliados',
  esDelRegistro: true,
  async read(dataSource, id) {
    const suscripciones = await dataSource.query<Suscripcion[]>(
      'SELECT * FROM registro.suscripciones WHERE aliado_id = $1 ORDER BY id DESC LIMIT $2',
      [id, SHOWN],
    );
    if (suscripciones.length === 0) return null;
    const filas = suscripciones.map((suscripcion) => ({
      celdas: [suscripcion.url, eventosEnPalabras(suscripcion)],
      marca: estadoEnPalabras(suscripcion),
    }));
    return { label: 'Suscripciones', tabla: { columnas: ['Dirección', 'De qué se le avisa', 'Estado'], filas } };
  },
};
