// What the rounds gave, line by line.
import { LINES, lineOf } from './catalogue.mjs';
import { summarize } from './statistics.mjs';

/**
 * @typedef {{ median: number, min: number, max: number }} Summary
 * @typedef {object} Result
 * @property {import('./catalogue.mjs').Line} line
 * @property {number} servidor median, in the line's unit
 * @property {number} techo median of what it is held against
 * @property {Summary} ratio 1: as good as the ceiling; below 1: worse. Each round's own, then the middle one
 * @property {{ p50: number, p99: number } | undefined} latency of the server's requests, ms, medians
 */

/** Collects the rounds of every line. */
export class Results {
  /** @type {Map<string, { servidor: number, techo: number, p50?: number, p99?: number }[]>} */
  #rounds = new Map();
  /** Facts and shortcomings to tell below the table. @type {{ es: string, en: string }[]} */
  notes = [];

  /**
   * One round of a line. Server and ceiling were measured one right after the other.
   * @param {string} id
   * @param {number} servidor
   * @param {number} techo
   * @param {{ p50: number, p99: number }} [latency] ms
   */
  add(id, servidor, techo, latency) {
    lineOf(id);
    if (!(servidor > 0 && techo > 0)) throw new Error(`«${id}» measured nothing: ${servidor} and ${techo}`);
    const rounds = this.#rounds.get(id) ?? [];
    rounds.push({ servidor, techo, ...latency });
    this.#rounds.set(id, rounds);
  }

  /**
   * @param {string} es for the terminal, with numbers
   * @param {string} en for the document, without
   */
  note(es, en) {
    this.notes.push({ es, en });
  }

  /** The measured lines in the catalogue's order. @returns {Result[]} */
  list() {
    return LINES.filter(({ id }) => this.#rounds.has(id)).map((line) => {
      const rounds = this.#rounds.get(line.id);
      const middle = (name) => summarize(rounds.map((round) => round[name])).median;
      const ratios = rounds.map(({ servidor, techo }) => (line.unit === 'r/s' ? servidor / techo : techo / servidor));
      const latency = rounds[0].p50 === undefined ? undefined : { p50: middle('p50'), p99: middle('p99') };
      return { line, servidor: middle('servidor'), techo: middle('techo'), ratio: summarize(ratios), latency };
    });
  }
}

/**
 * Whether a result reaches what is expected of it; undefined where nothing is.
 * @param {Result} result
 */
export function reachesBar({ line, ratio }) {
  return line.bar === undefined ? undefined : ratio.median >= line.bar;
}
