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
 * committed and new is charged, so a repeat costs nothing. Until it is known which it is, each filing under way is taken for
 * new: however many come at once, no more of them pass than there is budget for.
 */
@Injectable()
export class LimiteCarga {
  readonly #budget: Budget;
  /** Filings under way that found budget, by officer. */
  readonly #underWay = new Map<string, number>();

  constructor(@Inject(CONFIG) { limiteCarga }: Pick<Config, 'limiteCarga'>) {
    this.#budget = new Budget(limiteCarga, TEN_MINUTES_MS, MAX_OFICIALES);
  }

  /** What refuses a new filing of the officer now; undefined while there is budget for it. */
  rechazo(oficialId: string): TooManyRequests | undefined {
    const seconds = this.#budget.secondsToWait(oficialId, performance.now(), this.#underWay.get(oficialId));
    return seconds > 0 ? new TooManyRequests(seconds, DETALLE) : undefined;
  }

  /** Files something that {@link rechazo} did not refuse: until it is done it counts as new. */
  async during<T>(oficialId: string, file: () => Promise<T>): Promise<T> {
    this.addUnderWay(oficialId, 1);
    try {
      return await file();
    } finally {
      this.addUnderWay(oficialId, -1);
    }
  }

  private addUnderWay(oficialId: string, change: number): void {
    const underWay = (this.#underWay.get(oficialId) ?? 0) + change;
    if (underWay === 0) this.#underWay.delete(oficialId);
    else this.#underWay.set(oficialId, underWay);
  }

  /** A new filing of the officer was committed. */
  spend(oficialId: string): void {
    this.#budget.spend(oficialId);
  }
}
