import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal, TipoPrincipal } from '../../../core/auth/principal.js';
import { RejectedLogin } from '../../../core/security-events/rejected-login.js';
import { cuentaOf } from '../../../core/security-events/eventos.js';
import { normalizeNumeroOficial } from '../../oficiales/numero-oficial.rule.js';
import { PrincipalsService } from '../principals.service.js';
import { KnownDevicesService, type DeviceProof } from './known-devices.service.js';
import { LoginLimitsService } from './login-limits.service.js';

/** What somebody logs in with, and from where. */
export interface Credentials {
  /** As it was typed. */
  username: string;
  clave: string;
  direccion: string;
  device: DeviceProof;
  /** Who may log in there; absent: everybody. */
  only?: TipoPrincipal;
}

/** The log-in of pages, panel and API: finds the account, counts the try for it, and looks at the password. */
@Injectable()
export class LoginService {
  constructor(
    private readonly principals: PrincipalsService,
    private readonly devices: KnownDevicesService,
    private readonly limits: LoginLimitsService,
  ) {}

  /** @throws RejectedLogin, the same for every cause; limited; overloaded */
  async login({ username, clave, direccion, device, only }: Credentials): Promise<Principal> {
    const account = await this.principals.findAccount(username);
    const dispositivo = await this.devices.find(account?.cuenta.id ?? null, device);
    // An account has one count under all of its names; what is no account, one under its normalised text.
    const cuenta = account ? account.cuenta.id : unknownKey(username);
    return this.limits.attempt({ cuenta, direccion, dispositivo }, async () => {
      const principal = await this.principals.prove(account, clave);
      if (only && principal.tipo !== only) throw new RejectedLogin(cuentaOf(principal), 'sin_acceso');
      return principal;
    });
  }
}

/** However it is typed (full-width digits are digits too), in few bytes. */
function unknownKey(username: string): string {
  return createHash('sha256').update(normalizeNumeroOficial(username)).digest('base64');
}
