import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { DomainError } from '../../core/errors/domain.error.js';
import { fieldOf } from './form.js';

/** Readable: AdminJS' client sends it back in a header by itself, which no other site can. */
const TOKEN_COOKIE = 'XSRF-TOKEN';
const TOKEN_HEADER = 'x-xsrf-token';
/** What a visitor has in place of a session, for the form of the log-in. */
const VISIT_COOKIE = 'registro_panel_visita';
const VISIT = /^[\w-]{24}$/;

/**
 * The tokens by which a change proves that a page of this very session sent it. Nothing is stored: a token is a keyed
 * hash of the session's id, which it doesn't give away.
 */
export class CsrfTokens {
  private readonly key: Buffer;

  constructor(jwtSecreto: string) {
    this.key = Buffer.from(hkdfSync('sha256', jwtSecreto, '', 'formularios del panel', 32));
  }

  /** The token of the request's session. */
  ofSession(request: Request): string {
    return this.tokenFor(`sesion ${request.sessionID}`);
  }

  /** Hands the session's token to the browser, unless it has it. */
  give(request: Request, response: Response): void {
    const token = this.ofSession(request);
    if (cookieOf(request, TOKEN_COOKIE) === token) return;
    response.cookie(TOKEN_COOKIE, token, { ...attributesOf(request), httpOnly: false });
  }

  /** Refuses a change without the session's token, in the header or in the form's field. */
  readonly require: RequestHandler = (request, _response, next) => {
    this.assertGiven(request, fieldOf(request, 'csrf'));
    next();
  };

  /** The same where the form was not read yet. @param field what it says in its field @throws forbidden */
  assertGiven(request: Request, field: string): void {
    if (isSame(request.get(TOKEN_HEADER) ?? field, this.ofSession(request))) return;
    throw new DomainError(
      'forbidden',
      'formulario_vencido',
      'La página es de una sesión anterior: vuelva a cargarla y repita lo que hacía.',
    );
  }

  /** The token for the form of the log-in, where there is no session yet. */
  ofVisit(request: Request, response: Response): string {
    const known = cookieOf(request, VISIT_COOKIE) ?? '';
    const visit = VISIT.test(known) ? known : randomBytes(18).toString('base64url');
    if (visit !== known) response.cookie(VISIT_COOKIE, visit, attributesOf(request));
    return this.tokenFor(`visita ${visit}`);
  }

  /** Whether the form of the log-in came from a page of this visit. */
  isOfVisit(request: Request): boolean {
    const visit = cookieOf(request, VISIT_COOKIE) ?? '';
    return VISIT.test(visit) && isSame(fieldOf(request, 'csrf'), this.tokenFor(`visita ${visit}`));
  }

  private tokenFor(subject: string): string {
    return createHmac('sha256', this.key).update(subject).digest('base64url');
  }
}

/** Over plain HTTP, as on the own machine, browsers would drop a cookie that says `Secure`. */
function attributesOf(request: Request): { path: string; httpOnly: boolean; sameSite: 'lax'; secure: boolean } {
  return { path: '/admin', httpOnly: true, sameSite: 'lax', secure: request.secure };
}

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
