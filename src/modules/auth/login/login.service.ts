import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal, TipoPrincipal } from '../../../core/auth/principal.js';
import { MissingSegundoFactor, RejectedLogin } from '../../../core/security-events/rejected-login.js';
import { cuentaOf } from '../../../core/security-events/eventos.js';
import { normalizeNumeroOficial } from '../../oficiales/numero-oficial.rule.js';
import { SegundoFactorService } from '../../segundo-factor/segundo-factor.service.js';
import { PrincipalsService, type Account } from '../principals.service.js';
import { AltaAutomaticaService } from './alta-automatica.service.js';
import { KnownDevicesService, type DeviceProof } from './known-devices.service.js';
import { LoginLimitsService } from './login-limits.service.js';

/** What somebody logs in with, and from where. */
export interface Credentials {
  /** As it was typed. */
  username: string;
  clave: string;
  /** The code of a second factor, or a recovery code; empty or absent where none was given. */
  otp?: string | undefined;
  direccion: string;
  device: DeviceProof;
  /** Who may log in there; absent: everybody. */
  only?: TipoPrincipal;
}

/** Somebody whose password was right a moment ago, and the second factor he gives now. */
export interface SecondStep extends Pick<Credentials, 'direccion' | 'device'> {
  usuario: { id: string; versionSesion: number };
  otp: string;
}

/** The log-in of pages, panel and API: finds the account, counts the try for it, and looks at password and second factor. */
@Injectable()
export class LoginService {
  constructor(
    private readonly principals: PrincipalsService,
    private readonly devices: KnownDevicesService,
    private readonly limits: LoginLimitsService,
    private readonly segundosFactores: SegundoFactorService,
    private readonly altas: AltaAutomaticaService,
  ) {}

  /** @throws RejectedLogin, the same for every cause but a wrong code; MissingSegundoFactor; limited; overloaded */
  async login({ username, clave, otp, direccion, device, only }: Credentials): Promise<Principal> {
    const account = await this.findAccount(username, clave, direccion, only);
    const dispositivo = await this.devices.find(account?.cuenta.id ?? null, device);
    // An account has one count under all of its names; what is no account, one under its normalised text.
    const cuenta = account ? account.cuenta.id : unknownKey(username);
    return this.limits.attempt({ cuenta, direccion, dispositivo }, async () => {
      const principal = await this.principals.prove(account, clave);
      if (only && principal.tipo !== only) throw new RejectedLogin(cuentaOf(principal), 'sin_acceso');
      return this.proveSegundoFactor(principal, otp);
    });
  }

  /** The rest of a log-in that lacked a second factor. @throws RejectedLogin, limited, unauthenticated */
  async finish({ usuario: { id, versionSesion }, otp, direccion, device }: SecondStep): Promise<Principal> {
    const dispositivo = await this.devices.find(id, device);
    return this.limits.attempt({ cuenta: id, direccion, dispositivo }, async () =>
      this.proveSegundoFactor(await this.principals.require('usuario', id, versionSesion), otp),
    );
  }

  /** The account that is called so; where accounts open by themselves, one that was opened just now. */
  private async findAccount(
    username: string,
    clave: string,
    direccion: string,
    only: TipoPrincipal | undefined,
  ): Promise<Account | null> {
    const account = await this.principals.findAccount(username);
    if (account || (only && only !== 'cliente')) return account;
    return (await this.altas.open(username, clave, direccion)) ? this.principals.findAccount(username) : null;
  }

  private async proveSegundoFactor(principal: Principal, otp: string | undefined): Promise<Principal> {
    if (!principal.segundoFactor) return principal;
    if (!otp) throw new MissingSegundoFactor(principal);
    const used = await this.segundosFactores.use(principal.id, otp);
    if (!used) throw new RejectedLogin(cuentaOf(principal), 'segundo_factor', 'segundo_factor_invalido');
    return { ...principal, ...used };
  }
}

/** However it is typed (full-width digits are digits too), in few bytes. */
function unknownKey(username: string): string {
  return createHash('sha256').update(normalizeNumeroOficial(username)).digest('base64');
}
