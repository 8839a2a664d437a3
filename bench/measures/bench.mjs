// One run of the bench: what it measures with and what it has found.
import { Results } from '../results.mjs';
import { Installation } from '../server/installation.mjs';
import { Helpers, openRegistry } from './stage.mjs';

/** Requests in flight where a measure doesn't say otherwise; the ceilings have as many connections. */
export const CONNECTIONS = 10;
export const CARGAR = '/api/v1/cargar_infraccion';

export class Bench {
  results = new Results();
  helpers = new Helpers();
  #installations = [];
  #large;
  #constantUrl;
  #nonce = 0;
  #round = 0;

  /** @param {import('../options.mjs').Options} options */
  constructor(options) {
    this.options = options;
  }

  /** The large registry; made on the first call. @returns {Promise<import('./stage.mjs').Registry>} */
  registry() {
    return (this.#large ??= this.open(this.options.filas));
  }

  /** Another registry, of `filas` infractions. @param {number} filas @param {Record<string, string>} [con] its variables */
  open(filas, con = this.options.con) {
    return openRegistry(filas, { ...this.options, con }, this.#installations);
  }

  /** An empty registry whose server tells for how long it made others wait. @returns {Promise<Installation>} */
  async openWatched() {
    const installation = new Installation(this.options.con, { watched: true });
    this.#installations.push(installation);
    await installation.start();
    return installation;
  }

  /** Tells one window's infractions from those of all others. */
  nonce() {
    this.#nonce += 1;
    return `${process.pid}-${this.#nonce}`;
  }

  /** Calls `round` as often as rounds were asked for, one after the other. @param {() => Promise<void>} round */
  async rounds(round) {
    for (this.#round = 0; this.#round < this.options.repeticiones; this.#round += 1) await round();
  }

  /**
   * Does one after the other, in every other round the last one first: what each leaves behind (a checkpoint, pages to
   * be written) is met by all in turn.
   * @template {(() => Promise<unknown>)[]} Works
   * @param {Works} works
   * @returns {Promise<{ [Place in keyof Works]: Awaited<ReturnType<Works[Place]>> }>} what each gave, in the order given
   */
  async inTurns(...works) {
    const results = [];
    const places = [...works.keys()];
    if (this.#round % 2 === 1) places.reverse();
    for (const place of places) results[place] = await works[place]();
    return results;
  }

  /**
   * Sends load and expects nothing but 200.
   * @param {string} url
   * @param {object} load see load/requests.mjs
   * @param {number} connections
   * @param {number} [amount] so many requests instead of a window
   */
  async shoot(url, load, connections, amount) {
    const { calentamiento, segundos } = this.options;
    const warmup = amount === undefined ? calentamiento : 0;
    const question = { url, load, connections, warmup, seconds: segundos, amount };
    const measured = await this.helpers.get('load/generator').ask(question);
    const { statuses, errors } = measured;
    if (errors > 0 || Object.keys(statuses).some((status) => status !== '200')) {
      throw new Error(`la carga «${load.kind}» no fue atendida: ${JSON.stringify({ statuses, errors })}`);
    }
    return measured;
  }

  /** Throws a window away: a server that has just started is still being compiled. */
  async warm(url, load, connections) {
    await this.shoot(url, load, connections);
  }

  /** The same load on a server that answers a constant. */
  async shootConstant(load, connections) {
    this.#constantUrl ??= await this.helpers.get('ceilings/constant').ask({});
    return this.shoot(this.#constantUrl, load, connections);
  }

  /** Statements without HTTP; see ceilings/direct.mjs. @returns {Promise<import('../process/window.mjs').Measured>} */
  direct(question) {
    const { calentamiento, segundos } = this.options;
    return this.helpers.get('ceilings/direct').ask({ warmup: calentamiento, seconds: segundos, ...question });
  }

  /** Ends everything it started and removes its data. */
  async close() {
    await this.helpers.stop();
    for (const installation of this.#installations.reverse()) await installation.remove();
    this.#installations = [];
  }
}
