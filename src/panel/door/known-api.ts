import { Router, type RequestHandler } from 'express';
import type { RegistroResource } from '../resources/registro.resource.js';
import { notFound } from './errors.js';

const RESOURCE_ACTIONS = new Set(['list', 'search', 'exportar']);
const RECORD_ACTIONS = new Set(['show', 'edit', 'delete']);

/**
 * What the panel's pages ask for below `/admin/api`. AdminJS fails on every other address, or explains in English
 * what a programmer did wrong.
 */
export function knownApi(resources: readonly RegistroResource[]): Router {
  const resourceOf = new Map(resources.map((resource) => [resource.id(), resource]));
  const api = Router();
  api.get('/dashboard', passOn);
  api.post('/resources/:recurso/actions/new', (request, _response, next) => {
    next(resourceOf.has(request.params.recurso) ? 'router' : undefined);
  });
  api.get('/resources/:recurso/actions/:accion{/:texto}', (request, _response, next) => {
    const { recurso = '', accion = '' } = request.params;
    next(resourceOf.has(recurso) && RESOURCE_ACTIONS.has(accion) ? 'router' : undefined);
  });
  api.all('/resources/:recurso/records/:id/:accion', async (request, response, next) => {
    const { recurso, id, accion } = request.params;
    const resource = resourceOf.get(recurso);
    if (!resource || !RECORD_ACTIONS.has(accion)) return next();
    if (await resource.findEntity(id)) return next('router');
    response.json(GONE);
  });
  return api.use(notFound);
}

const passOn: RequestHandler = (_request, _response, next) => next('router');

const MESSAGE = 'El registro no existe: puede haber sido borrado.';

/** In the shape in which AdminJS' pages expect it. */
const GONE = {
  record: { params: {}, populated: {}, baseError: { type: 'NotFoundError', message: MESSAGE }, errors: {} },
  records: [],
  notice: { type: 'error', message: MESSAGE },
};
