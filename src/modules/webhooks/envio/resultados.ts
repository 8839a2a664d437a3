/** Writes in groups: what comes while a group is being written makes the next one. */
export class Resultados<T> {
  private waiting: { item: T; done: () => void }[] = [];
  private writing: Promise<void> | undefined;

  /**
   * @param write does it again and again until it succeeds, or it is too late
   * @param most as many are written at once
   */
  constructor(
    private readonly write: (items: readonly T[]) => Promise<void>,
    private readonly most: number,
  ) {}

  /** Resolves once it is written, or will never be. */
  add(item: T): Promise<void> {
    const written = new Promise<void>((done) => this.waiting.push({ item, done }));
    this.writing ??= this.writeAll().finally(() => (this.writing = undefined));
    return written;
  }

  /** Resolves once nothing waits. */
  async flush(): Promise<void> {
    while (this.writing) await this.writing;
  }

  private async writeAll(): Promise<void> {
    await Promise.resolve(); // what comes in the same turn goes along
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0, this.most);
      await this.write(group.map(({ item }) => item));
      for (const { done } of group) done();
    }
  }
}
