// Counts what happens in a stretch of time that begins after a warm-up.
import { percentile } from '../statistics.mjs';

/**
 * @typedef {object} Measured
 * @property {number} rate a second
 * @property {number} count
 * @property {number} mean ms
 * @property {number} p50 ms
 * @property {number} p99 ms
 */

/** What lies outside the window is not counted. */
export class Window {
  #latencies = [];
  #from;
  #to;

  /**
   * Begins now.
   * @param {number} warmup seconds
   * @param {number} seconds Infinity: until `close`
   */
  constructor(warmup, seconds) {
    this.#from = performance.now() + warmup * 1000;
    this.#to = this.#from + seconds * 1000;
  }

  get isOver() {
    return performance.now() >= this.#to;
  }

  /** How many were counted so far. */
  get count() {
    return this.#latencies.length;
  }

  close() {
    this.#to = Math.min(this.#to, performance.now());
  }

  /** @param {number} latency ms, of something that ended just now */
  record(latency) {
    const now = performance.now();
    if (now >= this.#from && now < this.#to) this.#latencies.push(latency);
  }

  /** @returns {Measured} */
  result() {
    const sorted = Float64Array.from(this.#latencies).sort();
    const count = sorted.length;
    if (count === 0) return { rate: 0, count, mean: 0, p50: 0, p99: 0 };
    const elapsed = (Math.min(performance.now(), this.#to) - this.#from) / 1000;
    const mean = sorted.reduce((sum, latency) => sum + latency, 0) / count;
    return { rate: count / elapsed, count, mean, p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
  }
}
