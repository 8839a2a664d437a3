import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { unauthenticated } from '../../common/auth/unauthenticated.js';
import { addressOf } from '../../common/http/address.js';
import { RequestValidationPipe } from '../../common/http/validation.pipe.js';
import { LoginDto } from '../dto/login.dto.js';
import { LoginLimitsService } from '../login-limits.service.js';

/** Counts the attempt, checks the form, then the credentials, in this order: passwords are the dear part. */
@Injectable()
export class LoginGuard extends AuthGuard('local') {
  private readonly validation = new RequestValidationPipe();

  constructor(private readonly limits: LoginLimitsService) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    await this.limits.consumeAddress(addressOf(request));
    const { username } = this.validation.transform(request.body, {
      type: 'body',
      metatype: LoginDto,
    }) as LoginDto;
    await this.limits.consumeAccount(username);
    return (await super.canActivate(context)) as boolean;
  }

  override handleRequest<T>(error: Error | null, principal: T | false): T {
    if (error) throw error;
    if (!principal) throw unauthenticated('credenciales_invalidas');
    return principal;
  }
}
