// The table on the terminal, in Spanish.
import { reachesBar } from '../results.mjs';
import { formatRatio, short } from './format.mjs';

const HEADINGS = ['medida', 'servidor', 'p50 ms', 'p99 ms', 'techo', 'razón', 'entre', 'meta', '', 'contra'];
/** Columns of text; the others hold numbers and end on the right. */
const TEXTS = [0, 6, 8, 9];

/**
 * @param {import('../results.mjs').Result[]} results
 * @returns {string} lines of one width each column
 */
export function formatTable(results) {
  const rows = [HEADINGS, ...results.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column], column))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function cells(result) {
  const { line, servidor, techo, ratio, latency } = result;
  const reached = reachesBar(result);
  return [
    line.es,
    `${short(servidor)} ${line.unit}`,
    latency ? short(latency.p50) : '',
    latency ? short(latency.p99) : '',
    `${short(techo)} ${line.unit}`,
    formatRatio(ratio.median),
    `${formatRatio(ratio.min)}–${formatRatio(ratio.max)}`,
    line.bar === undefined ? '' : `≥ ${formatRatio(line.bar)}`,
    reached === undefined ? '' : reached ? 'sí' : 'NO',
    line.techoEs,
  ];
}

function pad(cell, width, column) {
  return TEXTS.includes(column) ? cell.padEnd(width) : cell.padStart(width);
}
