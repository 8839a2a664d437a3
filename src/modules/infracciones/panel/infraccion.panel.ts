import { isUUID } from 'class-validator';
import { idFloor } from '../infraccion-id.js';
import { isPlaca, normalizePlaca } from '../../vehiculos/placa.rule.js';
import { Infraccion } from '../infraccion.entity.js';
import { parseReferencia, toReferencia } from '../referencia.rule.js';
import { VehiculosService } from '../../vehiculos/vehiculos.service.js';
import { arrivedBetween } from './arrival-filter.js';
import { CREADO_EN, DIRECCION, ID, REQUEST_ID, TITULO } from '../../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../../panel/definition/definition.js';
import { betweenDays, NOTHING, sameId, unreadableFilter, type ListQuery } from '../../../panel/definition/filters.js';

/** Filed infractions can't be changed by anybody. */
export function infraccionesResource({
  dataSource,
  zonaHoraria,
  formatInstant,
  service,
}: PanelContext): ResourceDefinition<Infraccion> {
  const vehiculos = service(VehiculosService);
  const ofPlaca = async (query: ListQuery, text: string): Promise<void> => {
    const placa = normalizePlaca(text);
    const vehiculoIds = isPlaca(placa) ? await vehiculos.listIdsThatBore(placa) : [];
    if (vehiculoIds.length === 0) return void query.andWhere(NOTHING);
    query.andWhere('r.placa_patente = :placa AND r.vehiculo_id = ANY(:vehiculoIds::uuid[])', { placa, vehiculoIds });
  };
  return {
    id: 'infracciones',
    uno: 'infracción',
    varios: 'Infracciones',
    entity: Infraccion,
    permiso: 'administrar',
    icon: 'FileText',
    fields: [
      ID,
      { name: 'referencia', label: 'Referencia', type: 'string' },
      // Ids begin with the instant, and the key is the index that is there anyway.
      { name: 'momento', label: 'Fecha y hora', screenLabel: 'Ocurrida', type: 'datetime', sortedBy: 'id' },
      { name: 'placa_patente', label: 'Placa patente', screenLabel: 'Placa', type: 'string' },
      { name: 'vehiculo_id', label: 'Vehículo', type: 'reference', reference: 'vehiculos' },
      { name: 'oficial_id', label: 'Oficial', type: 'reference', reference: 'oficiales' },
      {
        name: 'persona_id',
        label: 'Dueño',
        screenLabel: 'Dueño al cargarse',
        type: 'reference',
        reference: 'personas',
      },
      { name: 'comentarios', label: 'Comentarios', type: 'textarea' },
      { ...CREADO_EN, screenLabel: 'Recibida', sortedBy: 'creado_en' },
      REQUEST_ID,
      DIRECCION,
      TITULO,
    ],
    list: ['momento', 'placa_patente', 'comentarios', 'oficial_id', 'persona_id'],
    show: [
      'referencia',
      'momento',
      'placa_patente',
      'comentarios',
      'oficial_id',
      'vehiculo_id',
      'persona_id',
      'creado_en',
      'direccion',
      'request_id',
      'id',
    ],
    create: [],
    edit: [],
    link: 'placa_patente',
    filters: {
      referencia: (query, value, label) => {
        const ids = parseReferencia(typeof value === 'string' ? value : '');
        if (!ids) throw unreadableFilter(label, 'una referencia completa, como 06EA-MWS9-R23J-H2F3-X');
        query.andWhere('r.id BETWEEN :desdeRef AND :hastaRef', { desdeRef: ids.desde, hastaRef: ids.hasta });
      },
      placa_patente: (query, value) => ofPlaca(query, typeof value === 'string' ? value : ''),
      vehiculo_id: sameId('r.vehiculo_id'),
      oficial_id: sameId('r.oficial_id'),
      persona_id: sameId('r.persona_id'),
      momento: betweenDays(zonaHoraria, (query, desde, hasta) => {
        // The key narrows the range; before 1970 all ids begin alike.
        if (desde !== undefined) {
          query.andWhere('r.id >= :desdeId', { desdeId: idFloor(desde) });
          query.andWhere('r.momento >= :desde', { desde: new Date(desde) });
        }
        if (hasta !== undefined) {
          if (hasta > 0) query.andWhere('r.id < :hastaId', { hastaId: idFloor(hasta) });
          query.andWhere('r.momento < :hasta', { hasta: new Date(hasta) });
        }
      }),
      creado_en: arrivedBetween(dataSource, zonaHoraria),
    },
    presets: [
      { label: 'Hoy', filters: { momento: { from: 0, to: 0 } } },
      { label: 'Últimos 7 días', filters: { momento: { from: -6, to: 0 } } },
      { label: 'Recibidas hoy', filters: { creado_en: { from: 0, to: 0 } } },
    ],
    links: [
      { label: 'Otras de la placa', href: '/admin/resources/infracciones?filters.placa_patente={placa_patente}' },
      { label: 'Otras del oficial', href: '/admin/resources/infracciones?filters.oficial_id={oficial_id}' },
    ],
    sort: { sortBy: 'momento', direction: 'desc' },
    title: ({ placa_patente, momento }) => `${placa_patente} · ${formatInstant(momento)}`,
    detail: ({ comentarios }) => comentarios.slice(0, 100),
    extras: ({ id }) => ({ referencia: toReferencia(id) }),
    search: (query, text) => {
      const ids = isUUID(text, 'loose') ? { desde: text, hasta: text } : parseReferencia(text);
      if (ids) return void query.andWhere('r.id BETWEEN :desde AND :hasta', ids);
      return ofPlaca(query, text);
    },
  };
}
