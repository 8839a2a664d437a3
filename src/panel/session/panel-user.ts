import type { Request, RequestHandler, Response } from 'express';
import type { Origen } from '../../core/auth/principal.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { addressOf } from '../../core/requests/address.js';
import type { Usuario } from '../../modules/usuarios/usuario.entity.js';
import { ROL_LABELS } from '../definition/labels.js';
import type { PanelAdmin, Viewer } from '../panel-admin.js';
import type { PanelServices } from '../panel-services.js';
import type { CsrfTokens } from './csrf.js';

/** Whose request it is. */
export interface PanelUser {
  admin: PanelAdmin;
  debeCambiarClave: boolean;
}

/** The user of a request that passed {@link requireSession}. */
export function panelUser(response: Response): PanelUser {
  return response.locals['panelUser'] as PanelUser;
}

/** The same as AdminJS' actions know him. */
export function viewerOf(response: Response): Viewer {
  return { currentAdmin: panelUser(response).admin };
}

/**
 * Whose session a request has, if it still holds, as the database knows the user now: a changed password, another role
 * and deactivation end it at the next request. What is kept of a session that ended goes when its time is over: to look
 * at something changes nothing.
 */
export async function findSessionUser({ usuarios }: PanelServices, { session }: Request): Promise<Usuario | null> {
  const usuario = session.usuarioId ? await usuarios.findById(session.usuarioId) : null;
  return usuario?.activo && usuario.version_sesion === session.versionSesion ? usuario : null;
}

/**
 * Lets only those pass who have a session, which goes on from then. Pages lead to the log-in; whatever asks for data is
 * told that there is none, and asks its user over the page. @throws unauthenticated
 */
export function requireSession(services: PanelServices, tokens: CsrfTokens): RequestHandler {
  return async (request, response, next) => {
    const usuario = await findSessionUser(services, request);
    if (!usuario) {
      if (isData(request)) throw noSession();
      return response.redirect(303, loginPath(request));
    }
    await services.sesiones.usePanel(request.sessionID);
    const user = { admin: adminOf(usuario, request, response), debeCambiarClave: usuario.debe_cambiar_clave };
    response.locals['panelUser'] = user;
    // AdminJS looks for it in the session; it is made anew for each request and must not be stored.
    Object.defineProperty(request.session, 'adminUser', { value: user.admin, enumerable: false });
    tokens.give(request, response);
    next();
  };
}

/** Until a given password is replaced there is nothing else to do. */
export const requireOwnClave: RequestHandler = (request, response, next) => {
  if (!panelUser(response).debeCambiarClave) return next();
  if (isData(request))
    throw new DomainError('forbidden', 'debe_cambiar_clave', 'Antes de seguir debe cambiar su clave.');
  response.redirect(303, '/admin/clave');
};

/** Told to whatever asks for data without a session. */
export function noSession(): DomainError {
  return new DomainError('unauthenticated', 'sin_sesion', 'Su sesión terminó: vuelva a entrar.');
}

/** Where a request comes from, for the trail and the log. */
export function origenOf(request: Request, response: Response): Origen {
  return { direccion: addressOf(request), requestId: response.locals['requestId'] as string };
}

function adminOf({ id, correo, rol }: Usuario, request: Request, response: Response): PanelAdmin {
  const actor = { tipo: 'usuario' as const, id, nombre: correo, rol, ...origenOf(request, response) };
  return { id, email: correo, title: ROL_LABELS[rol], rol, actor };
}

/** What the panel's own scripts ask for, and no address bar. */
export function isData({ path }: Request): boolean {
  return path.startsWith('/admin/api/') || path === '/admin/sesion';
}

/** An export leads back to its list, from where it can be asked for again: no page shows a file. */
const EXPORT = /^\/admin\/exportar\/(\w+)\.\w+/;

/** Back to where one wanted to go, once logged in. */
function loginPath({ method, originalUrl }: Request): string {
  if (method !== 'GET' || originalUrl === '/admin') return '/admin/login';
  return `/admin/login?destino=${encodeURIComponent(originalUrl.replace(EXPORT, '/admin/resources/$1'))}`;
}
