import { isUUID } from 'class-validator';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Permiso } from '../../core/auth/permisos.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { permisoDeCambioOf } from '../definition/access.js';
import type { ResourceDefinition } from '../definition/definition.js';
import { SHORT_TEXT, takesQuery } from './accepted.js';
import { notFound } from './errors.js';
import { formFields, listQuery, NOTHING, PAGE_QUERY } from './form-fields.js';
import { FORM_TYPES, noBody, readForm } from './read-form.js';

/** What the list of allowed requests is made from. */
export interface AllowListParts {
  definitions: readonly ResourceDefinition[];
  /** The record that the answer's reader may know of, if there is one. */
  find: (recurso: string, id: string, response: Response) => Promise<object | null>;
  /** Whether the answer's reader may use records of a kind. */
  mayUse: (permiso: Permiso, response: Response) => boolean;
  /** Refuses a change that no page of this session asked for. */
  csrf: RequestHandler;
}

/**
 * The requests that AdminJS gets: each address with the method, the query and the form it needs. All others are refused
 * here, because AdminJS takes field names apart before it looks at permissions, and some names keep it busy for seconds.
 */
export function createAllowList({ definitions, find, mayUse, csrf }: AllowListParts): Router {
  const allowed = Router({ caseSensitive: true, strict: true });
  allowed.get(/.*/, noBody);
  allowed.get(['/admin', '/admin/', '/admin/api/dashboard'], takesQuery(NOTHING), pass);
  for (const definition of definitions) {
    const { id, writes } = definition;
    const [page, api] = [`/admin/resources/${id}`, `/admin/api/resources/${id}`];
    const list = takesQuery(listQuery(definition));
    const plainPage = takesQuery(PAGE_QUERY);
    const nothing = takesQuery(NOTHING);
    const form = readForm(FORM_TYPES.adminJs, formFields(definition));
    const record = onlyThere(({ params }, response) => find(id, String(params['id']), response));
    const changeable = onlyThere(async ({ params }, response) => {
      const found = await find(id, String(params['id']), response);
      return found && !definition.isGone?.(found) ? found : null;
    });
    // AdminJS would say so in a word of its own.
    const asks = (permiso: Permiso): RequestHandler => {
      return (_request, response, next) => {
        if (!mayUse(permiso, response)) throw new DomainError('forbidden', 'sin_permiso', NOT_PERMITTED);
        next();
      };
    };
    const permitted = asks(definition.permiso);
    const changing = asks(permisoDeCambioOf(definition));

    allowed.get([page, `${page}/actions/exportar`], list, pass);
    allowed.get(`${api}/actions/list`, list, permitted, pass);
    allowed.get(`${api}/actions/search{/:texto}`, nothing, onlyShort, permitted, pass);
    allowed.get(`${page}/records/:id/show`, plainPage, onlyId, pass);
    allowed.get(`${api}/records/:id/show`, nothing, onlyId, permitted, record, pass);
    if (!writes) continue;
    allowed.get(`${page}/actions/new`, plainPage, pass);
    allowed.post(`${api}/actions/new`, nothing, csrf, form, changing, pass);
    allowed.get(`${page}/records/:id/edit`, plainPage, onlyId, pass);
    allowed.get(`${api}/records/:id/edit`, nothing, onlyId, changing, changeable, pass);
    allowed.post(`${api}/records/:id/edit`, nothing, onlyId, csrf, form, changing, changeable, pass);
    if (!writes.delete) continue;
    allowed.post(`${api}/records/:id/delete`, nothing, onlyId, csrf, noBody, changing, changeable, pass);
  }
  return allowed.use(notFound);
}

const NOT_PERMITTED = 'Su cuenta no tiene permiso para estos registros.';

const pass: RequestHandler = (_request, _response, next) => next('router');

/** What is no id belongs to no record. */
const onlyId: RequestHandler = (request, response, next) => {
  if (isUUID(request.params['id'], 'loose')) next();
  else void notFound(request, response, next);
};

const onlyShort: RequestHandler = (request, response, next) => {
  if (SHORT_TEXT.test(String(request.params['texto'] ?? ''))) next();
  else void notFound(request, response, next);
};

/** Answers of a record that is gone, which AdminJS would explain in English. */
function onlyThere(find: (request: Request, response: Response) => Promise<object | null>): RequestHandler {
  return async (request, response, next) => {
    if (await find(request, response)) next();
    else response.json(GONE);
  };
}

const MESSAGE = 'El registro no existe: puede haber sido borrado.';

/** In the shape in which AdminJS' pages expect it. */
const GONE = {
  record: { params: {}, populated: {}, baseError: { type: 'NotFoundError', message: MESSAGE }, errors: {} },
  records: [],
  notice: { type: 'error', message: MESSAGE },
};
