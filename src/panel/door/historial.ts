import { isUUID } from 'class-validator';
import { Router, type Request, type RequestHandler } from 'express';
import type { DataSource } from 'typeorm';
import { tienePermiso } from '../../core/auth/permisos.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { AuditoriaResource } from '../auditoria/auditoria.resource.js';
import { instantFormatter } from '../format.js';
import { getEntrada, type EntradaPropia } from '../historial/entradas.js';
import { readHistorial } from '../historial/historial.js';
import { restaurar } from '../historial/restaurar.js';
import { revertir } from '../historial/revertir.js';
import type { PanelAdmin } from '../panel-admin.js';
import type { RegistroResource } from '../resources/registro.resource.js';
import { panelUser, viewerOf } from '../session/panel-user.js';
import { takesQuery } from './accepted.js';
import { NOTHING } from './form-fields.js';
import { noBody } from './read-form.js';

/** What the addresses of histories need to know. */
export interface HistorialRoutes {
  dataSource: DataSource;
  resources: readonly RegistroResource[];
  zonaHoraria: string;
  /** Refuses a change that no page of this session asked for. */
  csrf: RequestHandler;
}

const PAGINA = new Map([['pagina', /^[1-9]\d{0,3}$/]]);

/**
 * `GET /admin/api/historial/personas/<id>?pagina=2`: the changes of one record, twenty a page. `POST
 * /admin/api/historial/<entry>/revertir` undoes a change, `…/restaurar` a deletion; both answer with a notice.
 */
export function createHistorial({ dataSource, resources, zonaHoraria, csrf }: HistorialRoutes): Router {
  const routes = Router({ caseSensitive: true, strict: true });
  const trail = resources.find((resource) => resource instanceof AuditoriaResource)!;
  const parts = { dataSource, reader: trail.reader, formatInstant: instantFormatter(zonaHoraria, 'segundos') };
  const records = resources.filter((resource) => resource !== trail);

  routes.get('/admin/api/historial/:recurso/:id', takesQuery(PAGINA), noBody, async (request, response, next) => {
    const resource = records.find(({ definition }) => definition.id === request.params['recurso']);
    const id = idIn(request, 'id');
    if (!resource || !id) return next();
    if (!tienePermiso(panelUser(response).admin.rol, resource.definition.permiso)) {
      throw new DomainError('forbidden', 'sin_permiso', 'Su cuenta no tiene permiso para estos registros.');
    }
    const pagina = Number(request.query['pagina'] ?? 1);
    response.json(await readHistorial(parts, resource, id, pagina, viewerOf(response)));
  });

  const undo =
    (work: (propia: EntradaPropia, admin: PanelAdmin) => Promise<string>): RequestHandler =>
    async (request, response, next) => {
      const id = idIn(request, 'auditoriaId');
      if (!id) return next();
      const { admin } = panelUser(response);
      const message = await work(await getEntrada(dataSource, records, admin, id), admin);
      response.json({ notice: { type: 'success', message } });
    };
  const change = [takesQuery(NOTHING), csrf, noBody];
  const revert = undo((propia, { actor }) => revertir(propia, actor));
  const restore = undo((propia, { actor }) => restaurar(dataSource, propia, actor));
  routes.post('/admin/api/historial/:auditoriaId/revertir', change, revert);
  routes.post('/admin/api/historial/:auditoriaId/restaurar', change, restore);
  return routes;
}

/** What is no id belongs to nothing. */
function idIn(request: Request, name: string): string | undefined {
  const id = request.params[name];
  return typeof id === 'string' && isUUID(id, 'loose') ? id.toLowerCase() : undefined;
}
