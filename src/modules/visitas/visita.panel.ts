import { matchesSql, searchPatterns } from '../../core/database/search.js';
import { diaFormatter } from '../../core/time/dia.js';
import { ID, referenceField, TITULO } from '../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../panel/definition/definition.js';
import type { Field } from '../../panel/definition/field.js';
import { bind, daysBetween, sameId, type FieldFilter } from '../../panel/definition/filters.js';
import { Visita } from './visita.entity.js';
import { plotOf } from './visitas.plot.js';

/** A list that nobody narrowed is drawn so far back. */
const DAYS = 400;

const FIELDS: readonly Field[] = [
  ID,
  { name: 'dia', label: 'Día', type: 'date', sortedBy: 'dia' },
  referenceField('tipo_id', 'Tipo de infracción', 'tipos_infraccion'),
  { name: 'total', label: 'Visitas', type: 'number' },
  { name: 'identificadas', label: 'De usuarios y oficiales', type: 'number' },
  { name: 'anonimas', label: 'Anónimas', type: 'number' },
  { name: 'distintas', label: 'Visitantes distintos', type: 'number' },
  TITULO,
];

/** How often types of the tariff are looked at, day by day. */
export function visitasResource({ zonaHoraria }: PanelContext): ResourceDefinition<Visita> {
  const numbers = ['dia', 'tipo_id', 'total', 'identificadas', 'anonimas', 'distintas'];
  return {
    id: 'visitas',
    uno: 'día con visitas',
    varios: 'Visitas',
    grupo: 'Tarifario',
    entity: Visita,
    permiso: 'consultar',
    icon: 'BarChart',
    fields: FIELDS,
    list: numbers,
    show: numbers,
    create: [],
    edit: [],
    link: 'dia',
    filters: { tipo_id: sameId('r.tipo_id'), dia: onDays(zonaHoraria) },
    presets: [
      { label: 'Hoy', filters: { dia: { from: 0, to: 0 } } },
      { label: 'Últimos 7 días', filters: { dia: { from: -6, to: 0 } } },
      { label: 'Últimos 30 días', filters: { dia: { from: -29, to: 0 } } },
    ],
    sort: { sortBy: 'dia', direction: 'desc' },
    title: ({ dia }) => `Visitas del ${dia.split('-').reverse().join('-')}`,
    extras: ({ total, identificadas }) => ({ anonimas: total - identificadas }),
    isSearchedAlone: true,
    search: (query, text) => {
      const found = matchesSql('t.busqueda', bind(query, searchPatterns(text)));
      query.andWhere(`r.tipo_id IN (SELECT t.id FROM registro.tipos_infraccion t WHERE ${found})`);
    },
    plot: async (query, filters) => {
      if (filters['dia~~from'] === undefined)
        query.andWhere(`r.dia > (now() AT TIME ZONE ${bind(query, zonaHoraria)})::date - ${DAYS}`);
      const days = await query
        .select(`to_char(r.dia, 'YYYY-MM-DD')`, 'dia')
        .addSelect('sum(r.total)::float8', 'total')
        .groupBy('r.dia')
        .orderBy('r.dia')
        .getRawMany<{ dia: string; total: number }>();
      return plotOf(days, filters);
    },
  };
}

/** Local days, as they are kept. */
function onDays(zonaHoraria: string): FieldFilter {
  const diaOf = diaFormatter(zonaHoraria);
  return (query, value, label) => {
    const [desde, hasta] = daysBetween(value, zonaHoraria, label);
    if (desde !== undefined) query.andWhere(`r.dia >= ${bind(query, diaOf(desde))}::date`);
    if (hasta !== undefined) query.andWhere(`r.dia <= ${bind(query, diaOf(hasta - 1))}::date`);
  };
}
