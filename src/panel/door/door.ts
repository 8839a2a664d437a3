import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { FastifyBaseLogger } from 'fastify';
import { panelBundleDir } from '../../config/panel-env.js';
import { exportCsv } from '../export/export-csv.js';
import type { PanelServices } from '../panel-services.js';
import type { RegistroResource } from '../resources/registro.resource.js';
import { showClave, submitClave } from './clave.js';
import { SHORT_TEXT, takesQuery, type Accepted } from './accepted.js';
import { CsrfTokens } from '../session/csrf.js';
import { adaptDocument } from './document.js';
import { createHistorial } from './historial.js';
import { answerErrors, notFound } from './errors.js';
import { createAllowList, type AllowListParts } from './allow-list.js';
import { listQuery, NOTHING } from './form-fields.js';
import { showLogin, submitLogin, submitLogout } from './login.js';
import { requireOwnClave, requireSession, viewerOf } from '../session/panel-user.js';
import { serveAdminJsAssets } from './adminjs-assets.js';
import { FORM_TYPES, readForm } from './read-form.js';
import { requestLog } from './request-log.js';
import { keptNowhere, sameOriginOnly, securityHeaders } from './security.js';

export interface DoorParts {
  services: PanelServices;
  sessions: RequestHandler;
  resources: readonly RegistroResource[];
  /** AdminJS, which trusts whoever reaches it. */
  adminJs: Express;
  log: FastifyBaseLogger;
}

/**
 * Everything that stands between the network and AdminJS, which puts itself before whatever its own application
 * brings along. Nothing gets past {@link requireSession} but the log-in.
 */
export function createDoor({ services, sessions, resources, adminJs, log }: DoorParts): Express {
  const { config, exportaciones } = services;
  const { zonaHoraria } = config;
  const door = express();
  door.disable('x-powered-by');
  door.set('trust proxy', config.proxyConfiable.length > 0 ? [...config.proxyConfiable] : false);
  door.use(requestLog(log, services.metrics.http), securityHeaders(), keptNowhere);
  door.use(sameOriginOnly(config.urlPublica), compression(), sessions);

  const tokens = new CsrfTokens(config.jwtSecreto);
  const nothing = takesQuery(NOTHING);
  door.get('/admin/login', takesQuery(fields('destino')), showLogin(tokens));
  door.post('/admin/login', nothing, form('correo', 'clave', 'destino'), submitLogin(services, tokens));

  door.use(requireSession(services, tokens));
  door.post('/admin/salir', nothing, form(), tokens.require, submitLogout);
  door.get('/admin/clave', nothing, showClave(tokens));
  const clave = form('clave_actual', 'clave', 'repetida');
  door.post('/admin/clave', nothing, clave, tokens.require, submitClave(services, tokens));
  door.use(requireOwnClave);

  const bundleDir = panelBundleDir(config.projectRoot);
  const version = readFileSync(join(bundleDir, 'version'), 'utf8');
  for (const resource of resources) {
    const path = `/admin/exportar/${resource.id()}.csv`;
    door.get(
      path,
      takesQuery(listQuery(resource.definition)),
      exportCsv({ resource, resources, exportaciones, zonaHoraria }),
    );
  }
  door.get('/admin/frontend/assets/:file', takesQuery(fields('v')), serveAdminJsAssets(bundleDir, version));
  door.use(createHistorial({ dataSource: services.dataSource, resources, zonaHoraria, csrf: tokens.require }));
  const definitions = resources.map(({ definition }) => definition);
  const isThere: AllowListParts['isThere'] = async (recurso, id, response) =>
    (await resources.find((resource) => resource.id() === recurso)?.findEntity(id, viewerOf(response))) != null;
  door.use(createAllowList({ definitions, isThere, csrf: tokens.require }), adaptDocument(version), adminJs);
  door.use(notFound, answerErrors(log));
  return door;
}

const fields = (...names: string[]): Accepted => new Map(names.map((name) => [name, SHORT_TEXT]));

/** A form of a page of our own, with the session's token in it. */
const form = (...names: string[]): RequestHandler[] => readForm(FORM_TYPES.plain, fields('csrf', ...names));
