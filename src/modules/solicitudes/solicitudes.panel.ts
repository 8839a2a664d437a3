import { ID, TITULO } from '../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../panel/definition/definition.js';
import type { Field } from '../../panel/definition/field.js';
import { bind, daysOf, equals, textOf, unreadableFilter, type FieldFilter } from '../../panel/definition/filters.js';
import { SolicitudesDeHora } from './solicitudes-de-hora.entity.js';

const FIELDS: readonly Field[] = [
  ID,
  { name: 'hora', label: 'Hora', type: 'datetime', sortedBy: 'hora' },
  { name: 'metodo', label: 'Método', type: 'string' },
  { name: 'ruta', label: 'Ruta', type: 'string' },
  { name: 'estado', label: 'Estado', type: 'number' },
  { name: 'total', label: 'Solicitudes', type: 'number' },
  { name: 'aliado_id', label: 'Aliado', type: 'uuid' },
  TITULO,
];

/** What the server was asked, hour by hour; its page says what it comes to. */
export function solicitudesResource({
  formatInstant,
  zonaHoraria,
}: PanelContext): ResourceDefinition<SolicitudesDeHora> {
  const shown = ['hora', 'metodo', 'ruta', 'estado', 'total', 'aliado_id'];
  return {
    id: 'solicitudes_por_hora',
    uno: 'hora de solicitudes',
    varios: 'Solicitudes',
    grupo: 'Administración',
    entity: SolicitudesDeHora,
    permiso: 'consultar',
    icon: 'Activity',
    fields: FIELDS,
    list: shown,
    show: shown,
    create: [],
    edit: [],
    link: 'hora',
    tools: [{ nombre: 'analizar', label: 'Ver el análisis', href: '/admin/bitacora', permiso: 'consultar' }],
    filters: {
      hora: daysOf('r.hora', zonaHoraria),
      metodo: equals('r.metodo', (text) => text.toUpperCase()),
      ruta: equals('r.ruta'),
      estado: ofEstado,
    },
    presets: [{ label: 'Hoy', filters: { hora: { from: 0, to: 0 } } }],
    sort: { sortBy: 'hora', direction: 'desc' },
    title: ({ hora, metodo, ruta, estado }) => `${metodo} ${ruta}, ${estado}, ${formatInstant(hora)}`,
    isSearchedAlone: true,
    search: (query, text) => void query.andWhere(`strpos(r.ruta, ${bind(query, text.trim())}) > 0`),
  };
}

const ofEstado: FieldFilter = (query, value, label) => {
  const text = textOf(value);
  if (!/^[1-9]\d\d$/.test(text)) throw unreadableFilter(label, 'un estado, como 404');
  query.andWhere(`r.estado = ${bind(query, Number(text))}`);
};
