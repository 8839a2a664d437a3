import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../core/errors/domain.error.js';
import { CONFIG, type Config } from '../../config/config.js';
import { isFromThisMachine } from './this-machine.js';

/**
 * Whoever shows METRICAS_TOKEN; without one in the configuration, this machine alone. Where there is a token it
 * decides by itself, for this machine too: what a proxy on it passes on would come from here as well.
 */
@Injectable()
export class MetricsGuard implements CanActivate {
  private readonly token: Buffer | undefined;

  constructor(@Inject(CONFIG) { metricasToken }: Config) {
    this.token = metricasToken === undefined ? undefined : digest(metricasToken);
  }

  /** @throws unauthenticated, forbidden */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (this.token === undefined) {
      if (!isFromThisMachine(request)) throw new DomainError('forbidden', 'metricas_solo_local', ONLY_LOCAL);
    } else if (!timingSafeEqual(digest(bearerOf(request)), this.token)) {
      throw new DomainError('unauthenticated', 'metricas_token', WRONG_TOKEN);
    }
    return true;
  }
}

const ONLY_LOCAL =
  'Las métricas se responden solo a este equipo, sin proxy de por medio. Para leerlas desde otro, defina METRICAS_TOKEN.';
const WRONG_TOKEN =
  'Las métricas piden el valor de METRICAS_TOKEN en el encabezado Authorization, como «Bearer <token>».';

function bearerOf({ headers }: FastifyRequest): string {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
}

/** All of one length, so that comparing them takes one time. */
function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
