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
import { adaptDocument } from './document.js';
import { answerErrors, notFound } from './errors.js';
import { knownApi } from './known-api.js';
import { showLogin, submitLogin, submitLogout } from './login.js';
import { requireOwnClave, requireSession } from './panel-user.js';
import { serveAdminJsAssets } from './adminjs-assets.js';
import { readForm } from './read-form.js';
import { requestLog } from './request-log.js';
import { sameOriginOnly, securityHeaders } from './security.js';

const FORM_LIMIT = '8kb';

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
  const { config } = services;
  const door = express();
  door.disable('x-powered-by');
  door.set('trust proxy', config.proxyConfiable.length > 0 ? [...config.proxyConfiable] : false);
  door.use(requestLog(log, services.metrics.http), securityHeaders(), sameOriginOnly(), compression(), sessions);

  const form = express.urlencoded({ extended: false, limit: FORM_LIMIT });
  door.get('/admin/login', showLogin);
  door.post('/admin/login', form, submitLogin(services));

  door.use(requireSession(services));
  door.post('/admin/salir', submitLogout);
  door.get('/admin/clave', showClave);
  door.post('/admin/clave', form, submitClave(services));
  door.use(requireOwnClave);

  const bundleDir = panelBundleDir(config.projectRoot);
  const version = readFileSync(join(bundleDir, 'version'), 'utf8');
  door.get('/admin/exportar/:recurso', exportCsv(resources, config.zonaHoraria));
  door.get('/admin/frontend/assets/:file', serveAdminJsAssets(bundleDir, version));
  door.use('/admin/api', knownApi(resources));
  door.use(readForm, adaptDocument(version), adminJs);
  door.use(notFound, answerErrors(log));
  return door;
}
