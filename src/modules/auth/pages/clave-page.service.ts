import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actingAs, origenOf } from '../../../core/auth/decorators.js';
import { invalidField } from '../../../core/errors/domain.error.js';
import { normalizeClave } from '../../../core/passwords/clave.js';
import { NO_ES_IGUAL } from '../../../http/pages/clave-nueva.js';
import { LoginEventsService } from '../login-events.service.js';
import { LoginService } from '../login/login.service.js';
import { CuentaPropiaService } from '../yo/cuenta-propia.service.js';
import type { ClavePageDto } from './clave-page.dto.js';
import { claveCambiadaPage } from './clave-page.js';

/** The page on which a password is replaced. */
@Injectable()
export class ClavePageService {
  constructor(
    private readonly events: LoginEventsService,
    private readonly logins: LoginService,
    private readonly cuenta: CuentaPropiaService,
  ) {}

  /** Counted as a log-in, which it is: it begins with user and password. @throws unauthenticated, invalid */
  async change({ username, actual, otp, nueva, repetida }: ClavePageDto, request: FastifyRequest): Promise<string> {
    if (nueva !== normalizeClave(repetida)) throw invalidField('repetida', NO_ES_IGUAL);
    const origen = origenOf(request);
    const { direccion } = origen;
    const credentials = { username, clave: actual, otp, direccion, device: { cookie: request.headers.cookie } };
    const principal = await this.events.watch({ username, medio: 'pagina', origen }, () =>
      this.logins.login(credentials),
    );
    await this.cuenta.replaceClave(actingAs(principal, request), principal, { actual, nueva });
    return claveCambiadaPage();
  }
}
