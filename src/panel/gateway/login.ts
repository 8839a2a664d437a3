import type { Request, RequestHandler, Response } from 'express';
import type { ReactElement } from 'react';
import type { Principal } from '../../core/auth/principal.js';
import { TooManyRequests } from '../../core/limits/too-many-requests.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { addressOf } from '../../core/requests/address.js';
import { MissingSegundoFactor } from '../../core/security-events/rejected-login.js';
import { answerOf } from '../../http/answers/error-answer.js';
import { waitText } from '../../http/pages/espera.js';
import { DEVICE_COOKIE, DEVICE_SECONDS } from '../../modules/auth/login/known-devices.service.js';
import type { PanelServices } from '../panel-services.js';
import { answerPage } from './answer-page.js';
import { loginPage, type LoginPageProps } from './own-pages.js';
import { codigoPage } from './segundo-factor-pages.js';
import type { CsrfTokens } from '../session/csrf.js';
import { destroySession, openSession } from '../session/session.js';
import { fieldOf, ownPath } from '../session/form.js';
import { origenOf } from '../session/panel-user.js';
import { PendingLogins } from '../session/pending-login.js';

/** The log-in of the panel: a page for the password and, for whoever has a second factor, one for its code. */
export class PanelLogin {
  private readonly pending: PendingLogins;

  constructor(
    private readonly services: PanelServices,
    private readonly tokens: CsrfTokens,
  ) {
    this.pending = new PendingLogins(services.config.jwtSecreto);
  }

  /** `GET /admin/login`. */
  readonly show: RequestHandler = (request, response) => {
    const destino = ownPath(request.query['destino']);
    answerPage(response, 200, this.page({ destino, csrf: this.tokens.ofVisit(request, response) }));
  };

  /** `POST /admin/login`: a new session for whoever proves to be an active user, or the page that asks for his code. */
  readonly submit: RequestHandler = async (request, response) => {
    const correo = fieldOf(request, 'correo');
    try {
      this.assertOfVisit(request);
      const credentials = {
        username: correo,
        clave: fieldOf(request, 'clave'),
        otp: fieldOf(request, 'otp'),
        ...whence(request),
        only: 'usuario' as const,
      };
      const login = (): Promise<Principal> => this.services.logins.login(credentials);
      await this.enter(request, response, await this.watch(request, response, correo, login));
    } catch (error) {
      if (error instanceof MissingSegundoFactor && !isOverAPage(request)) {
        return this.askForCodigo(request, response, error.principal);
      }
      const problema = this.refuse(request, response, error);
      if (problema === undefined) return;
      const csrf = this.tokens.ofVisit(request, response);
      const destino = ownPath(fieldOf(request, 'destino'));
      answerPage(response, answerOf(error).status, this.page({ destino, correo, problema, csrf }));
    }
  };

  /** `POST /admin/login/codigo`: the session, for the right code. */
  readonly submitCodigo: RequestHandler = async (request, response) => {
    const pendiente = fieldOf(request, 'pendiente');
    const csrf = this.tokens.ofVisit(request, response);
    const destino = ownPath(fieldOf(request, 'destino'));
    try {
      this.assertOfVisit(request);
      const usuario = this.pending.read(pendiente, csrf);
      if (!usuario) throw new DomainError('forbidden', 'ingreso_vencido', TOO_LATE);
      const step = { usuario, otp: fieldOf(request, 'otp') || ' ', ...whence(request) };
      const finish = (): Promise<Principal> => this.services.logins.finish(step);
      await this.enter(request, response, await this.watch(request, response, usuario.id, finish));
    } catch (error) {
      const problema = this.refuse(request, response, error);
      if (problema === undefined) return;
      const { status } = answerOf(error);
      const canRepeat = status === 429 || (error as DomainError).codigo === 'segundo_factor_invalido';
      const page = canRepeat
        ? codigoPage({ csrf, destino, pendiente, problema })
        : this.page({ csrf, destino, problema });
      answerPage(response, status, page);
    }
  };

  private page(props: Omit<LoginPageProps, 'mandaCorreos'>): ReactElement {
    return loginPage({ ...props, mandaCorreos: this.services.config.smtpUrl !== undefined });
  }

  private askForCodigo(request: Request, response: Response, principal: Principal): void {
    const csrf = this.tokens.ofVisit(request, response);
    const destino = ownPath(fieldOf(request, 'destino'));
    answerPage(response, 200, codigoPage({ csrf, destino, pendiente: this.pending.issue(principal, csrf) }));
  }

  private assertOfVisit(request: Request): void {
    if (!this.tokens.isOfVisit(request)) throw new DomainError('forbidden', 'formulario_vencido', EXPIRED);
  }

  private watch(
    request: Request,
    response: Response,
    username: string,
    login: () => Promise<Principal>,
  ): Promise<Principal> {
    return this.services.loginEvents.watch({ username, medio: 'panel', origen: origenOf(request, response) }, login);
  }

  private async enter(request: Request, response: Response, principal: Principal): Promise<void> {
    const destino = ownPath(fieldOf(request, 'destino'));
    await openSession(request, principal);
    this.tokens.give(request, response);
    rememberDevice(this.services, request, response, principal.id);
    if (isOverAPage(request)) response.sendStatus(204);
    else response.redirect(303, destino);
  }

  /** @returns what a page has to say; nothing where a script was told. @throws whatever is no refusal */
  private refuse(request: Request, response: Response, error: unknown): string | undefined {
    const problema = problemOf(error);
    if (problema === undefined) throw error;
    const { status, headers } = answerOf(error);
    response.set(headers);
    if (!isOverAPage(request)) return problema;
    response.status(status).json({ detail: problema, codigo: (error as DomainError).codigo });
    return undefined;
  }
}

/** Whether a page of the panel asks, over what its user was doing, and no form of its own page. */
function isOverAPage(request: Request): boolean {
  return request.accepts(['html', 'json']) === 'json';
}

function whence(request: Request): { direccion: string; device: { cookie?: string | undefined } } {
  return { direccion: addressOf(request), device: { cookie: request.headers.cookie } };
}

/** `POST /admin/salir`. */
export const submitLogout: RequestHandler = async (request, response) => {
  await destroySession(request);
  response.clearCookie('registro_panel', { path: '/admin' }).clearCookie('XSRF-TOKEN', { path: '/admin' });
  response.redirect(303, '/admin/login');
};

const EXPIRED =
  'La página estuvo abierta demasiado tiempo, o el navegador no guarda cookies. Escriba su clave otra vez.';
const TOO_LATE = 'Pasaron más de cinco minutos desde que escribió su clave. Escríbala otra vez.';

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
  if (!(error instanceof DomainError)) return undefined;
  return FOR_PEOPLE[error.codigo] ?? error.message;
}

/** In other words than programs are told. */
const FOR_PEOPLE: Readonly<Record<string, string>> = {
  falta_segundo_factor: 'Escriba también el código de su segundo factor.',
  segundo_factor_invalido: 'El código no es correcto o ya se usó. Espere al siguiente y escríbalo.',
  token_revocado: 'Su cuenta cambió mientras ingresaba. Escriba su clave otra vez.',
};
