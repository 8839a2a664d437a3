import type { RequestHandler } from 'express';
import type { PanelServices } from '../panel-services.js';
import type { CsrfTokens } from '../session/csrf.js';
import { findSessionUser, noSession, panelUser } from '../session/panel-user.js';

/**
 * `GET /admin/sesion`: how much is left of the session, which being asked does not prolong. Without one: what the form of
 * the log-in needs, for a page that shows it over what was being typed.
 */
export function showSesion(services: PanelServices, tokens: CsrfTokens): RequestHandler {
  return async (request, response) => {
    const usuario = await findSessionUser(services, request);
    const left = usuario && (await services.sesiones.panelLeft(request.sessionID));
    if (left) response.json({ ...left, correo: usuario.correo });
    else response.status(401).json({ csrf: tokens.ofVisit(request, response) });
  };
}

/** `POST /admin/sesion`: goes on for as long as a session may stay unused. */
export function renewSesion({ sesiones }: PanelServices): RequestHandler {
  return async (request, response) => {
    await sesiones.renewPanel(request.sessionID);
    const left = await sesiones.panelLeft(request.sessionID);
    if (!left) throw noSession(); // it was ended at this very moment
    response.json({ ...left, correo: panelUser(response).admin.email });
  };
}
