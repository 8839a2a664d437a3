import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/auth/principal.js';
import { SegundoFactorService, type Enrolamiento } from '../../segundo-factor/segundo-factor.service.js';
import { LoginEventsService } from '../login-events.service.js';
import { LoginLimitsService } from '../login/login-limits.service.js';

/** What users do with their own second factor. A wrong password or code counts as a log-in that failed. */
@Injectable()
export class SegundoFactorPropioService {
  constructor(
    private readonly factores: SegundoFactorService,
    private readonly limits: LoginLimitsService,
    private readonly events: LoginEventsService,
  ) {}

  /** @throws invalid on `clave`; conflict; limited */
  start(actor: Actor, id: string, clave: string): Promise<Enrolamiento> {
    return this.counted(actor, id, () => this.factores.start(actor, id, clave));
  }

  /** @returns the recovery codes. @throws invalid on `otp`; conflict; limited */
  confirm(actor: Actor, id: string, otp: string): Promise<string[]> {
    return this.counted(actor, id, () => this.factores.confirm(actor, id, otp));
  }

  /** @throws invalid on `clave` or `otp`; conflict; limited */
  deactivate(actor: Actor, id: string, proof: { clave: string; otp: string }): Promise<void> {
    return this.counted(actor, id, () => this.factores.deactivate(actor, id, proof));
  }

  private async counted<T>(actor: Actor, id: string, work: () => Promise<T>): Promise<T> {
    try {
      return await this.limits.attempt({ cuenta: id, direccion: actor.direccion, dispositivo: undefined }, work);
    } catch (error) {
      this.events.recordClaveFailure(actor, error, 'segundo_factor');
      throw error;
    }
  }
}
