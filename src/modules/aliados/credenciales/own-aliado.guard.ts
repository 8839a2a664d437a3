import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { AuthenticatedRequest } from '../../../core/auth/decorators.js';
import { DomainError } from '../../../core/errors/domain.error.js';

/** A partner's own token opens what is its own: the first parameter of the path says whose it is. */
@Injectable()
export class OwnAliadoGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { aliado, params } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const [id] = Object.values(params as Record<string, string>);
    if (!aliado || aliado.id === id?.toLowerCase()) return true;
    throw new DomainError('forbidden', 'sin_permiso', 'El token es de otro aliado.');
  }
}
