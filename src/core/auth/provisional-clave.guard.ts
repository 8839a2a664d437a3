import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '../errors/domain.error.js';
import { ALLOWS_PROVISIONAL_CLAVE_METADATA, PUBLIC_METADATA, type AuthenticatedRequest } from './decorators.js';

/**
 * Refuses holders whose password somebody else knows, but where the handler says that they may. What is open to anyone they
 * see as anyone does.
 */
@Injectable()
export class ProvisionalClaveGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (!request.user?.debeCambiarClave) return true;
    if (this.reflector.get(ALLOWS_PROVISIONAL_CLAVE_METADATA, context.getHandler())) return true;
    if (this.reflector.getAllAndOverride(PUBLIC_METADATA, [context.getHandler(), context.getClass()])) {
      delete request.user;
      return true;
    }
    throw new DomainError(
      'forbidden',
      'debe_cambiar_clave',
      'Su clave es provisoria: cámbiela por una propia antes de seguir (POST /api/v1/yo/clave, o la página /login/clave).',
    );
  }
}
