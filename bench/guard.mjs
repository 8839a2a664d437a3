// The ratios kept from an earlier run, and what has fallen since.
import { formatRatio } from './output/format.mjs';

/** No ratio is held more tightly, nor more loosely, than by these shares of itself: a restless run must not free it. */
const LEAST_TOLERANCE = 0.1;
const MOST_TOLERANCE = 0.3;

/**
 * @typedef {{ ratio: number, tolerancia: number }} Kept ratio, and how far below it counts as chance
 * @typedef {Record<string, Kept>} KeptRatios by the id of the line
 */

/**
 * What to keep of a run: each median, with the spread of its rounds as its tolerance.
 * @param {import('./results.mjs').Result[]} results
 * @returns {KeptRatios}
 */
export function toKept(results) {
  return Object.fromEntries(
    results.map(({ line, ratio: { median, min, max } }) => [
      line.id,
      { ratio: decimals(median), tolerancia: decimals(toleranceOf(median, max - min)) },
    ]),
  );
}

/**
 * One line for each ratio that fell below its tolerance or was not measured any more; none when all hold.
 * @param {import('./results.mjs').Result[]} results
 * @param {KeptRatios} kept
 * @param {(id: string) => boolean} isExpected whether this run should have measured the line
 * @returns {string[]}
 */
export function findFallen(results, kept, isExpected = () => true) {
  const now = new Map(results.map(({ line, ratio }) => [line.id, { line, ratio: ratio.median }]));
  return Object.entries(kept).flatMap(([id, { ratio, tolerancia }]) => {
    const measured = now.get(id);
    if (!measured)
      return isExpected(id) ? [`«${id}» no se midió y antes tenía una razón de ${formatRatio(ratio)}.`] : [];
    if (measured.ratio >= ratio - tolerancia) return [];
    const { es, techoEs } = measured.line;
    return [
      `«${id}» bajó: ${es} contra ${techoEs} era ${formatRatio(ratio)} (tolerancia ${formatRatio(tolerancia)}) ` +
        `y ahora es ${formatRatio(measured.ratio)}.`,
    ];
  });
}

function toleranceOf(ratio, spread) {
  return Math.min(ratio * MOST_TOLERANCE, Math.max(ratio * LEAST_TOLERANCE, spread));
}

function decimals(value) {
  return Number(value.toPrecision(4));
}
