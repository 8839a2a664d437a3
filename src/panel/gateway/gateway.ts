import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { FastifyBaseLogger } from 'fastify';
import { tienePermiso } from '../../core/auth/permisos.js';
import { panelBundleDir } from '../../config/panel-env.js';
import { restoreRecord, revertChange, showHistory, type HistoryParts } from '../auditoria/history-page.js';
import { SavedViews, VIEW_FIELDS } from '../views/saved-views.js';
import { searchEverything } from '../search/search-everything.js';
import type { Lector } from '../../core/database/reads.js';
import { VistasService } from '../../modules/vistas/vistas.service.js';
import type { Tablero } from '../tablero/tablero.js';
import { exportList } from '../export/export-list.js';
import { FORMATS } from '../export/formats.js';
import type { PanelServices } from '../panel-services.js';
import type { RegistroResource } from '../resources/registro.resource.js';
import type { WriteErrors } from '../resources/write-errors.js';
import { mayRun, runAccion } from './acciones.js';
import { mountAliados } from './aliados.js';
import { BITACORA_QUERY, showBitacora } from './bitacora.js';
import { showClave, submitClave } from './clave.js';
import { assertAccepted, SHORT_TEXT, takesQuery, type Accepted } from './accepted.js';
import { CsrfTokens } from '../session/csrf.js';
import { adaptDocument } from './document.js';
import { drawFirstPage } from './first-page.js';
import { answerErrors, notFound } from './errors.js';
import { createAllowList, type AllowListParts } from './allow-list.js';
import { IMPORT_FIELDS, IMPORT_LIMITS, ImportarPages } from './importar.js';
import { accionFields, listQuery, NOTHING } from './form-fields.js';
import { PanelLogin, submitLogout } from './login.js';
import { mountLotes } from './lotes-routes.js';
import { framed } from './marco.js';
import { panelUser, requireOwnClave, requireSession, viewerOf } from '../session/panel-user.js';
import { serveAdminJsAssets } from './adminjs-assets.js';
import { FORM_TYPES, noBody, readForm } from './read-form.js';
import { SegundoFactorPages } from './segundo-factor.js';
import { renewSesion, showSesion } from './sesion.js';
import { requestLog } from './request-log.js';
import { keptNowhere, sameOriginOnly, securityHeaders } from './security.js';
import { mountSuscripciones } from './suscripciones.js';

export interface GatewayParts {
  services: PanelServices;
  sessions: RequestHandler;
  resources: readonly RegistroResource[];
  history: HistoryParts;
  readTablero: (lector: Lector) => Promise<Tablero>;
  writeErrors: WriteErrors;
  /** AdminJS, which trusts whoever reaches it. */
  adminJs: Express;
  log: FastifyBaseLogger;
}

/**
 * Everything that stands between the network and AdminJS, which puts itself before whatever its own application
 * brings along. Nothing gets past {@link requireSession} but the log-in.
 */
export function createGateway({
  services,
  sessions,
  resources,
  history,
  readTablero,
  writeErrors,
  adminJs,
  log,
}: GatewayParts): Express {
  const { config, exportaciones } = services;
  const { zonaHoraria } = config;
  const definitions = resources.map(({ definition }) => definition);
  const gateway = express();
  gateway.disable('x-powered-by');
  gateway.set('trust proxy', config.proxyConfiable.length > 0 ? [...config.proxyConfiable] : false);
  gateway.use(requestLog(log, services.metrics.http), securityHeaders(), keptNowhere);
  gateway.use(sameOriginOnly(config.urlPublica), compression(), sessions);

  const tokens = new CsrfTokens(config.jwtSecreto);
  const nothing = takesQuery(NOTHING);
  const login = new PanelLogin(services, tokens);
  gateway.get('/admin/login', takesQuery(fields('destino')), login.show);
  gateway.post('/admin/login', nothing, form('correo', 'clave', 'otp', 'destino'), login.submit);
  gateway.post('/admin/login/codigo', nothing, form('otp', 'pendiente', 'destino'), login.submitCodigo);

  gateway.get('/admin/sesion', nothing, noBody, showSesion(services, tokens));

  gateway.use(requireSession(services, tokens), framed(definitions, tokens));
  gateway.post('/admin/sesion', nothing, noBody, tokens.require, renewSesion(services));
  gateway.post('/admin/salir', nothing, form(), tokens.require, submitLogout);
  gateway.get('/admin/clave', nothing, showClave(tokens));
  const clave = form('clave_actual', 'clave', 'repetida');
  gateway.post('/admin/clave', nothing, clave, tokens.require, submitClave(services, tokens));
  gateway.use(requireOwnClave);

  const factor = new SegundoFactorPages(services, tokens);
  gateway.get('/admin/segundo-factor', nothing, factor.show);
  gateway.post('/admin/segundo-factor', nothing, form('clave'), tokens.require, factor.start);
  gateway.post('/admin/segundo-factor/confirmar', nothing, form('secreto', 'otp'), tokens.require, factor.confirm);
  gateway.post('/admin/segundo-factor/desactivar', nothing, form('clave', 'otp'), tokens.require, factor.deactivate);

  const importar = new ImportarPages(services, tokens);
  gateway.get('/admin/importar', nothing, importar.permitted, importar.show);
  const upload = readForm(FORM_TYPES.upload, IMPORT_FIELDS.upload, IMPORT_LIMITS.upload);
  gateway.post('/admin/importar', nothing, importar.permitted, upload, tokens.require, importar.preview);
  const shown = readForm(FORM_TYPES.upload, IMPORT_FIELDS.shown, IMPORT_LIMITS.shown);
  gateway.post('/admin/importar/confirmar', nothing, importar.permitted, shown, tokens.require, importar.confirm);

  mountLotes(gateway, services, tokens);
  mountAliados(gateway, services, tokens);
  mountSuscripciones(gateway, services, tokens);
  gateway.get('/admin/bitacora', takesQuery(BITACORA_QUERY), noBody, showBitacora(services));

  const page = takesQuery(new Map([['pagina', /^\d{1,4}$/]]));
  gateway.get('/admin/api/historial/:recurso/:id', page, noBody, showHistory(history));
  gateway.post('/admin/api/historial/:id/revertir', nothing, noBody, tokens.require, revertChange(history));
  gateway.post('/admin/api/historial/:id/restaurar', nothing, noBody, tokens.require, restoreRecord(history));

  for (const { id, acciones = [] } of definitions) {
    for (const accion of acciones) {
      const body = accion.fields ? readForm(FORM_TYPES.adminJs, accionFields(accion)) : noBody;
      const path = `/admin/api/acciones/${id}/:id/${accion.nombre}`;
      gateway.post(path, nothing, tokens.require, mayRun(accion), body, runAccion(accion, writeErrors));
    }
  }

  const views = new SavedViews(services.service(VistasService), definitions, (definition, consulta) =>
    assertAccepted([...new URLSearchParams(consulta)], listQuery(definition)),
  );
  const view = readForm(FORM_TYPES.adminJs, VIEW_FIELDS);
  gateway.get('/admin/api/buscar', takesQuery(fields('texto')), noBody, searchEverything(resources));
  gateway.get('/admin/api/vistas/:recurso', nothing, noBody, views.list);
  gateway.post('/admin/api/vistas/:recurso', nothing, tokens.require, view, views.save);
  gateway.post('/admin/api/vistas/:recurso/:id/borrar', nothing, noBody, tokens.require, views.remove);

  const bundleDir = panelBundleDir(config.projectRoot);
  const version = readFileSync(join(bundleDir, 'version'), 'utf8');
  for (const resource of resources) {
    const query = takesQuery(listQuery(resource.definition));
    for (const format of FORMATS) {
      const parts = { resource, resources, exportaciones, zonaHoraria };
      gateway.get(`/admin/exportar/${resource.id()}.${format.extension}`, query, exportList(parts, format));
    }
  }
  gateway.get('/admin/frontend/assets/:file', takesQuery(fields('v')), serveAdminJsAssets(bundleDir, version));
  gateway.get(['/admin', '/admin/'], drawFirstPage(readTablero, definitions));
  const find: AllowListParts['find'] = async (recurso, id, response) =>
    (await resources.find((resource) => resource.id() === recurso)?.findEntity(id, viewerOf(response))) ?? null;
  const mayUse: AllowListParts['mayUse'] = (permiso, response) => tienePermiso(panelUser(response).admin.rol, permiso);
  gateway.use(createAllowList({ definitions, find, mayUse, csrf: tokens.require }), adaptDocument(version), adminJs);
  gateway.use(notFound, answerErrors(log));
  return gateway;
}

const fields = (...names: string[]): Accepted => new Map(names.map((name) => [name, SHORT_TEXT]));

/** A form of a page of our own, with the session's token in it. */
const form = (...names: string[]): RequestHandler[] => readForm(FORM_TYPES.plain, fields('csrf', ...names));
