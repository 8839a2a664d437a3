// Jest reporter: after a run of many files, which of them took longest. A file that begins to cost as
// much as ten others shows here before the whole run becomes something one waits for.
const { relative } = require('node:path');

const SHOWN = 20;

module.exports = class SlowestFilesReporter {
  onRunComplete(_contexts, { testResults }) {
    const files = testResults.flatMap((result) => (isGroup(result) ? filesOf(result) : [fileOf(result)]));
    if (files.length <= SHOWN) return;
    files.sort((one, other) => other.seconds - one.seconds);
    const total = testResults.map(fileOf).reduce((sum, { seconds }) => sum + seconds, 0);
    const lines = files.slice(0, SHOWN).map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}\n`);
    process.stderr.write(
      `\nThe slowest ${SHOWN} of ${files.length} files (in groups without what they set up), ` +
        `${total.toFixed(0)} s in all:\n${lines.join('')}`,
    );
  }
};

/** Several files in one (scripts/test-groups.mjs): each of their tests names its file first. */
function isGroup({ testFilePath }) {
  return testFilePath.endsWith('.spec.cjs');
}

function filesOf({ testResults }) {
  const seconds = new Map();
  for (const { ancestorTitles, duration } of testResults) {
    const name = ancestorTitles[0];
    seconds.set(name, (seconds.get(name) ?? 0) + (duration ?? 0) / 1000);
  }
  return [...seconds].map(([name, sum]) => ({ name, seconds: sum }));
}

function fileOf({ testFilePath, perfStats: { start, end } }) {
  return { name: relative(process.cwd(), testFilePath), seconds: (end - start) / 1000 };
}
