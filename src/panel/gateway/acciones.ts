import { isUUID } from 'class-validator';
import type { RequestHandler } from 'express';
import { tienePermiso } from '../../core/auth/permisos.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { answerOf } from '../../http/answers/error-answer.js';
import type { FormParams, RecordAccion } from '../definition/definition.js';
import type { WriteErrors } from '../resources/write-errors.js';
import { panelUser } from '../session/panel-user.js';

/** Whether whoever asks may do it, before anything is read. */
export function mayRun({ permiso }: Pick<RecordAccion<never>, 'permiso'>): RequestHandler {
  return (request, response, next) => {
    if (!isUUID(request.params['id'], 'loose')) throw new DomainError('notFound', 'no_encontrado', 'No existe.');
    if (!tienePermiso(panelUser(response).admin.rol, permiso)) {
      throw new DomainError('forbidden', 'sin_permiso', 'Su cuenta no tiene permiso para hacer esto.');
    }
    next();
  };
}

/** `POST /admin/api/acciones/avisos/<id>/reenviar`: what a button of a record's page does. */
export function runAccion(accion: RecordAccion<never>, writeErrors: WriteErrors): RequestHandler {
  return async (request, response) => {
    const id = String(request.params['id']);
    const { version, ...params } = accion.fields ? (request.body as FormParams) : {};
    const cual = { id, ...(version !== undefined && { aceptadas: [Number(version)] }) };
    try {
      const message = await accion.run(panelUser(response).admin.actor, cual, params);
      response.json({ notice: { type: 'success', message } });
    } catch (error) {
      if (!(error instanceof DomainError) || !accion.fields) throw error;
      const { baseError, propertyErrors } = await writeErrors.translate(error, id);
      response.status(answerOf(error).status).json({
        notice: { type: 'error', message: baseError?.message },
        errores: Object.fromEntries(Object.entries(propertyErrors).map(([campo, { message }]) => [campo, message])),
      });
    }
  };
}
