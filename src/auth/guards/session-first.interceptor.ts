import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { catchError, type Observable } from 'rxjs';
import { HOLDS_SESSION_METADATA, type AuthenticatedRequest } from '../../common/auth/decorators.js';
import { answerOf } from '../../common/http/error-answer.js';
import { PrincipalsService } from '../principals.service.js';

/**
 * A revoked token outranks whatever else is wrong with a request. Where the handler holds the session itself, what is
 * refused before it comes to that (a bad field, say) is refused for the session first.
 */
@Injectable()
export class SessionFirstInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly principals: PrincipalsService,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const holdsSession = this.reflector.get<boolean | undefined>(HOLDS_SESSION_METADATA, context.getHandler());
    if (!holdsSession) return next.handle();
    return next.handle().pipe(catchError((error: unknown) => this.rethrow(error, context)));
  }

  private async rethrow(error: unknown, context: ExecutionContext): Promise<never> {
    const { user } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const { status } = answerOf(error);
    if (user && status < 500 && status !== 401) {
      await this.principals.require({ aud: user.tipo, sub: user.id, ver: user.versionSesion });
    }
    throw error;
  }
}
