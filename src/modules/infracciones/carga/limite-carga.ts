import { Inject, Injectable } from '@nestjs/common';
import { Budget } from '../../../core/limits/budget.js';
import { TooManyRequests } from '../../../core/limits/too-many-requests.js';
import { CONFIG, type Config } from '../../../config/config.js';

const TEN_MINUTES_MS = 10 * 60 * 1000;
/** Some megabytes at most. */
const MAX_OFICIALES = 20_000;
const DETALLE = 'Cargó demasiadas infracciones en poco tiempo: esta no quedó guardada. Envíela de nuevo más tarde.';

/**
 * How much an officer may file: LIMITE_CARGA at once, and again as much in the course of ten minutes. Only what is
 * committed and new is charged, so a repeat costs nothing. Filings that are under way at the same time may all pass with the
 * last of the budget; what they take too much is owed and keeps the next ones waiting.
 */
@Injectable()
export class LimiteCarga {
  readonly #budget: Budget;

  constructor(@Inject(CONFIG) { limiteCarga }: Pick<Config, 'limiteCarga'>) {
    this.#budget = new Budget(limiteCarga, TEN_MINUTES_MS, MAX_OFICIALES);
  }

  /** What refuses a new filing of the officer now; undefined while there is budget for it. */
  rechazo(oficialId: string): TooManyRequests | undefined {
    const seconds = this.#budget.secondsToWait(oficialId);
    return seconds > 0 ? new TooManyRequests(seconds, DETALLE) : undefined;
  }

  /** A new filing of the officer was committed. */
  spend(oficialId: string): void {
    this.#budget.spend(oficialId);
  }
}
