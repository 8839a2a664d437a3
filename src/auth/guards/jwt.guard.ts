import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { PUBLIC_METADATA } from '../../common/auth/decorators.js';
import { unauthenticated } from '../../common/auth/unauthenticated.js';

/** Asks every handler that is not public for a valid Bearer token. */
@Injectable()
export class JwtGuard extends AuthGuard('jwt') {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_METADATA, targets)) return true;
    return (await super.canActivate(context)) as boolean;
  }

  override handleRequest<T>(error: Error | null, principal: T | false, info: Error | undefined): T {
    if (error) throw error;
    if (principal) return principal;
    if (info?.name === 'TokenExpiredError') throw unauthenticated('token_vencido');
    throw unauthenticated(info?.message === 'No auth token' ? 'token_ausente' : 'token_invalido');
  }
}
