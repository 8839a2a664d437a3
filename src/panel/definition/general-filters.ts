import { isUUID } from 'class-validator';
import type { ResourceDefinition } from './definition.js';
import type { Field } from './field.js';
import { bind, unreadableFilter } from './filters.js';

/** What was typed into the search of a list. */
export const BUSCAR: Field = { name: 'buscar', label: 'Búsqueda', type: 'string' };
/** Records ticked one by one, by their ids, separated by commas. */
export const ELEGIDOS: Field = { name: 'elegidos', label: 'Elegidos', type: 'string' };

/** As many as one address can name. */
export const MOST_CHOSEN = 100;

/** Gives a kind of record the ways to narrow its list that all have. */
export function withGeneralFilters(definition: ResourceDefinition): ResourceDefinition {
  return {
    ...definition,
    fields: [...definition.fields, BUSCAR, ELEGIDOS],
    filters: {
      ...definition.filters,
      [BUSCAR.name]: async (query, value) => {
        if (typeof value === 'string' && value.trim()) await definition.search(query, value.trim());
      },
      [ELEGIDOS.name]: (query, value, label) => {
        const ids = typeof value === 'string' ? value.split(',') : [];
        if (ids.length === 0 || ids.length > MOST_CHOSEN || !ids.every((id) => isUUID(id, 'loose'))) {
          throw unreadableFilter(label, `de 1 a ${MOST_CHOSEN} registros`);
        }
        query.andWhere(`r.id = ANY(${bind(query, ids)}::uuid[])`);
      },
    },
  };
}
