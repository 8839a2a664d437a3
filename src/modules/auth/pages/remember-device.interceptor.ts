import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import type { AuthenticatedRequest } from '../../../core/auth/decorators.js';
import { isHttps } from '../../../core/requests/own-origin.js';
import { CONFIG, type Config } from '../../../config/config.js';
import { DEVICE_COOKIE, DEVICE_SECONDS, KnownDevicesService } from '../login/known-devices.service.js';

/** Marks the browser somebody just logged in with on the page, so that it is known the next time. */
@Injectable()
export class RememberDeviceInterceptor implements NestInterceptor {
  constructor(
    private readonly devices: KnownDevicesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { user, headers, protocol } = http.getRequest<AuthenticatedRequest>();
    if (user) {
      const value = this.devices.remember(user.id, headers.cookie);
      const attributes = `Path=/login; Max-Age=${DEVICE_SECONDS}; HttpOnly; SameSite=Strict`;
      // The browser's connection counts, and not the last hop of it.
      const secure = protocol === 'https' || isHttps(this.config.urlPublica) ? '; Secure' : '';
      void http.getResponse<FastifyReply>().header('set-cookie', `${DEVICE_COOKIE}=${value}; ${attributes}${secure}`);
    }
    return next.handle();
  }
}
