import type { RequestHandler } from 'express';
import { isUUID } from 'class-validator';
import { tienePermiso } from '../../core/auth/permisos.js';
import { DomainError } from '../../core/errors/domain.error.js';
import type { ResourceDefinition } from '../definition/definition.js';
import { panelUser } from '../session/panel-user.js';

/** `POST /admin/api/acciones/avisos/<id>/reenviar`: what a button of a record's page does. */
export function runAccion(definitions: readonly ResourceDefinition[]): RequestHandler {
  return async (request, response) => {
    const { recurso, id, accion } = request.params as { recurso: string; id: string; accion: string };
    const definition = definitions.find((known) => known.id === recurso);
    const found = definition?.acciones?.find(({ nombre }) => nombre === accion);
    if (!found || !isUUID(id, 'loose')) throw new DomainError('notFound', 'no_encontrado', 'No existe esa acción.');
    const { admin } = panelUser(response);
    if (!tienePermiso(admin.rol, found.permiso)) {
      throw new DomainError('forbidden', 'sin_permiso', 'Su cuenta no tiene permiso para hacer esto.');
    }
    response.json({ notice: { type: 'success', message: await found.run(admin.actor, id) } });
  };
}
