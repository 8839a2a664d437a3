// `npm test`: installs and builds what is missing, then runs Jest with the arguments given. The
// black-box tests start the built server, so the build must be current.
import { prepare } from './prepare.mjs';
import { inRoot } from './project.mjs';
import { runNode } from './run.mjs';

const COVERAGE = '--coverage';
const args = process.argv.slice(2);

await prepare();
if (args.includes(COVERAGE)) {
  const { testWithCoverage } = await import('./coverage/measure.mjs');
  process.exitCode = await testWithCoverage(args.filter((arg) => arg !== COVERAGE));
} else {
  process.exitCode = await runNode([inRoot('node_modules/jest/bin/jest.js'), ...args]);
}
