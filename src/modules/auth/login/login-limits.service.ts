import { Inject, Injectable } from '@nestjs/common';
import { WrongClave } from '../../../core/auth/wrong-clave.js';
import { RejectedLogin } from '../../../core/security-events/rejected-login.js';
import { addressKey, siteKey } from '../../../core/requests/address.js';
import { RateLimit } from '../../../core/limits/rate-limit.js';
import { CONFIG, type ReadyConfig } from '../../../config/config.js';
import { loginDelayMs } from './login-delay.js';
import { WaitingRoom, type Wait } from './waiting-room.js';

/** Injection token of what lets time pass. */
export const WAIT = Symbol('WAIT');

/** An account is slowed down at so many times what one address may fail with it. */
const ACCOUNT_FACTOR = 10;
/** An IPv6 network of 2^80 addresses may fail so many times as often as one of 2^64. */
const SITE_FACTOR = 4;

/** Whose password is tried, and from where. */
export interface LoginTry {
  /** One text for each account, however its name was typed; see LoginService. */
  cuenta: string;
  direccion: string;
  /** Absent unless this device logged in to this account before. */
  dispositivo: string | undefined;
}

/** What was counted and may have to be taken back. */
type Counted = [limit: RateLimit, key: string][];

/**
 * How often a password may be tried in vain, wherever that is. An account and an address count together, so that nobody
 * shuts others out of their accounts; over all addresses an account is only slowed down; a known device has a count of
 * its own and knows nothing of the others.
 */
@Injectable()
export class LoginLimitsService {
  private readonly porDireccion: RateLimit;
  private readonly porSitio: RateLimit;
  private readonly porCuentaYDireccion: RateLimit;
  private readonly porCuenta: RateLimit;
  private readonly porDispositivo: RateLimit;
  private readonly waiting: WaitingRoom;

  constructor(@Inject(CONFIG) { limiteLogin: { porCuenta, porDireccion } }: ReadyConfig, @Inject(WAIT) wait: Wait) {
    this.porDireccion = new RateLimit('ingreso-direccion', porDireccion);
    this.porSitio = new RateLimit('ingreso-sitio', porDireccion * SITE_FACTOR);
    this.porCuentaYDireccion = new RateLimit('ingreso-cuenta-direccion', porCuenta);
    this.porCuenta = new RateLimit('ingreso-cuenta', porCuenta * ACCOUNT_FACTOR);
    this.porDispositivo = new RateLimit('ingreso-dispositivo', porCuenta);
    this.waiting = new WaitingRoom(wait);
  }

  /**
   * Runs a log-in, or a change of one's own password, by which whoever took over a session must not find it out. Only
   * a wrong password stays counted. @throws limited
   */
  async attempt<T>(login: LoginTry, work: () => Promise<T>): Promise<T> {
    const counted: Counted = [];
    let isFailure = false;
    try {
      await this.admit(login, counted);
      return await work();
    } catch (error) {
      isFailure = error instanceof RejectedLogin || error instanceof WrongClave;
      throw error;
    } finally {
      if (!isFailure) await Promise.all(counted.map(([limit, key]) => limit.giveBack(key)));
    }
  }

  private async admit({ cuenta, direccion, dispositivo }: LoginTry, counted: Counted): Promise<void> {
    const consume = async (limit: RateLimit, key: string): Promise<void> => {
      counted.push([limit, key]);
      await limit.consume(key);
    };
    if (dispositivo !== undefined) return consume(this.porDispositivo, `${cuenta} ${dispositivo}`);
    const address = addressKey(direccion);
    const site = siteKey(direccion);
    if (site !== undefined) await consume(this.porSitio, site);
    await consume(this.porDireccion, address);
    await consume(this.porCuentaYDireccion, `${cuenta} ${address}`);
    counted.push([this.porCuenta, cuenta]);
    const delay = loginDelayMs(await this.porCuenta.count(cuenta), this.porCuenta.perMinute);
    if (delay > 0) await this.waiting.wait(address, delay);
  }
}
