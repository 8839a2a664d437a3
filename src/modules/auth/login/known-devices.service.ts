import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type ReadyConfig } from '../../../config/config.js';
import { RefreshTokensRepository } from '../refresh-tokens.repository.js';

export const DEVICE_COOKIE = 'registro_dispositivo';
/** Half a year without a log-in, and a browser is a stranger again. */
export const DEVICE_SECONDS = 180 * 86_400;
/** Officers who share a computer each have their mark in its one cookie; the oldest goes. */
const MOST_MARKS = 8;
const DEVICE_BYTES = 9;

/** What a log-in brings along to show that this device is no stranger. */
export interface DeviceProof {
  /** The `Cookie` header. */
  cookie?: string | undefined;
  /** A refresh token, or whatever was sent for one. */
  refreshToken?: unknown;
}

/**
 * Devices that logged in to an account before. A browser has a mark `account.device.end.signature`, which opens nothing:
 * it only keeps other people's failures from slowing its owner down. An application shows a refresh token of the account.
 */
@Injectable()
export class KnownDevicesService {
  private readonly key: Buffer;

  constructor(
    private readonly tokens: RefreshTokensRepository,
    @Inject(CONFIG) { jwtSecreto }: ReadyConfig,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', jwtSecreto, '', 'dispositivos conocidos', 32));
  }

  /**
   * The device's name among those of the account; undefined for a stranger. What is wrong with a proof is not told.
   * @param accountId null for a name that is no account, which takes as long
   */
  async find(accountId: string | null, { cookie, refreshToken }: DeviceProof): Promise<string | undefined> {
    const family = typeof refreshToken === 'string' ? await this.tokens.findLiveFamily(refreshToken, new Date()) : null;
    const mark = this.marksIn(cookie).find(({ account }) => account === accountId);
    if (mark) return mark.device;
    return family && family.titular_id === accountId ? family.id : undefined;
  }

  /** The cookie's value after a log-in to this account: a new mark before those of other accounts. */
  remember(accountId: string, cookie: string | undefined): string {
    const device = randomBytes(DEVICE_BYTES).toString('base64url');
    const end = Math.floor(Date.now() / 1000) + DEVICE_SECONDS;
    const signed = `${accountId}.${device}.${end}`;
    const others = this.marksIn(cookie).filter(({ account }) => account !== accountId);
    return [`${signed}.${this.sign(signed)}`, ...others.map(({ text }) => text)].slice(0, MOST_MARKS).join('~');
  }

  private marksIn(cookie: string | undefined): { text: string; account: string; device: string }[] {
    const value = new RegExp(`(?:^|; ?)${DEVICE_COOKIE}=([\\w.~-]+)`).exec(cookie ?? '')?.[1] ?? '';
    return value
      .split('~')
      .slice(0, MOST_MARKS)
      .flatMap((text) => {
        const [account = '', device = '', end = '', signature = '', ...rest] = text.split('.');
        const isOurs = rest.length === 0 && this.isSigned(`${account}.${device}.${end}`, signature);
        return isOurs && Number(end) * 1000 > Date.now() ? [{ text, account, device }] : [];
      });
  }

  private isSigned(text: string, signature: string): boolean {
    const [expected, given] = [Buffer.from(this.sign(text)), Buffer.from(signature)];
    return expected.length === given.length && timingSafeEqual(expected, given);
  }

  private sign(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }
}
