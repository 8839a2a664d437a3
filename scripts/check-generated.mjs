// Fails when a committed generated file is not what the present code generates.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from './project.mjs';
import { runNode } from './run.mjs';

const FILES = ['openapi.json', 'schema.sql'];

const fresh = mkdtempSync(path.join(tmpdir(), 'registro-generar-'));
try {
  process.exitCode = (await generate()) && FILES.filter(differs).length === 0 ? 0 : 1;
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

async function generate() {
  const code = await runNode([inRoot('scripts/generate.mjs'), fresh], { stdio: ['ignore', 2, 2] });
  if (code !== 0) console.error('Generating failed.');
  return code === 0;
}

function differs(file) {
  const committed = linesOf(inRoot('docs', file));
  const generated = linesOf(path.join(fresh, file));
  const at = generated.findIndex((line, index) => line !== committed[index]);
  if (at === -1 && committed.length === generated.length) {
    console.log(`docs/${file} is current`);
    return false;
  }
  const line = at === -1 ? generated.length : at;
  console.error(`docs/${file} is out of date from line ${line + 1} on: run \`npm run generar\` and commit it.`);
  console.error(
    `  committed: ${committed[line] ?? '(ends before)'}\n  generated: ${generated[line] ?? '(ends before)'}`,
  );
  return true;
}

function linesOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
}
