import type { Postmaster } from './postmaster.js';
import { pause } from './wait.js';

const FIRST_DELAY = 100;
const LONGEST_DELAY = 5_000;
/** A run of this many ms counts as healthy: the next trouble starts with short delays again. */
const HEALTHY_RUN = 10_000;

/** Keeps PostgreSQL running: when it ends unasked it is started again, for ever, with growing delays. */
export class Supervisor {
  private readonly stopping = new AbortController();
  private readonly watching: Promise<void>;

  /** @param relaunch starts it again and waits until it answers; gives up when the signal fires */
  constructor(
    private current: Postmaster,
    private readonly relaunch: (signal: AbortSignal) => Promise<Postmaster>,
    private readonly log: (message: string) => void,
  ) {
    this.watching = this.watch();
  }

  /** Stops PostgreSQL, also in the middle of a restart. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.current.stop();
    await this.watching;
  }

  private async watch(): Promise<void> {
    let delay = FIRST_DELAY;
    for (;;) {
      const since = Date.now();
      const reason = await this.current.exited;
      if (this.stopping.signal.aborted) return;
      if (Date.now() - since > HEALTHY_RUN) delay = FIRST_DELAY;
      this.log(`La base de datos se detuvo sin que nadie lo pidiera (${reason}); se reinicia.`);
      delay = await this.restart(delay);
      if (this.stopping.signal.aborted) return this.current.stop();
      this.log('La base de datos funciona de nuevo.');
    }
  }

  /** Tries until it runs or a stop is asked for; returns the delay a further restart begins with. */
  private async restart(firstDelay: number): Promise<number> {
    const { signal } = this.stopping;
    for (let delay = firstDelay; ; delay = Math.min(delay * 2, LONGEST_DELAY)) {
      await pause(delay, signal);
      if (signal.aborted) return delay;
      try {
        this.current = await this.relaunch(signal);
        return Math.min(delay * 2, LONGEST_DELAY);
      } catch (error) {
        // Right after a kill the first tries fail as a rule: its children still hold the memory.
        if (delay < 1_000 || signal.aborted) continue;
        this.log(`La base de datos aún no arranca, se sigue intentando: ${(error as Error).message}`);
      }
    }
  }
}
