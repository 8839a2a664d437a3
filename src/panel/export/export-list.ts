import { Filter, type BaseRecord } from 'adminjs';
import pLimit from 'p-limit';
import type { RequestHandler } from 'express';
import { begun } from '../../core/csv/csv-stream.js';
import { DomainError } from '../../core/errors/domain.error.js';
import type { ExportacionesService } from '../../modules/auditoria/exportaciones.service.js';
import { maySee } from '../definition/access.js';
import { isUnstorable } from '../definition/filters.js';
import { readListRequest } from '../resources/list-request.js';
import type { RegistroResource, Sort } from '../resources/registro.resource.js';
import { panelUser, viewerOf } from '../session/panel-user.js';
import { ExportColumns, type ExportCell } from './export-columns.js';
import type { ExportFormat } from './formats.js';
import { sendFile } from './send-file.js';

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
export function exportList(
  { resource, resources, exportaciones, zonaHoraria }: ExportParts,
  format: ExportFormat,
): RequestHandler {
  const { definition } = resource;
  const columns = new ExportColumns(resource, resources, zonaHoraria);
  return async (request, response) => {
    if (!maySee(panelUser(response).admin.rol, definition)) {
      throw new DomainError('forbidden', 'sin_permiso', 'Su cuenta no tiene permiso para esta lista.');
    }
    response.set({
      'content-type': format.type,
      'content-disposition': `attachment; filename="${definition.id}.${format.extension}"`,
    });
    if (request.method === 'HEAD') return void response.end(); // nothing leaves: there is nothing to write down
    const { filters, sort } = readListRequest(request.query);
    const batches = resource.all(new Filter(filters, resource), sort, viewerOf(response));
    const what = {
      recurso: definition.id,
      formato: format.extension,
      filtros: storable(filters),
      orden: ordenOf(sort),
    };
    const trailed = exportaciones.trailed(panelUser(response).admin.actor, what, batches);
    // What can't be read is told before the file begins: half of one must not look like a whole one.
    const rows = await begun(rowsOf(columns, trailed));
    await sendFile(format.write(rows), request, response);
  };
}

/** However many lists leave at once, so many batches are prepared: whoever looks at the panel meanwhile is served between them. */
const AT_ONCE = pLimit(2);

async function* rowsOf(columns: ExportColumns, batches: AsyncIterable<BaseRecord[]>): AsyncGenerator<ExportCell[]> {
  const iterator = batches[Symbol.asyncIterator]();
  try {
    for (let isFirst = true; ; isFirst = false) {
      const rows = await AT_ONCE(async () => {
        const next = await iterator.next();
        return next.done ? null : columns.rowsOf(next.value);
      });
      if (isFirst) yield columns.headers;
      if (!rows) return;
      yield* rows;
    }
  } finally {
    await iterator.return?.(); // a reader who left is noted too
  }
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
