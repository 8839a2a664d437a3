import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../common/errors/domain.error.js';

type Request = Pick<FastifyRequest, 'headers' | 'host' | 'protocol'>;

/** Refuses forms that another site sent in the visitor's name. */
@Injectable()
export class OwnSiteGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (isFromOwnSite(context.switchToHttp().getRequest<FastifyRequest>())) return true;
    throw new DomainError('forbidden', 'otro_sitio', 'El formulario llegó desde otro sitio. Llénelo aquí y envíelo.');
  }
}

/** Browsers say where a request comes from, the older ones by `Origin` only; what says nothing is no browser. */
export function isFromOwnSite({ headers, host }: Request): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return headers.origin === undefined || isOwnOrigin(headers.origin, host);
}

/** The one place that says which origin is ours: the one whose host the browser asked for. */
export function isOwnOrigin(origin: string | undefined, host: string): boolean {
  return origin !== undefined && hostOf(origin) === host;
}

/**
 * The address the browser used, such as `https://registro.example.org`. The browser's own word comes first: behind a
 * proxy that is not trusted this server does not know that it is reached over HTTPS.
 */
export function ownOrigin({ headers, host, protocol }: Request): string {
  const { origin } = headers;
  return origin !== undefined && hostOf(origin) !== undefined ? origin : `${protocol}://${host}`;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
