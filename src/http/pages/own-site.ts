import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../core/errors/domain.error.js';
import { isOwnOrigin } from '../../core/requests/own-origin.js';
import { CONFIG, type Config } from '../../config/config.js';

type Request = Pick<FastifyRequest, 'headers' | 'host' | 'protocol'>;

/** Refuses forms that another site sent in the visitor's name. */
@Injectable()
export class OwnSiteGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (isFromOwnSite(request, this.config.urlPublica)) return true;
    throw otroSitio();
  }
}

/**
 * The same where a cookie tells who it is: what changes something has to say that it comes from a page of ours. Browsers
 * do; other programs have the API, which takes no cookie.
 */
@Injectable()
export class OwnPageGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (saysWhence(request) && isFromOwnSite(request, this.config.urlPublica)) return true;
    throw otroSitio();
  }
}

function otroSitio(): DomainError {
  return new DomainError('forbidden', 'otro_sitio', 'El formulario llegó desde otro sitio. Llénelo aquí y envíelo.');
}

/** Whether it says which page sent it: `none` is a person's own doing, by an address or a bookmark, and never a form. */
function saysWhence({ headers }: Request): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers.origin !== undefined : site !== 'none';
}

/** Browsers say where a request comes from, the older ones by `Origin` only; what says nothing is no browser. */
export function isFromOwnSite({ headers, host }: Request, urlPublica: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return headers.origin === undefined || isOwnOrigin(headers.origin, { urlPublica, host });
}

/**
 * The address the browser used, such as `https://registro.example.org`. What URL_PUBLICA says comes first and then the
 * browser's own word: behind a proxy that is not trusted this server does not know that it is reached over HTTPS.
 */
export function ownOrigin({ headers, host, protocol }: Request, urlPublica: string | undefined): string {
  const { origin } = headers;
  if (urlPublica !== undefined) return urlPublica;
  return origin !== undefined && URL.canParse(origin) ? origin : `${protocol}://${host}`;
}
