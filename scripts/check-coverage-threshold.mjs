// The coverage threshold only rises: fails when coverage-threshold.json asks for less than in the
// previous commit, or than where this branch left the main one.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRoot, root } from './project.mjs';

const FILE = 'coverage-threshold.json';

const present = JSON.parse(readFileSync(inRoot(FILE), 'utf8'));
const lowered = [];
for (const revision of new Set([git('merge-base', 'HEAD', 'origin/main'), 'HEAD~1', 'HEAD'])) {
  // Empty: no git, a shallow clone, a first commit, or the file did not exist yet.
  const text = revision && git('show', `${revision}:${FILE}`);
  if (!text) continue;
  for (const [metric, former] of Object.entries(JSON.parse(text))) {
    const now = present[metric] ?? 0;
    if (now < former) lowered.push(`${metric}: ${now} is lower than ${former} in ${revision}`);
  }
}

if (lowered.length > 0) console.error(`${FILE} may only rise.\n${lowered.join('\n')}`);
else console.log(`${FILE}: not lowered`);
process.exitCode = lowered.length === 0 ? 0 : 1;

function git(...args) {
  const result = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : '';
}
