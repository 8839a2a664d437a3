// Fails when a generated file in docs/ is not what the present code generates, and shows where. What the code generates
// is written beside the project and compared there: the files in docs/ and what git has staged stay as they are.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from './project.mjs';
import { run, runNode } from './run.mjs';

const FILES = [
  'openapi.json',
  'roles.md',
  'schema.sql',
  'clientes/postman',
  'clientes/bruno',
  'clientes/typescript/api.d.ts',
];

const fresh = mkdtempSync(path.join(tmpdir(), 'registro-generar-'));
try {
  const code = await runNode([inRoot('scripts/generate.mjs'), fresh], { stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Error('Generating failed.');
  for (const file of FILES) await compare(`docs/${file}`, path.join(fresh, file));
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

/** Needs no repository: an unpacked archive is checked as well. */
async function compare(kept, generated) {
  const code = await run('git', ['--no-pager', 'diff', '--no-index', '--exit-code', '--', kept, generated]);
  if (code === 0) return console.log(`${kept} is current`);
  console.error(`${kept} is out of date: run \`npm run generar\` and commit it.`);
  process.exitCode = 1;
}
