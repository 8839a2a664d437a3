import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const SCRIPTS = resolve(__dirname, '../../scripts');

/** As the server does, with a process that serves. */
const SERVER = `import cluster from 'node:cluster';
import { prepare } from './scripts/prepare.mjs';
if (cluster.isPrimary) cluster.fork().on('exit', (code) => process.exit(code));
else {
  await prepare();
  process.exit(0);
}
`;

test('a process that replaces another of a running server installs and builds nothing', () => {
  const clone = mkdtempSync(join(tmpdir(), 'registro-clon-'));
  try {
    cpSync(SCRIPTS, join(clone, 'scripts'), { recursive: true });
    writeFileSync(join(clone, 'server.mjs'), SERVER);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['server.mjs'], { cwd: clone, encoding: 'utf8' });
    expect([status, stdout, stderr]).toEqual([0, '', '']);
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
});
