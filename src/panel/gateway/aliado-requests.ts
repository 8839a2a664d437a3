import { isUUID } from 'class-validator';
import type { Request, RequestHandler, Response } from 'express';
import { tienePermiso, type Permiso } from '../../core/auth/permisos.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { panelUser } from '../session/panel-user.js';
import { notFound } from './errors.js';

/** The partner that an address names, or what of it. */
export function idOf({ params }: Request, name = 'id'): string {
  return String(params[name]).toLowerCase();
}

export function puede(response: Response, permiso: Permiso): boolean {
  return tienePermiso(panelUser(response).admin.rol, permiso);
}

/** Lets those pass who may. @throws forbidden */
export function permitted(permiso: Permiso): RequestHandler {
  return (_request, response, next) => {
    if (puede(response, permiso)) return next();
    throw new DomainError('forbidden', 'sin_permiso', 'Su cuenta no tiene permiso para hacer esto con los aliados.');
  };
}

/** What is no id belongs to nobody. */
export const onlyIds: RequestHandler = (request, response, next) => {
  if (Object.values(request.params).every((id) => isUUID(id, 'loose'))) next();
  else void notFound(request, response, next);
};
