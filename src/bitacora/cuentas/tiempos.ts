/** Times are told apart to three digits, or to two once there are so many different ones. */
const MOST_EXACT = 512;
const DECADE = 10;

/**
 * How long requests took, in flat memory: to 1 %, or to 10 % of a route whose times differ much.
 */
export class Tiempos {
  private digits = 3;
  private counts = new Map<number, number>();
  private total = 0;

  add(ms: number): void {
    this.count(rounded(ms, this.digits), 1);
    this.total += 1;
    if (this.digits === 3 && this.counts.size > MOST_EXACT) this.coarsen();
  }

  /** The time that this share of the requests did not exceed, in ms (nearest rank). */
  percentil(share: number): number {
    let left = Math.max(1, Math.ceil(share * this.total));
    let value = 0;
    for (const [ms, count] of [...this.counts].sort(([a], [b]) => a - b)) {
      value = ms;
      left -= count;
      if (left <= 0) break;
    }
    return value;
  }

  private count(value: number, times: number): void {
    this.counts.set(value, (this.counts.get(value) ?? 0) + times);
  }

  private coarsen(): void {
    const { counts } = this;
    this.digits = 2;
    this.counts = new Map();
    for (const [ms, count] of counts) this.count(rounded(ms, this.digits), count);
  }
}

/** To so many digits, but not beyond a tenth. */
function rounded(ms: number, digits: number): number {
  if (ms <= 0) return 0;
  const step = Math.max(0.1, DECADE ** (Math.floor(Math.log10(ms)) - digits + 1));
  const steps = Math.round(ms / step);
  return step < 1 ? steps / Math.round(1 / step) : steps * step;
}
