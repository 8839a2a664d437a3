// `node scripts/node-versions.mjs 20.19.0 22 24 26`: a fresh copy of the last commit on each Node named:
// installed, started and tried. The npm package `node` brings each. CONTRIBUTING.md says when to run it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, say } from './project.mjs';
import { seconds } from './run.mjs';

/** What a version could change: the runner, HTTP, native modules, child processes, signals, TLS, the browser's side. */
const TESTS = [
  'src',
  'test/docs/walkthrough',
  'test/e2e/(login|cargar-infraccion)\\.spec',
  'test/blackbox/(first-start|stop|tls|panel-login)',
  'test/browser/login-page',
];
/** What Node and npm write before a warning; the program's own log has neither. */
const WARNING = /^.*(?:\(node:\d+\)|npm (?:warn|WARN|error)|EBADENGINE|DEP0\d+).*$/gm;
/** Which Node it was, and Jest's count. */
const TOLD = /^(?:Test Suites|Tests): .*$|^v\d+\.\d+\.\d+$/gm;

const home = mkdtempSync(path.join(tmpdir(), 'registro-node-'));
let failed = false;
try {
  for (const version of process.argv.slice(2)) await tryVersion(version);
} finally {
  rmSync(home, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);

async function tryVersion(version) {
  const bin = await bring(version);
  const copy = path.join(home, 'copy');
  mkdirSync(copy);
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, TMPDIR: home };
  const step = async (name, run) => {
    const started = Date.now();
    const { code, output } = await run;
    const warnings = [...new Set(output.match(WARNING))];
    failed ||= code !== 0 || warnings.length > 0;
    say(`${version} ${name}: ${code === 0 ? 'ok' : `failed (${code})`}, ${seconds(started)} s`);
    say((code === 0 ? [...warnings, ...(output.match(TOLD) ?? [])] : [output.slice(-6000)]).join('\n'));
  };
  await step('copy', shell(`git -C "${root}" archive HEAD | tar -x && node -v`, copy, env));
  await step('npm ci', shell('npm ci --no-audit --no-fund', copy, env));
  await step('npm start', start(copy, { ...env, PORT: '0', DATA_DIR: path.join(copy, 'data') }));
  await step('tests', shell(`npm test -- ${TESTS.map((pattern) => `"${pattern}"`).join(' ')}`, copy, env));
  rmSync(copy, { recursive: true, force: true });
}

/** Builds, starts and asks the server whether it is ready; ends it. */
async function start(copy, env) {
  let answer;
  const { output } = await shell('npm start', copy, env, (said, child) => {
    const url = said.includes('Para detenerlo') && /http:\/\/[^/\s]+/.exec(said)[0];
    if (url) answer ??= fetch(`${url}/health/ready`).finally(() => process.kill(-child.pid, 'SIGTERM'));
  });
  return { code: (await answer)?.ok === true ? 0 : 1, output };
}

/** Installs a Node; gives the folder of its program. */
async function bring(version) {
  const folder = path.join(home, `node-${version}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  const { code, output } = await shell(`npm install --no-audit --no-fund node@${version}`, folder, process.env);
  if (code !== 0) throw new Error(output);
  return path.join(folder, 'node_modules/node/bin');
}

/** Runs a command and keeps what it says. `hear` is told all of that at every word; its child is a process group of its own. */
async function shell(command, cwd, env, hear) {
  const child = spawn(command, {
    cwd,
    env,
    shell: true,
    detached: hear !== undefined,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk) => {
    output += String(chunk);
    hear?.(output, child);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const [code] = await once(child, 'close');
  return { code, output };
}
