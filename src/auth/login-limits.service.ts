import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { addressKey } from '../common/http/address.js';
import { RateLimit } from '../common/http/rate-limit.js';
import { normalizeNumeroOficial } from '../common/values/numero-oficial.js';
import { CONFIG, type ReadyConfig } from '../config/config.js';

/** How often a password may be tried, whatever the door: by account and by address. @throws TooManyRequests */
@Injectable()
export class LoginLimitsService {
  private readonly porCuenta: RateLimit;
  private readonly porDireccion: RateLimit;

  constructor(@Inject(CONFIG) { limiteLogin }: ReadyConfig) {
    this.porCuenta = new RateLimit('ingreso-cuenta', limiteLogin.porCuenta);
    this.porDireccion = new RateLimit('ingreso-direccion', limiteLogin.porDireccion);
  }

  consumeAddress(address: string): Promise<void> {
    return this.porDireccion.consume(addressKey(address));
  }

  consumeAccount(username: string): Promise<void> {
    return this.porCuenta.consume(accountKey(username));
  }
}

/** The same account however it is typed (full-width digits are digits too), in few bytes. */
function accountKey(username: string): string {
  return createHash('sha256').update(normalizeNumeroOficial(username)).digest('base64');
}
