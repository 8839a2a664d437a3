import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Origen, Principal } from '../../core/auth/principal.js';
import { WrongClave } from '../../core/auth/wrong-clave.js';
import { MissingSegundoFactor, RejectedLogin } from '../../core/security-events/rejected-login.js';
import { TooManyRequests } from '../../core/limits/too-many-requests.js';
import { cuentaOf, type CuentaDeEvento, type Medio } from '../../core/security-events/eventos.js';
import { SecurityEvents } from '../../core/security-events/security-events.js';
import { normalizeNumeroOficial } from '../oficiales/numero-oficial.rule.js';
import { CONFIG, type ReadyConfig } from '../../config/config.js';

const HUELLA_BYTES = 12;

/** One try to log in. `username` is what was typed, which may be anything. */
export interface LoginAttempt {
  username: unknown;
  medio: Medio;
  origen: Origen;
}

/** Tells the security log how each try to log in ends, wherever it is made. */
@Injectable()
export class LoginEventsService {
  private readonly key: Buffer;

  constructor(
    private readonly events: SecurityEvents,
    @Inject(CONFIG) { jwtSecreto }: ReadyConfig,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', jwtSecreto, '', 'cuentas en los eventos', 32));
  }

  /** Runs `login`, the whole of a try with its limits, and passes on what it gives or throws. */
  async watch(attempt: LoginAttempt, login: () => Promise<Principal>): Promise<Principal> {
    try {
      const principal = await login();
      const [cuenta, { medio, origen }] = [cuentaOf(principal), attempt];
      this.events.record('ingreso_correcto', cuenta, origen, { medio });
      const quedan = principal.codigosRestantes;
      if (quedan !== undefined) this.events.record('codigo_recuperacion_usado', cuenta, origen, { medio, quedan });
      return principal;
    } catch (error) {
      this.recordFailure(attempt, error);
      throw error;
    }
  }

  /** A try that ended with this error; only a wrong password or code, a missing one, a refusal and a limit are events. */
  recordFailure({ username, medio, origen }: LoginAttempt, error: unknown): void {
    if (error instanceof TooManyRequests) {
      this.events.record('ingreso_limitado', this.unknown(username), origen, { medio });
    } else if (error instanceof MissingSegundoFactor) {
      this.events.record('segundo_factor_pedido', cuentaOf(error.principal), origen, { medio });
    } else if (error instanceof RejectedLogin) {
      const cuenta = error.cuenta ?? this.unknown(username);
      const { motivo } = error;
      if (motivo) this.events.record('ingreso_rechazado', cuenta, origen, { medio, motivo });
      else this.events.record('ingreso_fallido', cuenta, origen, { medio });
    }
  }

  /** A change of password or second factor that failed: whoever took over a session may be trying to find them out. */
  recordClaveFailure(actor: Actor, error: unknown, medio: Medio = 'cambio_de_clave'): void {
    const details = { medio };
    const cuenta = { tipo: actor.tipo, id: actor.id };
    if (error instanceof TooManyRequests) this.events.record('ingreso_limitado', cuenta, actor, details);
    else if (error instanceof WrongClave) this.events.record('ingreso_fallido', cuenta, actor, details);
  }

  /** The same name gives the same hash, which says nothing of it to whoever lacks the key. */
  private unknown(username: unknown): CuentaDeEvento {
    const text = typeof username === 'string' ? normalizeNumeroOficial(username) : '';
    const hash = createHmac('sha256', this.key).update(text).digest();
    return { tipo: 'desconocida', huella: hash.subarray(0, HUELLA_BYTES).toString('base64url') };
  }
}
