// The reports of a run with coverage, and the threshold it is held against.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { inRoot, say } from '../project.mjs';

const { createCoverageMap } = createRequire(import.meta.url)('istanbul-lib-coverage');
const { createContext } = createRequire(import.meta.url)('istanbul-lib-report');
const reports = createRequire(import.meta.url)('istanbul-reports');

const REPORTS = ['text-summary', 'lcov', 'json-summary'];

/**
 * Writes the reports into `dir` and the summary to stdout.
 * Gives whether every kind of coverage-threshold.json is reached; what is missing is said.
 */
export function report(files, dir) {
  const coverageMap = createCoverageMap(Object.fromEntries(files.map((file) => [file.path, file])));
  const context = createContext({ dir, coverageMap });
  for (const name of REPORTS) reports.create(name).execute(context);
  return reaches(coverageMap.getCoverageSummary(), JSON.parse(readFileSync(inRoot('coverage-threshold.json'), 'utf8')));
}

function reaches(summary, threshold) {
  const missed = Object.entries(threshold).filter(([kind, least]) => summary[kind].pct < least);
  for (const [kind, least] of missed) say(`Coverage of ${kind} is ${summary[kind].pct} %, less than ${least} %.`);
  return missed.length === 0;
}
