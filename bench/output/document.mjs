// docs/bench.md: ratios and set-up. Times and rates of one machine mean nothing on another.
import { reachesBar } from '../results.mjs';
import { formatRatio } from './format.mjs';

/**
 * @param {import('../results.mjs').Result[]} results
 * @param {string[]} setup facts about the run
 * @param {string[]} notes
 * @returns {string} Markdown as prettier leaves it
 */
export function formatDocument(results, setup, notes) {
  return [
    '# Speed, as ratios',
    '',
    'Written by `npm run bench`. Beside everything stands the ceiling measured in the same run on the same machine, in turns',
    'with the server: 1 means as fast as the ceiling, 0.5 half as fast. Absolute numbers are printed by the run itself and not',
    'kept here: they say more about the machine than about the program.',
    '',
    '![The ratios as bars](imagenes/bench.svg)',
    '',
    table(results),
    '',
    'Ratio: the median of the rounds. Between: the worst and the best round. Bar: what is expected at least.',
    '',
    '## How it was measured',
    '',
    ...setup.map((fact) => `- ${fact}`),
    ...(notes.length > 0 ? ['', '## Notes', '', ...notes.map((note) => `- ${note}`)] : []),
    '',
  ].join('\n');
}

function table(results) {
  const headings = ['what', 'held against', 'ratio', 'between', 'bar', 'reached'];
  const rows = [headings, ...results.map(cells)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const format = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [format(rows[0]), rule, ...rows.slice(1).map(format)].join('\n');
}

function cells(result) {
  const { line, ratio } = result;
  const reached = reachesBar(result);
  return [
    line.en,
    line.techoEn,
    formatRatio(ratio.median),
    `${formatRatio(ratio.min)}–${formatRatio(ratio.max)}`,
    line.bar === undefined ? '' : formatRatio(line.bar),
    reached === undefined ? '' : reached ? 'yes' : 'no',
  ];
}
