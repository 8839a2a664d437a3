/** Between two looks at a database that does not answer. */
const TROUBLED_MS = 5_000;

/** Looks for what there is to do, again and again until it is stopped; at once where there is news. */
export class Ronda {
  private readonly stopping = new AbortController();
  private wakeUp: () => void = () => undefined;
  /** Something came since the last look began: it may have been too early for it. */
  private hasNews = false;
  private isTroubled = false;
  private loop: Promise<void> = Promise.resolve();

  /**
   * @param look gives after how many ms to look again
   * @param onTrouble is told what it throws, once until a look succeeds
   */
  constructor(
    private readonly look: () => Promise<number>,
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  /** Says that it was stopped. */
  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  start(): void {
    this.loop = this.work();
  }

  /** There is something new: what would be found at the next look is found now. */
  wake(): void {
    this.hasNews = true;
    this.wakeUp();
  }

  /** Looks no more. @returns once the look under way is over */
  stop(): Promise<void> {
    this.stopping.abort();
    this.wakeUp();
    return this.loop;
  }

  trouble(error: unknown): void {
    if (!this.isTroubled) this.onTrouble(error);
    this.isTroubled = true;
  }

  private async work(): Promise<void> {
    while (!this.signal.aborted) {
      let pause = TROUBLED_MS;
      try {
        this.hasNews = false;
        pause = await this.look();
        this.isTroubled = false;
      } catch (error) {
        this.trouble(error);
      }
      if (pause > 0) await this.rest(pause);
    }
  }

  private rest(ms: number): Promise<void> {
    if (this.signal.aborted || this.hasNews) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
