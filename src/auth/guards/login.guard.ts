import { createHash } from 'node:crypto';
import { Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { unauthenticated } from '../../common/auth/unauthenticated.js';
import { addressKey, addressOf } from '../../common/http/address.js';
import { RateLimit } from '../../common/http/rate-limit.js';
import { RequestValidationPipe } from '../../common/http/validation.pipe.js';
import { normalizeNumeroOficial } from '../../common/values/numero-oficial.js';
import { CONFIG, type ReadyConfig } from '../../config/config.js';
import { LoginDto } from '../dto/login.dto.js';

/** Counts the attempt, checks the form, then the credentials, in this order: passwords are the dear part. */
@Injectable()
export class LoginGuard extends AuthGuard('local') {
  private readonly porCuenta: RateLimit;
  private readonly porDireccion: RateLimit;
  private readonly validation = new RequestValidationPipe();

  constructor(@Inject(CONFIG) config: ReadyConfig) {
    super();
    this.porCuenta = new RateLimit(config.limiteLogin.porCuenta);
    this.porDireccion = new RateLimit(config.limiteLogin.porDireccion);
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    await this.porDireccion.consume(addressKey(addressOf(request)));
    const { username } = (await this.validation.transform(request.body, {
      type: 'body',
      metatype: LoginDto,
    })) as LoginDto;
    await this.porCuenta.consume(accountKey(username));
    return (await super.canActivate(context)) as boolean;
  }

  override handleRequest<T>(error: Error | null, principal: T | false): T {
    if (error) throw error;
    if (!principal) throw unauthenticated('credenciales_invalidas');
    return principal;
  }
}

/** The same account however it is typed (full-width digits are digits too), in few bytes. */
function accountKey(username: string): string {
  return createHash('sha256').update(normalizeNumeroOficial(username)).digest('base64');
}
