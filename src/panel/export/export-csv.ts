import { once } from 'node:events';
import { stringify } from 'csv-stringify';
import { Filter, type BaseRecord } from 'adminjs';
import type { RequestHandler } from 'express';
import type { ExportacionesService } from '../../modules/auditoria/exportaciones.service.js';
import { tienePermiso } from '../../core/auth/permisos.js';
import { CSV_FORMAT } from '../../core/csv/csv.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { panelUser, viewerOf } from '../session/panel-user.js';
import { instantFormatter } from '../format.js';
import type { ResourceDefinition } from '../definition/definition.js';
import { labelOf, valueLabelOf } from '../definition/labels.js';
import { isUnstorable } from '../definition/filters.js';
import type { RegistroResource, Sort } from '../resources/registro.resource.js';

/** What an export needs to know. */
export interface ExportParts {
  resource: RegistroResource;
  /** Where the records it names are looked up. */
  resources: readonly RegistroResource[];
  exportaciones: ExportacionesService;
  zonaHoraria: string;
}

/**
 * `GET /admin/exportar/personas.csv?filters.nombre=…&sortBy=…`: a list as it is filtered and sorted, all of it. It
 * leaves an entry in the trail.
 */
export function exportCsv({ resource, resources, exportaciones, zonaHoraria }: ExportParts): RequestHandler {
  const formatInstant = instantFormatter(zonaHoraria, 'segundos');
  const { definition } = resource;
  return async (request, response) => {
    if (!tienePermiso(panelUser(response).admin.rol, definition.permiso)) {
      throw new DomainError('forbidden', 'sin_permiso', 'Su cuenta no tiene permiso para esta lista.');
    }
    const { filters, sort } = readListRequest(request.query);
    const columns = definition.list.map((name) => ({ key: name, header: labelOf(definition, name) }));
    const csv = stringify({ ...CSV_FORMAT, columns });
    response.set({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${definition.id}.csv"`,
    });
    if (request.method === 'HEAD') return void response.end(); // nothing leaves: there is nothing to write down
    csv.pipe(response);
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const batches = resource.all(new Filter(filters, resource), sort, viewerOf(response));
    const what = { recurso: definition.id, filtros: storable(filters), orden: ordenOf(sort) };
    for await (const records of exportaciones.trailed(panelUser(response).admin.actor, what, batches)) {
      const titles = await referencedTitles(resource, resources, records);
      for (const record of records) {
        if (gone.signal.aborted) {
          csv.destroy();
          return;
        }
        const row = definition.list.map((name) => [
          name,
          textOf(definition, name, record.get(name), titles, formatInstant),
        ]);
        if (!csv.write(Object.fromEntries(row)))
          await once(csv, 'drain', { signal: gone.signal }).catch(() => undefined);
      }
    }
    csv.end();
  };
}

/** What the address of a list says, as AdminJS writes it: `filters.nombre`, `filters.momento~~from`. */
function readListRequest(query: Readonly<Record<string, unknown>>): {
  filters: Record<string, unknown>;
  sort: Sort;
} {
  const named = Object.entries(query).filter(([name]) => name.startsWith('filters.'));
  const { sortBy, direction } = query;
  return {
    filters: Object.fromEntries(named.map(([name, value]) => [name.slice('filters.'.length), value])),
    sort: {
      ...(typeof sortBy === 'string' && { sortBy }),
      ...((direction === 'asc' || direction === 'desc') && { direction }),
    },
  };
}

/** Filters as the trail keeps them: what no column can hold found nothing either. */
function storable(filters: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(filters).map(([name, value]) => {
    const text = String(value);
    return [name, isUnstorable(text) ? '[ilegible]' : text];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}

function ordenOf({ sortBy, direction = 'desc' }: Sort): string | null {
  return sortBy === undefined ? null : `${sortBy} ${direction}`;
}

/** How each record that some of these name is called, by id. */
async function referencedTitles(
  resource: RegistroResource,
  resources: readonly RegistroResource[],
  records: readonly BaseRecord[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const { name, reference } of resource.definition.fields) {
    const target = resources.find(({ definition }) => definition.id === reference);
    if (!target || !resource.definition.list.includes(name)) continue;
    const ids = [...new Set(records.map((record) => record.get(name) as string))];
    for (const found of await target.findMany(ids)) titles.set(found.id(), found.get('titulo') as string);
  }
  return titles;
}

function textOf(
  definition: ResourceDefinition,
  name: string,
  value: unknown,
  titles: ReadonlyMap<string, string>,
  formatInstant: (instant: Date) => string,
): string {
  if (value instanceof Date) return formatInstant(value);
  if (typeof value === 'boolean') return value ? 'Sí' : 'No';
  if (typeof value !== 'string') return '';
  if (name === 'registro') return (JSON.parse(value) as { texto: string }).texto;
  return titles.get(value) ?? valueLabelOf(definition, name, value) ?? value;
}
