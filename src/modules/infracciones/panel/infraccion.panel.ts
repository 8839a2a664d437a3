import { writeMonto } from '../../../core/money/escritura.js';
import type { PanelContext, ResourceDefinition } from '../../../panel/definition/definition.js';
import { sameId } from '../../../panel/definition/filters.js';
import { listLink } from '../../../panel/definition/screen.js';
import { VehiculosService } from '../../vehiculos/vehiculos.service.js';
import { Infraccion } from '../infraccion.entity.js';
import { toReferencia } from '../../../core/text/referencia.js';
import { arrivedBetween } from './arrival-filter.js';
import { EXPORTED, FIELDS, LIST, SHOW } from './infraccion-fields.js';
import { happenedBetween, inHour, ofPlaca, ofReferencia, PRESETS, searchInfracciones } from './infraccion-filters.js';

/** Filed infractions can't be changed by anybody. */
export function infraccionesResource(context: PanelContext): ResourceDefinition<Infraccion> {
  const { dataSource, zonaHoraria, formatInstant } = context;
  const vehiculos = context.service(VehiculosService);
  const related = context.relatedOf('infracciones')!;
  return {
    id: 'infracciones',
    uno: 'infracción',
    varios: 'Infracciones',
    grupo: 'Registro',
    entity: Infraccion,
    permiso: 'consultar',
    icon: 'FileText',
    fields: FIELDS,
    list: LIST,
    exported: EXPORTED,
    show: SHOW,
    create: [],
    edit: [],
    link: 'placa_patente',
    filters: {
      referencia: ofReferencia,
      placa_patente: ofPlaca(vehiculos),
      vehiculo_id: sameId('r.vehiculo_id'),
      oficial_id: sameId('r.oficial_id'),
      persona_id: sameId('r.persona_id'),
      momento: happenedBetween(zonaHoraria),
      hora: inHour(zonaHoraria),
      creado_en: arrivedBetween(dataSource, zonaHoraria),
    },
    presets: PRESETS,
    links: [
      listLink('Otras de la placa', 'infracciones', 'placa_patente'),
      listLink('Otras del oficial', 'infracciones', 'oficial_id'),
    ],
    sort: { sortBy: 'momento', direction: 'desc' },
    title: ({ placa_patente, momento }) => `${placa_patente} · ${formatInstant(momento)}`,
    detail: ({ comentarios, codigos }) => comentarios ?? codigos ?? '',
    extras: ({ id, importe, moneda, codigos, comentarios, latitud, longitud }) => ({
      referencia: toReferencia(id),
      motivo: [codigos, comentarios].filter(Boolean).join(' · '),
      coordenadas: latitud === null ? null : `${latitud}, ${longitud}`,
      importe: importe === null || moneda === null ? null : writeMonto(importe, moneda),
    }),
    related: ({ id }) => related(id),
    search: searchInfracciones(vehiculos),
  };
}
