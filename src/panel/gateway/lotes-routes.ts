import { isUUID } from 'class-validator';
import type { Express, RequestHandler } from 'express';
import { tienePermiso, type Permiso } from '../../core/auth/permisos.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { CAMPOS_DEL_FORMULARIO } from '../../modules/lotes/pages/perfil-de-formulario.js';
import type { PanelServices } from '../panel-services.js';
import type { CsrfTokens } from '../session/csrf.js';
import { panelUser } from '../session/panel-user.js';
import { SHORT_TEXT, takesQuery, type Accepted } from './accepted.js';
import { notFound } from './errors.js';
import { NOTHING } from './form-fields.js';
import { LotesPages, PASOS_DE_LOTE } from './lotes.js';
import { AVISO, LoteAnswers } from './lotes-answer.js';
import { RevisionDeLotesPages } from './lotes-revision.js';
import { SubidaDeLotesPages } from './lotes-subida.js';
import { FORM_TYPES, noBody, readForm } from './read-form.js';

/** Puts the pages of batches into their places. */
export function mountLotes(gateway: Express, services: PanelServices, tokens: CsrfTokens): void {
  const nothing = takesQuery(NOTHING);
  const looks = [permitted('consultar_lotes'), noBody];
  const changes = permitted('enviar_lotes');
  const form = (fields: Accepted = NOTHING): RequestHandler[] => [
    ...readForm(FORM_TYPES.plain, new Map([['csrf', SHORT_TEXT], ...fields])),
    tokens.require,
  ];

  const subida = new SubidaDeLotesPages(services, tokens);
  gateway.get('/admin/lotes', nothing, (_request, response) => response.redirect(303, '/admin/resources/lotes'));
  gateway.get('/admin/lotes/nuevo', nothing, changes, noBody, subida.show);
  gateway.post(['/admin/lotes', '/admin/api/lotes'], nothing, changes, subida.receive);

  const answers = new LoteAnswers(services, tokens);
  const lotes = new LotesPages(services, tokens, answers);
  const lote = '/admin/lotes/:id';
  gateway.get(lote, takesQuery(new Map([['aviso', AVISO]])), onlyId, looks, lotes.show);
  gateway.get(`${lote}/eventos`, nothing, onlyId, looks, lotes.follow);
  gateway.get(`${lote}/resultado.csv`, nothing, onlyId, looks, lotes.download('resultado'));
  gateway.get(`${lote}/errores.csv`, nothing, onlyId, looks, lotes.download('errores'));
  gateway.get(`${lote}/cancelar`, nothing, onlyId, changes, noBody, lotes.askToCancel);
  for (const paso of PASOS_DE_LOTE) {
    gateway.post(`${lote}/${paso}`, nothing, onlyId, changes, form(), lotes.step(paso));
  }

  gateway.post(`${lote}/revisar`, nothing, onlyId, changes, form(), subida.repeat);

  const revision = new RevisionDeLotesPages(services, answers);
  const saying = (name: string, fields: Accepted, handler: RequestHandler): void =>
    void gateway.post(`${lote}/${name}`, nothing, onlyId, changes, form(fields), handler);
  saying('perfil', CAMPOS_DEL_FORMULARIO, revision.answer);
  saying('usar-perfil', new Map([['perfil', SHORT_TEXT]]), revision.use);
  saying('guardar-perfil', new Map([['nombre', SHORT_TEXT]]), revision.keep);
  saying('confirmar', new Map([['malas', SHORT_TEXT]]), revision.confirm);
}

/** Lets those pass who may. @throws forbidden */
function permitted(permiso: Permiso): RequestHandler {
  return (_request, response, next) => {
    if (tienePermiso(panelUser(response).admin.rol, permiso)) return next();
    throw new DomainError('forbidden', 'sin_permiso', 'Su cuenta no tiene permiso para hacer esto con lotes.');
  };
}

/** What is no id belongs to no batch. */
const onlyId: RequestHandler = (request, response, next) => {
  if (isUUID(request.params['id'], 'loose')) next();
  else void notFound(request, response, next);
};
