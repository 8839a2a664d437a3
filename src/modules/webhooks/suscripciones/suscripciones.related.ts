import type { RelatedReader } from '../../../panel/definition/definition.js';
import { Suscripcion } from './suscripcion.entity.js';
import { estadoEnPalabras, eventosEnPalabras } from './suscripcion.palabras.js';

/** More are on the page of subscriptions. */
const SHOWN = 20;

/** Where a partner is told of what happens. */
export const suscripcionesDeAliado: RelatedReader = {
  entidad: 'aliados',
  esDelRegistro: true,
  async read(dataSource, id) {
    const suscripciones = await dataSource.getRepository(Suscripcion).find({
      where: { aliado_id: id },
      order: { id: 'DESC' },
      take: SHOWN,
    });
    if (suscripciones.length === 0) return null;
    const filas = suscripciones.map((suscripcion) => ({
      celdas: [suscripcion.url, eventosEnPalabras(suscripcion)],
      marca: estadoEnPalabras(suscripcion),
    }));
    return { label: 'Suscripciones', tabla: { columnas: ['Dirección', 'De qué se le avisa', 'Estado'], filas } };
  },
};
