// `npm test`: installs and builds what is missing, then runs Jest with the arguments given. The
// black-box tests start the built server, so the build must be current.
import { prepare } from './prepare.mjs';
import { inRoot } from './project.mjs';
import { runNode } from './run.mjs';
import { inGroups } from './test-groups.mjs';

const COVERAGE = '--coverage';
const args = process.argv.slice(2);
/** Nobody has said which files. */
const isWhole = args.every((arg) => arg.startsWith('--'));

await prepare();
const all = isWhole ? [...inGroups(), ...args] : args;
if (args.includes(COVERAGE)) {
  const { testWithCoverage } = await import('./coverage/measure.mjs');
  process.exitCode = await testWithCoverage(all.filter((arg) => arg !== COVERAGE));
} else {
  process.exitCode = await runNode([inRoot('node_modules/jest/bin/jest.js'), ...all]);
}
