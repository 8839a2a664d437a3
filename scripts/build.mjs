// `npm run build`: compiles into a new folder and swaps it in, so that a build that fails or is
// interrupted leaves the previous one working.
import { cpSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFingerprint } from './fingerprint.mjs';
import { ensureInstalled, ensureNode } from './prepare.mjs';
import { inRoot, readNestCli } from './project.mjs';

const dist = inRoot('dist');
const fresh = inRoot(`.dist-${process.pid}`);
const former = inRoot(`.dist-${process.pid}-old`);

ensureNode();
await ensureInstalled();
process.exitCode = (await build()) ? 0 : 1;

async function build() {
  const { compile } = await import('./compile.mjs');
  const nestCli = readNestCli();
  // Taken first: a source saved while compiling must lead to another build.
  const fingerprint = sourceFingerprint();
  try {
    if (nestCli.compilerOptions.deleteOutDir !== true && existsSync(dist)) cpSync(dist, fresh, { recursive: true });
    if (!(await compile(nestCli, fresh))) return false;
    if (!existsSync(path.join(fresh, `${nestCli.entryFile}.js`))) {
      process.stderr.write(`The build gave no ${nestCli.entryFile}.js\n`);
      return false;
    }
    const { bundlePanel } = await import('./bundle-panel.mjs');
    await bundlePanel(path.join(fresh, 'panel'));
    writeFileSync(path.join(fresh, '.fuentes'), `${fingerprint}\n`);
    swapIn();
    return true;
  } finally {
    for (const leftover of [fresh, former]) rmSync(leftover, { recursive: true, force: true, maxRetries: 3 });
  }
}

function swapIn() {
  if (existsSync(dist)) renameSync(dist, former);
  renameSync(fresh, dist);
}
