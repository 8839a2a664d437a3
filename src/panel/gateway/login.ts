import type { Request, RequestHandler, Response } from 'express';
import { DEVICE_COOKIE, DEVICE_SECONDS } from '../../modules/auth/login/known-devices.service.js';
import { addressOf } from '../../core/requests/address.js';
import { answerOf } from '../../http/answers/error-answer.js';
import { TooManyRequests } from '../../core/limits/too-many-requests.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { waitText } from '../../http/pages/espera.js';
import type { PanelServices } from '../panel-services.js';
import { answerPage } from './answer-page.js';
import { loginPage } from './own-pages.js';
import type { CsrfTokens } from '../session/csrf.js';
import { destroySession, openSession } from '../session/session.js';
import { fieldOf, ownPath } from '../session/form.js';
import { origenOf } from '../session/panel-user.js';

/** `GET /admin/login`. */
export function showLogin(tokens: CsrfTokens): RequestHandler {
  return (request, response) => {
    const destino = ownPath(request.query['destino']);
    answerPage(response, 200, loginPage({ destino, csrf: tokens.ofVisit(request, response) }));
  };
}

/** `POST /admin/login`: a new session for whoever proves to be an active user. */
export function submitLogin(services: PanelServices, tokens: CsrfTokens): RequestHandler {
  return async (request, response) => {
    const correo = fieldOf(request, 'correo');
    const destino = ownPath(fieldOf(request, 'destino'));
    try {
      if (!tokens.isOfVisit(request)) throw new DomainError('forbidden', 'formulario_vencido', EXPIRED);
      const attempt = { username: correo, medio: 'panel' as const, origen: origenOf(request, response) };
      const credentials = {
        username: correo,
        clave: fieldOf(request, 'clave'),
        direccion: addressOf(request),
        device: { cookie: request.headers.cookie },
        only: 'usuario' as const,
      };
      const principal = await services.loginEvents.watch(attempt, () => services.logins.login(credentials));
      await openSession(request, principal);
      tokens.give(request, response);
      rememberDevice(services, request, response, principal.id);
      if (isOverAPage(request)) response.sendStatus(204);
      else response.redirect(303, destino);
    } catch (error) {
      const problema = problemOf(error);
      if (problema === undefined) throw error;
      const { status, headers } = answerOf(error);
      response.set(headers);
      if (isOverAPage(request)) return void response.status(status).json({ detail: problema });
      const csrf = tokens.ofVisit(request, response);
      answerPage(response, status, loginPage({ destino, correo, problema, csrf }));
    }
  };
}

/** Whether a page of the panel asks, over what its user was doing, and no form of its own page. */
function isOverAPage(request: Request): boolean {
  return request.accepts(['html', 'json']) === 'json';
}

/** `POST /admin/salir`. */
export const submitLogout: RequestHandler = async (request, response) => {
  await destroySession(request);
  response.clearCookie('registro_panel', { path: '/admin' }).clearCookie('XSRF-TOKEN', { path: '/admin' });
  response.redirect(303, '/admin/login');
};

const EXPIRED =
  'La página estuvo abierta demasiado tiempo, o el navegador no guarda cookies. Escriba su clave otra vez.';

/** Known from now on, this browser is not slowed down by what others try with the account. */
function rememberDevice({ devices }: PanelServices, request: Request, response: Response, usuarioId: string): void {
  response.cookie(DEVICE_COOKIE, devices.remember(usuarioId, request.headers.cookie), {
    path: '/admin/login',
    maxAge: DEVICE_SECONDS * 1000,
    httpOnly: true,
    sameSite: 'strict',
    secure: request.secure,
  });
}

function problemOf(error: unknown): string | undefined {
  if (error instanceof TooManyRequests) {
    return `Hubo demasiados intentos. Puede volver a intentarlo en ${waitText(error.retryAfterSeconds)}.`;
  }
  return error instanceof DomainError ? error.message : undefined;
}
