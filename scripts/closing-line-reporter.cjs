// Jest reporter: the very last line says how many tests passed and failed, alone on the line, for
// the tools that read it.
const { writeSync } = require('node:fs');

module.exports = class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    // A file that doesn't even load has no tests: it counts as one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
    // At exit: Jest and the global teardown may still print after this.
    process.once('exit', () => writeSync(process.stdout.fd, line));
  }
};
