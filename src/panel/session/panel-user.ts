import type { Request, RequestHandler, Response } from 'express';
import type { Origen } from '../../core/auth/principal.js';
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
 * Lets only those pass whose session still holds, as the database knows the user now: a changed password, another
 * role and deactivation end it at the next request. What is kept of a session that ended goes when its time is over:
 * to look at something changes nothing.
 */
export function requireSession({ usuarios, sesiones }: PanelServices, tokens: CsrfTokens): RequestHandler {
  return async (request, response, next) => {
    const { usuarioId, versionSesion } = request.session;
    const usuario = usuarioId ? await usuarios.findById(usuarioId) : null;
    if (!usuario?.activo || usuario.version_sesion !== versionSesion) {
      return response.redirect(303, loginPath(request));
    }
    await sesiones.touchPanel(request.sessionID);
    const user = { admin: adminOf(usuario, request, response), debeCambiarClave: usuario.debe_cambiar_clave };
    response.locals['panelUser'] = user;
    // AdminJS looks for it in the session; it is made anew for each request and must not be stored.
    Object.defineProperty(request.session, 'adminUser', { value: user.admin, enumerable: false });
    tokens.give(request, response);
    next();
  };
}

/** Until a given password is replaced there is nothing else to do. */
export const requireOwnClave: RequestHandler = (_request, response, next) => {
  if (panelUser(response).debeCambiarClave) response.redirect(303, '/admin/clave');
  else next();
};

/** Where a request comes from, for the trail and the log. */
export function origenOf(request: Request, response: Response): Origen {
  return { direccion: addressOf(request), requestId: response.locals['requestId'] as string };
}

function adminOf({ id, correo, rol }: Usuario, request: Request, response: Response): PanelAdmin {
  const actor = { tipo: 'usuario' as const, id, nombre: correo, rol, ...origenOf(request, response) };
  return { id, email: correo, title: ROL_LABELS[rol], rol, actor };
}

/** Back to where one wanted to go, once logged in. */
function loginPath({ method, originalUrl }: Request): string {
  const isPage = method === 'GET' && !originalUrl.startsWith('/admin/api/') && originalUrl !== '/admin';
  return isPage ? `/admin/login?destino=${encodeURIComponent(originalUrl)}` : '/admin/login';
}
