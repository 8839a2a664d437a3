// Checks format and lint of the files about to be committed, as they are in the work tree.
import { spawnSync } from 'node:child_process';
import { inRoot, root } from './project.mjs';
import { runNode } from './run.mjs';

const diff = spawnSync('git', ['diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z'], {
  cwd: root,
  encoding: 'utf8',
});
const staged = diff.stdout.split('\0').filter((file) => file !== '');
const code = staged.filter((file) => /\.(ts|tsx|mjs|cjs|js)$/.test(file));

if (staged.length > 0) await check('node_modules/prettier/bin/prettier.cjs', '--check', '--ignore-unknown', ...staged);
if (code.length > 0) {
  await check('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '--no-warn-ignored', ...code);
}
if (process.exitCode) console.error('Run `npm run format` and `npm run lint`, then commit again.');

async function check(tool, ...args) {
  if ((await runNode([inRoot(tool), ...args])) !== 0) process.exitCode = 1;
}
