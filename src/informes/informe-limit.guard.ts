import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { addressKey, addressOf } from '../common/http/address.js';
import { RateLimit } from '../common/http/rate-limit.js';
import { CONFIG, type Config } from '../config/config.js';

/** Counts the reports an address asks for: they are open to anyone, and so to whoever collects e-mails. */
@Injectable()
export class InformeLimitGuard implements CanActivate {
  private readonly porDireccion: RateLimit;

  constructor(@Inject(CONFIG) config: Config) {
    this.porDireccion = new RateLimit('informe-direccion', config.limiteInforme);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.porDireccion.consume(addressKey(addressOf(context.switchToHttp().getRequest<FastifyRequest>())));
    return true;
  }
}
