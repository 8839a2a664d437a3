import { LRUCache } from 'lru-cache';

/** Sums of fractions are not exact. */
const ROUNDING_MS = 0.001;

/**
 * So many uses for each key at once, which grow back evenly in the course of a window: never more than twice as many in
 * any one window, and on average no more than said. Each process counts for itself, and remembers a bounded number of
 * keys; the one not used for longest is forgotten first and then has everything.
 */
export class Budget {
  /** The time in which one use grows back, in ms; 0 means no limit. */
  readonly #costMs: number;
  readonly #windowMs: number;
  /** When each key's budget is whole again, in ms of `performance.now()`, which no change of the clock moves. */
  readonly #wholeAt: LRUCache<string, number>;

  /** @param uses in `windowMs`; 0 means no limit */
  constructor(uses: number, windowMs: number, maxKeys: number) {
    this.#costMs = uses > 0 ? windowMs / uses : 0;
    this.#windowMs = windowMs;
    this.#wholeAt = new LRUCache({ max: maxKeys });
  }

  /**
   * How long `key` has to wait for its next use, in whole seconds; 0 when there is one now.
   * @param underWay uses that are not charged yet, and may be
   */
  secondsToWait(key: string, now = performance.now(), underWay = 0): number {
    if (this.#costMs === 0) return 0;
    const wholeAt = Math.max(now, this.#wholeAt.get(key) ?? 0);
    const waitMs = wholeAt + (underWay + 1) * this.#costMs - this.#windowMs - now;
    return waitMs <= ROUNDING_MS ? 0 : Math.ceil(waitMs / 1000);
  }

  /** Charges one use, also beyond the budget: what is owed has to grow back first. */
  spend(key: string, now = performance.now()): void {
    if (this.#costMs === 0) return;
    this.#wholeAt.set(key, Math.max(now, this.#wholeAt.get(key) ?? 0) + this.#costMs);
  }
}
