// Runs the tests and measures what ran: in their own process (Jest tells it) and in every server, command
// and demo they started (NODE_V8_COVERAGE: each process leaves a file when it ends).
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Report } from 'c8';
import { inRoot } from '../project.mjs';
import { runNode } from '../run.mjs';
import { mergeByLines } from './merge-by-lines.mjs';
import { report } from './report.mjs';

const JEST = inRoot('node_modules/jest/bin/jest.js');
const WITHOUT_DEBUGGER = inRoot('scripts/coverage/without-debugger.cjs');
/** What a worker may hold between two test files: measuring one takes the longer the more functions there are. */
const WORKER_MEMORY = '400MB';

/** Runs Jest with `args` and reports into `coverage/`. Gives the exit code: not 0 as well when the threshold is missed. */
export async function testWithCoverage(args) {
  const home = mkdtempSync(path.join(tmpdir(), 'registro-cobertura-'));
  const [own, started] = [path.join(home, 'propia'), path.join(home, 'procesos')];
  mkdirSync(started);
  try {
    const env = { ...process.env, REGISTRO_TEST_COVERAGE: started };
    const measured = ['--coverage', '--coverageDirectory', own, `--workerIdleMemoryLimit=${WORKER_MEMORY}`];
    const code = await runNode(['--require', WITHOUT_DEBUGGER, JEST, ...measured, ...args], { env });
    const ownFile = path.join(own, 'coverage-final.json');
    if (!existsSync(ownFile)) return code || 1; // no test ran
    const files = merged(JSON.parse(readFileSync(ownFile, 'utf8')), await readStarted(started));
    return report(files, inRoot('coverage')) ? code : code || 1;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** By the source maps of the built code. */
async function readStarted(dir) {
  if (readdirSync(dir).length === 0) return {};
  const include = ['src/**'];
  const options = { tempDirectory: dir, include, src: [], excludeAfterRemap: true, mergeAsync: true, reporter: [] };
  const map = await new Report(options).getCoverageMapFromAllCoverageFiles();
  return map.toJSON();
}

/** Jest tells of every file that counts (jest.config.cjs), loaded by a test or not. */
function merged(own, started) {
  return Object.keys(own).map((file) => mergeByLines(own[file], started[file]?.toJSON()));
}
