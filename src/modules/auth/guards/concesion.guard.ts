import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { AuthenticatedRequest } from '../../../core/auth/decorators.js';
import type { Principal } from '../../../core/auth/principal.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { LoginDto } from '../dto/login.dto.js';
import { RenovacionDto } from '../dto/oauth.dto.js';
import { readOAuthBody, withoutUnknown } from '../oauth-body.js';
import { LoginGuard } from './login.guard.js';

/** What proves that somebody may have tokens: a password that was right, or a refresh token that is yet to be spent. */
export type Concesion = { principal: Principal } | { refreshToken: string };

type TokenRequest = AuthenticatedRequest & { concesion?: Concesion };

/** Reads which of OAuth2's grants is asked for. A password is checked here; a refresh token is spent by the service. */
@Injectable()
export class ConcesionGuard implements CanActivate {
  constructor(private readonly login: LoginGuard) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<TokenRequest>();
    if (grantOf(request.body) === 'refresh_token') {
      request.concesion = { refreshToken: readOAuthBody(request, RenovacionDto).refresh_token };
      return true;
    }
    request.body = withoutUnknown(request, LoginDto);
    if (!(await this.login.canActivate(context))) return false;
    request.concesion = { principal: request.user! };
    return true;
  }
}

/** Injects what {@link ConcesionGuard} found. */
export const CurrentConcesion = createParamDecorator(
  (_: unknown, context: ExecutionContext): Concesion => context.switchToHttp().getRequest<TokenRequest>().concesion!,
);

const GRANTS = ['password', 'refresh_token'];

/** Without one it is the password's, as those who never heard of OAuth2 leave it out. */
function grantOf(body: unknown): unknown {
  const grant = (body as { grant_type?: unknown } | null | undefined)?.grant_type || 'password';
  if (GRANTS.includes(grant as string)) return grant;
  throw new DomainError('invalid', 'concesion_no_admitida', 'El grant_type debe ser «password» o «refresh_token».', [
    { campo: 'grant_type', mensaje: 'Debe ser «password» o «refresh_token».' },
  ]);
}
