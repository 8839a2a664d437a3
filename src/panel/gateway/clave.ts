import type { RequestHandler } from 'express';
import { DomainError } from '../../core/errors/domain.error.js';
import { normalizeClave, parseClave } from '../../core/passwords/clave.js';
import { NO_ES_IGUAL } from '../../http/pages/clave-nueva.js';
import type { PanelServices } from '../panel-services.js';
import { answerPage } from './answer-page.js';
import type { CsrfTokens } from '../session/csrf.js';
import { fieldOf } from '../session/form.js';
import { clavePage } from './own-pages.js';
import { panelUser } from '../session/panel-user.js';
import { openSession } from '../session/session.js';

/** `GET /admin/clave`. */
export function showClave(tokens: CsrfTokens): RequestHandler {
  return (request, response) => {
    const { debeCambiarClave: obligatorio } = panelUser(response);
    answerPage(response, 200, clavePage({ obligatorio, csrf: tokens.ofSession(request) }));
  };
}

/** `POST /admin/clave`: ends every session of the user and goes on with a new one. */
export function submitClave({ usuarios, limits, loginEvents }: PanelServices, tokens: CsrfTokens): RequestHandler {
  return async (request, response) => {
    const { admin, debeCambiarClave: obligatorio } = panelUser(response);
    const csrf = tokens.ofSession(request);
    try {
      const clave = parseClave(fieldOf(request, 'clave'), 'clave');
      if (clave !== normalizeClave(fieldOf(request, 'repetida'))) {
        return answerPage(response, 400, clavePage({ obligatorio, csrf, errores: NOT_REPEATED }));
      }
      const cambio = { actual: fieldOf(request, 'clave_actual'), nueva: clave };
      const login = { cuenta: admin.id, direccion: admin.actor.direccion, dispositivo: undefined };
      const usuario = await limits.attempt(login, () => usuarios.changeClave(admin.actor, admin.id, cambio));
      await openSession(request, { id: usuario.id, versionSesion: usuario.version_sesion });
      tokens.give(request, response);
      response.redirect(303, '/admin');
    } catch (error) {
      loginEvents.recordClaveFailure(admin.actor, error);
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const errores = Object.fromEntries(error.errores.map(({ campo, mensaje }) => [FIELDS[campo] ?? campo, mensaje]));
      answerPage(response, 400, clavePage({ obligatorio, csrf, errores }));
    }
  };
}

/** What the form calls the fields of a change. */
const FIELDS: Readonly<Record<string, string>> = { actual: 'clave_actual', nueva: 'clave' };

const NOT_REPEATED = { repetida: NO_ES_IGUAL };
