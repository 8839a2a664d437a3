import cluster from 'node:cluster';
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { TooManyRequests } from './too-many-requests.js';

const MINUTE_SECONDS = 60;

/**
 * So many requests a minute, or in another time, for each key; 0 means no limit. Processes that serve one port count together: what has the
 * same name is one limit.
 */
export class RateLimit {
  private readonly limiter: RateLimiterAbstract | undefined;

  constructor(
    name: string,
    readonly perMinute: number,
    seconds: number = MINUTE_SECONDS,
  ) {
    const options = { keyPrefix: name, points: perMinute, duration: seconds };
    const Limiter = cluster.isWorker ? RateLimiterCluster : RateLimiterMemory;
    this.limiter = perMinute > 0 ? new Limiter(options) : undefined;
  }

  /** Counts one request of `key`. @throws limited with the seconds until there is room again */
  async consume(key: string): Promise<void> {
    try {
      await this.limiter?.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new TooManyRequests(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
    }
  }

  /** Counts one of `key` and refuses nothing. @returns how many there were this minute, with this one */
  async count(key: string): Promise<number> {
    return (await this.limiter?.penalty(key))?.consumedPoints ?? 0;
  }

  /** Takes back what was counted once. That it could not be done is no reason to refuse anything. */
  async giveBack(key: string): Promise<void> {
    await this.limiter?.reward(key).catch(() => undefined);
  }
}
