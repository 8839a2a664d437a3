// Run by npm at the end of an installation (`prepare`). It must never fail: there may be no git,
// no .git (an image, a downloaded archive) and no development dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stampInstallation } from './installation.mjs';
import { inRoot, root, say } from './project.mjs';

try {
  stampInstallation();
  wireHooks();
} catch (error) {
  say(`prepare: ${String(error)}`);
}

/** Points git at .githooks, unless the clone already has a hooks folder of its own. */
function wireHooks() {
  // Without this look a copy inside somebody else's repository would change that one.
  if (!existsSync(inRoot('.git'))) return;
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  const present = git('config', 'core.hooksPath');
  if (present.error || present.stdout.trim() !== '') return;
  git('config', 'core.hooksPath', '.githooks');
}
