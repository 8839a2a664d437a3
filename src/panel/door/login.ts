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
import { destroySession, openSession } from './session.js';
import { fieldOf, ownPath } from './form.js';
import { origenOf } from './panel-user.js';

/** `GET /admin/login`. */
export const showLogin: RequestHandler = (request, response) => {
  const destino = ownPath(request.query['destino']);
  answerPage(response, 200, loginPage({ destino }));
};

/** `POST /admin/login`: a new session for whoever proves to be an active user. */
export function submitLogin(services: PanelServices): RequestHandler {
  return async (request, response) => {
    const correo = fieldOf(request, 'correo');
    const destino = ownPath(fieldOf(request, 'destino'));
    try {
      const attempt = { username: correo, medio: 'panel' as const, origen: origenOf(request, response) };
      const principal = await services.loginEvents.watch(attempt, () => authenticate(services, request, correo));
      await openSession(request, principal.id, principal.versionSesion);
      response.redirect(303, destino);
    } catch (error) {
      const problema = problemOf(error);
      if (problema === undefined) throw error;
      const { status, headers } = answerOf(error);
      answerPage(response.set(headers), status, loginPage({ destino, correo, problema }));
    }
  };
}

/** `POST /admin/salir`. */
export const submitLogout: RequestHandler = async (request, response) => {
  await destroySession(request);
  response.clearCookie('registro_panel', { path: '/admin' }).redirect(303, '/admin/login');
};

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
