// Run by npm at the end of an installation (`prepare`). It must never fail: there may be no git,
// no .git (an image, a downloaded archive) and no development dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { lockFingerprint } from './fingerprint.mjs';
import { inRoot, root } from './project.mjs';

/** Holds the hash of the lock file that node_modules was made from. */
export const STAMP = 'node_modules/.registro-lock';

/** Marks node_modules as complete; an installation without the compiler is not. */
export function stampInstallation() {
  if (existsSync(inRoot('node_modules/typescript'))) writeFileSync(inRoot(STAMP), `${lockFingerprint()}\n`);
}

/** Points git at .githooks, unless the clone already has a hooks folder of its own. */
function wireHooks() {
  if (!existsSync(inRoot('.git'))) return;
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (git('config', 'core.hooksPath').stdout?.trim()) return;
  git('config', 'core.hooksPath', '.githooks');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    stampInstallation();
    wireHooks();
  } catch (error) {
    process.stderr.write(`prepare: ${String(error)}\n`);
  }
}
