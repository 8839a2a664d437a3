// Jest reporter: after a run of many files, which of them took longest. A file that begins to cost as
// much as ten others shows here before the whole run becomes something one waits for.
const { relative } = require('node:path');

const SHOWN = 20;

module.exports = class SlowestFilesReporter {
  onRunComplete(_contexts, { testResults }) {
    if (testResults.length <= SHOWN) return;
    const files = testResults.map(({ testFilePath, perfStats: { start, end } }) => ({
      name: relative(process.cwd(), testFilePath),
      seconds: (end - start) / 1000,
    }));
    files.sort((one, other) => other.seconds - one.seconds);
    const total = files.reduce((sum, { seconds }) => sum + seconds, 0);
    const lines = files.slice(0, SHOWN).map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}\n`);
    process.stderr.write(
      `\nThe slowest ${SHOWN} of ${files.length} files, ${total.toFixed(0)} s in all:\n${lines.join('')}`,
    );
  }
};
