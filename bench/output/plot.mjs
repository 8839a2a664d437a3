// The ratios as bars, in an SVG of our own that reads on light and dark pages.
import { reachesBar } from '../results.mjs';
import { formatRatio } from './format.mjs';

const WIDTH = 900;
const LABELS = 430;
const ROW = 34;
const TOP = 44;
const SCALE = WIDTH - LABELS - 70;
/** Ratios beyond it are drawn as long as it and tell their number. */
const LONGEST = 1.25;

/**
 * One bar a line: its length is the median, the thin line its spread, the stroke what is expected.
 * @param {import('../results.mjs').Result[]} results
 * @returns {string} an SVG
 */
export function plotRatios(results) {
  const height = TOP + results.length * ROW + 16;
  const one = LABELS + SCALE / LONGEST;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Ratios to the ceiling">`,
    '<style>text{font:13px system-ui,sans-serif;fill:#1f2937}.small{font-size:11px;fill:#6b7280}</style>',
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="16" y="24">Ratio to the ceiling of the same run: bar median, black spread, red expected, dashed the ceiling</text>`,
    ...results.flatMap(bar),
    `<path d="M${round(one)} ${TOP - 8}V${height - 12}" stroke="#9ca3af" stroke-dasharray="3 3"/>`,
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

function bar(result, index) {
  const { line, ratio } = result;
  const y = TOP + index * ROW;
  const colour = reachesBar(result) === false ? '#b45309' : '#1d4ed8';
  const end = placeOf(ratio.median);
  return [
    `<text x="16" y="${y + 11}">${escape(line.en)}</text>`,
    `<text class="small" x="16" y="${y + 24}">against ${escape(line.techoEn)}</text>`,
    `<rect x="${LABELS}" y="${y + 2}" width="${round(end - LABELS)}" height="18" rx="2" fill="${colour}"/>`,
    `<path d="M${round(placeOf(ratio.min))} ${y + 11}H${round(placeOf(ratio.max))}" stroke="#111827" stroke-width="2"/>`,
    ...(line.bar !== undefined && line.bar <= LONGEST
      ? [`<path d="M${round(placeOf(line.bar))} ${y - 1}v24" stroke="#dc2626" stroke-width="2"/>`]
      : []),
    `<text x="${round(Math.max(end, placeOf(ratio.max)) + 8)}" y="${y + 16}">${formatRatio(ratio.median)}</text>`,
  ];
}

function placeOf(ratio) {
  return LABELS + (Math.min(ratio, LONGEST) / LONGEST) * SCALE;
}

function round(value) {
  return Math.round(value * 10) / 10;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
