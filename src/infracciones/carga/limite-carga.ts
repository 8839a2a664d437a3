import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { TooManyRequests } from '../../common/http/too-many-requests.js';
import { CONFIG, type Config } from '../../config/config.js';

const TEN_MINUTES_MS = 10 * 60 * 1000;
/** Some megabytes at most. Whoever filed longest ago is forgotten first, and then has his whole budget. */
const MAX_OFICIALES = 20_000;
/** Sums of fractions are not exact. */
const ROUNDING_MS = 0.001;

/**
 * How much an officer may file: LIMITE_CARGA at once, and again as much in the course of ten minutes. Only what is
 * committed and new is charged, so a repeat costs nothing. Filings that are under way at the same time may all pass with the
 * last of the budget; what they take too much is owed and keeps the next ones waiting. Each process counts for itself.
 */
@Injectable()
export class LimiteCarga {
  /** The time in which a filing's worth of budget grows back, in ms; 0 means no limit. */
  readonly #costMs: number;
  /** When each officer's budget is whole again, in ms of `performance.now()`, which no change of the clock moves. */
  readonly #wholeAt = new LRUCache<string, number>({ max: MAX_OFICIALES });

  constructor(@Inject(CONFIG) { limiteCarga }: Pick<Config, 'limiteCarga'>) {
    this.#costMs = limiteCarga > 0 ? TEN_MINUTES_MS / limiteCarga : 0;
  }

  /** What refuses a new filing of the officer now; undefined while there is budget for it. */
  rechazo(oficialId: string, now = performance.now()): TooManyRequests | undefined {
    if (this.#costMs === 0) return undefined;
    const waitMs = (this.#wholeAt.get(oficialId) ?? 0) + this.#costMs - TEN_MINUTES_MS - now;
    if (waitMs <= ROUNDING_MS) return undefined;
    return new TooManyRequests(Math.ceil(waitMs / 1000), DETALLE);
  }

  /** A new filing of the officer was committed. */
  spend(oficialId: string, now = performance.now()): void {
    if (this.#costMs === 0) return;
    this.#wholeAt.set(oficialId, Math.max(now, this.#wholeAt.get(oficialId) ?? 0) + this.#costMs);
  }
}

const DETALLE = 'Cargó demasiadas infracciones en poco tiempo: esta no quedó guardada. Envíela de nuevo más tarde.';
