import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '../errors/domain.error.js';
import { PERMISO_METADATA, type AuthenticatedRequest } from './decorators.js';
import { tienePermiso, type Permiso } from './permisos.js';

/**
 * Lets a request through when the holder's role has the permission the handler names. It decides before anything of the
 * request is read: who may not do something is not told whether it could be done.
 */
@Injectable()
export class PermisoGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    const permiso = this.reflector.getAllAndOverride<Permiso | undefined>(PERMISO_METADATA, targets);
    const { user, aliado } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const rol = user?.rol ?? (aliado ? 'aliado' : 'cualquiera');
    if (permiso && tienePermiso(rol, permiso)) return true;
    throw new DomainError('forbidden', 'sin_permiso', 'Su cuenta no tiene permiso para esta operación.');
  }
}
