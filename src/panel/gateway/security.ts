import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { DomainError } from '../../core/errors/domain.error.js';
import { isOwnOrigin } from '../../core/requests/own-origin.js';

/** The word by which the page's own scripts prove that they are ours. */
export function nonceOf(response: Response): string {
  return response.locals['nonce'] as string;
}

/** Nothing comes from elsewhere. AdminJS writes its styles into the page; its scripts carry the nonce. */
export function securityHeaders(): RequestHandler {
  const headers = helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    // With `no-referrer` browsers send the log-in form with `Origin: null`.
    referrerPolicy: { policy: 'same-origin' },
  });
  return (request, response, next) => {
    response.locals['nonce'] = randomBytes(18).toString('base64');
    headers(request, response, next);
  };
}

const SAFE_METHODS = new Set(['GET', 'HEAD']);
const METHODS = new Set([...SAFE_METHODS, 'POST']);

/**
 * What changes something must come from a page of ours: browsers say where a request comes from, and other programs
 * have the API. Of this session it has to be too, which {@link CsrfTokens} sees to. @throws forbidden
 */
export function sameOriginOnly(urlPublica: string | undefined): RequestHandler {
  return (request, _response, next) => {
    if (!METHODS.has(request.method)) throw new DomainError('notFound', 'no_encontrado', 'No existe lo que se pide.');
    if (SAFE_METHODS.has(request.method)) return next();
    const site = request.get('sec-fetch-site');
    const own = { urlPublica, host: request.host };
    if (site === 'same-origin' || (site === undefined && isOwnOrigin(request.get('origin'), own))) return next();
    throw new DomainError('forbidden', 'otro_origen', 'La solicitud no viene de una página de este sistema.');
  };
}

/** Whatever the panel says is of somebody who is logged in: after the log-out the browser's Back must show nothing. */
export const keptNowhere: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store');
  next();
};
