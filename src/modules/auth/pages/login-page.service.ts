import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { origenOf } from '../../../core/auth/decorators.js';
import type { Principal } from '../../../core/auth/principal.js';
import { cuentaOf } from '../../../core/security-events/eventos.js';
import { SecurityEvents } from '../../../core/security-events/security-events.js';
import { CONFIG, type Config } from '../../../config/config.js';
import { fechaFormatter, nombreDeZona } from '../../../http/pages/fecha.js';
import { ownOrigin } from '../../../http/pages/own-site.js';
import { typed } from '../../../http/pages/answer-page.js';
import { AccessTokensService } from '../access-tokens.service.js';
import { clavePage } from './clave-page.js';
import { loginPage } from './login-page.js';
import { ordenCurl } from './orden-curl.js';
import { tokenPage } from './token-page.js';

/** The pages of the log-in. */
@Injectable()
export class LoginPageService {
  private readonly formatFecha: ReturnType<typeof fechaFormatter>;
  private readonly zona: string;

  constructor(
    private readonly accessTokens: AccessTokensService,
    private readonly events: SecurityEvents,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.formatFecha = fechaFormatter(config.zonaHoraria);
    this.zona = nombreDeZona(config.zonaHoraria);
  }

  form(sent: Omit<Parameters<typeof loginPage>[0], 'tokenMinutos'> = {}): string {
    return loginPage({ ...sent, tokenMinutos: this.config.tokenMinutos });
  }

  /**
   * A provisional password gives no token, which would open nothing: it leads to where it is replaced.
   * No refresh token is made: a person would not use it, and a copied one would outlive the page by weeks.
   */
  async token(principal: Principal, request: FastifyRequest): Promise<string> {
    if (principal.debeCambiarClave) return clavePage({ provisoria: true, username: typed(request.body, 'username') });
    const { zonaHoraria, urlPublica } = this.config;
    const { nombre, tipo } = principal;
    const ahora = Date.now();
    const token = await this.accessTokens.sign(principal);
    const cuenta = cuentaOf(principal);
    this.events.record('token_emitido', cuenta, origenOf(request), { medio: 'pagina', actor: cuenta });
    const { dia, hora } = this.formatFecha(ahora + this.accessTokens.expiresInSeconds * 1000);
    const orden = ordenCurl({ origin: ownOrigin(request, urlPublica), token, tipo, ahora, zonaHoraria });
    return tokenPage({ token, nombre, tipo, vence: `${dia}, ${hora} (${this.zona})`, orden });
  }
}
