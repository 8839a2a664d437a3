// `npm run check`: everything that must hold besides the tests. One step after another, all of
// them, so that one run shows all there is to mend.
import { ensureInstalled, ensureNode } from './prepare.mjs';
import { inRoot } from './project.mjs';
import { runNode, seconds } from './run.mjs';

const STEPS = [
  ['format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.'],
  ['lint', 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  ['types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
  ['types of the panel', 'node_modules/typescript/bin/tsc', '-p', 'src/panel/components'],
  ['generated files', 'scripts/check-generated.mjs'],
  ['openapi lint', 'scripts/lint-openapi.mjs'],
  ['workflow lint', 'scripts/lint-workflows.mjs'],
  ['coverage threshold', 'scripts/check-coverage-threshold.mjs'],
];

ensureNode();
await ensureInstalled();

const summary = [];
for (const [name, script, ...args] of STEPS) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const code = await runNode([inRoot(script), ...args]);
  if (code !== 0) process.exitCode = 1;
  summary.push(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(started)} s)`);
}
console.log(`\n== summary\n${summary.join('\n')}`);
