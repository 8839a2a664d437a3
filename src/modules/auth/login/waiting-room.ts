import { TooManyRequests } from '../../../core/limits/too-many-requests.js';

/** Resolves after so many milliseconds. */
export type Wait = (ms: number) => Promise<unknown>;

const MOST = 500;
const MOST_AN_ADDRESS = 3;

/** Where slowed log-ins wait, so that they are few: 3 from an address and 500 in all. */
export class WaitingRoom {
  private readonly byAddress = new Map<string, number>();
  private total = 0;

  constructor(private readonly pause: Wait) {}

  /** @throws limited, at once, where too many wait already */
  async wait(address: string, ms: number): Promise<void> {
    const waiting = this.byAddress.get(address) ?? 0;
    if (waiting >= MOST_AN_ADDRESS || this.total >= MOST) throw new TooManyRequests(Math.ceil(ms / 1000));
    this.enter(address, 1);
    try {
      await this.pause(ms);
    } finally {
      this.enter(address, -1);
    }
  }

  private enter(address: string, change: 1 | -1): void {
    const waiting = (this.byAddress.get(address) ?? 0) + change;
    if (waiting === 0) this.byAddress.delete(address);
    else this.byAddress.set(address, waiting);
    this.total += change;
  }
}
