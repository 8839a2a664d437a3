import type { Request, RequestHandler } from 'express';
import { addressOf } from '../../common/http/address.js';
import { answerOf } from '../../common/http/error-answer.js';
import { TooManyRequests } from '../../common/http/too-many-requests.js';
import { RejectedLogin } from '../../common/auth/rejected-login.js';
import { DomainError } from '../../common/errors/domain.error.js';
import { cuentaOf } from '../../common/security-events/eventos.js';
import { waitText } from '../../pages/espera.js';
import type { Principal } from '../../common/auth/principal.js';
import type { PanelServices } from '../panel-services.js';
import { answerPage } from './answer-page.js';
import { loginPage } from './own-pages.js';
import type { CsrfTokens } from './csrf.js';
import { destroySession, openSession } from './session.js';
import { fieldOf, ownPath } from './form.js';
import { origenOf } from './panel-user.js';

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
      const principal = await services.loginEvents.watch(attempt, () => authenticate(services, request, correo));
      await openSession(request, principal.id, principal.versionSesion);
      tokens.give(request, response);
      response.redirect(303, destino);
    } catch (error) {
      const problema = problemOf(error);
      if (problema === undefined) throw error;
      const { status, headers } = answerOf(error);
      const csrf = tokens.ofVisit(request, response);
      answerPage(response.set(headers), status, loginPage({ destino, correo, problema, csrf }));
    }
  };
}

/** `POST /admin/salir`. */
export const submitLogout: RequestHandler = async (request, response) => {
  await destroySession(request);
  response.clearCookie('registro_panel', { path: '/admin' }).clearCookie('XSRF-TOKEN', { path: '/admin' });
  response.redirect(303, '/admin/login');
};

const EXPIRED =
  'La página estuvo abierta demasiado tiempo, o el navegador no guarda cookies. Escriba su clave otra vez.';

/** The attempt is counted before the password is looked at, with those made at the other doors. */
async function authenticate(
  { limits, principals }: PanelServices,
  request: Request,
  correo: string,
): Promise<Principal> {
  await limits.consumeAddress(addressOf(request));
  await limits.consumeAccount(correo);
  const principal = await principals.authenticate(correo, fieldOf(request, 'clave'));
  if (principal.tipo !== 'usuario') throw new RejectedLogin(cuentaOf(principal), 'sin_acceso');
  return principal;
}

function problemOf(error: unknown): string | undefined {
  if (error instanceof TooManyRequests) {
    return `Hubo demasiados intentos. Puede volver a intentarlo en ${waitText(error.retryAfterSeconds)}.`;
  }
  return error instanceof DomainError ? error.message : undefined;
}
