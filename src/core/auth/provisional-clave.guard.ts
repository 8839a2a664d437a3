import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '../errors/domain.error.js';
import { ALLOWS_PROVISIONAL_CLAVE_METADATA, type AuthenticatedRequest } from './decorators.js';

/** Refuses holders whose password somebody else knows, but where the handler says that they may. */
@Injectable()
export class ProvisionalClaveGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (!context.switchToHttp().getRequest<AuthenticatedRequest>().user?.debeCambiarClave) return true;
    if (this.reflector.get(ALLOWS_PROVISIONAL_CLAVE_METADATA, context.getHandler())) return true;
    throw new DomainError(
      'forbidden',
      'debe_cambiar_clave',
      'Su clave es provisoria: cámbiela por una propia antes de seguir (POST /api/v1/yo/clave, o la página /login/clave).',
    );
  }
}
