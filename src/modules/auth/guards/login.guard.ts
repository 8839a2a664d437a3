import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { origenOf, type AuthenticatedRequest } from '../../../core/auth/decorators.js';
import type { Principal } from '../../../core/auth/principal.js';
import { unauthenticated } from '../../../core/errors/unauthenticated.js';
import { RequestValidationPipe } from '../../../core/fields/validation.pipe.js';
import type { Medio } from '../../../core/security-events/eventos.js';
import { LoginDto } from '../dto/login.dto.js';
import { LoginEventsService } from '../login-events.service.js';

/** Checks the form, then the credentials; LocalStrategy counts the try. */
@Injectable()
export class LoginGuard extends AuthGuard('local') {
  private readonly validation = new RequestValidationPipe();

  constructor(private readonly events: LoginEventsService) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const attempt = { username: typedName(request.body), medio: medioOf(request), origen: origenOf(request) };
    await this.events.watch(attempt, () => this.authenticate(context, request));
    return true;
  }

  private async authenticate(context: ExecutionContext, request: AuthenticatedRequest): Promise<Principal> {
    this.validation.transform(request.body, { type: 'body', metatype: LoginDto });
    await super.canActivate(context);
    return request.user!;
  }

  override handleRequest<T>(error: Error | null, principal: T | false): T {
    if (error) throw error;
    if (!principal) throw unauthenticated('credenciales_invalidas');
    return principal;
  }
}

/** What stands where the name should; nobody has checked it yet. */
function typedName(body: unknown): unknown {
  return (body as { username?: unknown } | null | undefined)?.username;
}

function medioOf({ routeOptions }: AuthenticatedRequest): Medio {
  return routeOptions.url === '/login' ? 'pagina' : 'api';
}
