/**
 * One question for all who ask at once. Whoever asks gets an answer that was looked up after he asked, never one that was on
 * its way already: what was written before is seen. So there is at most one look-up under way and one that waits for it.
 */
export class Coalesced<T> {
  private running: Promise<T> | undefined;
  private next: Promise<T> | undefined;

  constructor(private readonly look: () => Promise<T>) {}

  get(): Promise<T> {
    if (!this.running) return this.start();
    return (this.next ??= this.running.then(
      () => this.startNext(),
      () => this.startNext(),
    ));
  }

  private startNext(): Promise<T> {
    this.next = undefined;
    return this.start();
  }

  private start(): Promise<T> {
    const run = this.look().finally(() => {
      if (this.running === run) this.running = undefined;
    });
    this.running = run;
    return run;
  }
}
