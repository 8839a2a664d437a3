// A client that files until it is told 200, as a phone on a bad line would: the same content again and again.
import { Agent, request } from 'node:http';
import { CARGAR } from '../measures/bench.mjs';

const RETRY_MS = 50;
const PATIENCE_MS = 10_000;

/** Files without end; keeps what it was promised. */
export class StubbornClients {
  /** Id by the number of the act. @type {Map<number, string>} */
  promised = new Map();
  /** Answers and failures that were not a 200. */
  refusals = 0;
  /** Acts that were promised two different ids. @type {number[]} */
  contradictions = [];
  #next = 0;
  #going = true;
  #hasGivenUp = false;
  #lanes;
  #agent;

  /**
   * @param {string} url
   * @param {{ placas: string[], tokens: string[] }} lists
   * @param {number} clients
   */
  constructor(url, lists, clients) {
    this.url = url + CARGAR;
    this.lists = lists;
    this.#agent = new Agent({ keepAlive: true, maxSockets: clients });
    this.#lanes = Array.from({ length: clients }, () => this.#fileAll());
  }

  /** No new acts; those under way are filed to the end. */
  async finish() {
    this.#going = false;
    await Promise.all(this.#lanes);
  }

  /** Whatever is under way is left. */
  giveUp() {
    this.#going = false;
    this.#hasGivenUp = true;
    this.#agent.destroy();
  }

  async #fileAll() {
    while (this.#going) {
      const n = this.#next++;
      await this.#file(n);
      // Every tenth is filed again although it was promised: a repeat must get the same id.
      if (n % 10 === 0) await this.#file(n);
    }
  }

  async #file(n) {
    const { placas, tokens } = this.lists;
    const body = JSON.stringify({
      placa_patente: placas[(n * 7919) % placas.length],
      timestamp: '2026-03-01T14:30:00-03:00',
      comentarios: commentOf(n),
    });
    while (!this.#hasGivenUp) {
      const id = await this.#post(tokens[n % tokens.length], body);
      if (id !== undefined) return this.#keep(n, id);
      this.refusals += 1;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  #keep(n, id) {
    if ((this.promised.get(n) ?? id) !== id) this.contradictions.push(n);
    this.promised.set(n, id);
  }

  /** The id, or undefined for anything but a complete 200. @returns {Promise<string | undefined>} */
  #post(token, body) {
    return new Promise((resolve) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        authorization: `Bearer ${token}`,
      };
      const post = request(this.url, { method: 'POST', agent: this.#agent, headers, timeout: PATIENCE_MS });
      post.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () =>
          resolve(response.statusCode === 200 && response.complete ? JSON.parse(text).id : undefined),
        );
        response.on('error', () => resolve(undefined));
      });
      post.on('timeout', () => post.destroy());
      post.on('error', () => resolve(undefined));
      post.end(body);
    });
  }
}

/** The text that tells act number n from all others. @param {number} n */
export function commentOf(n) {
  return `Acta ${n} en plena carga.`;
}
