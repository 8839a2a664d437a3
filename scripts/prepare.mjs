// Installs and builds what is missing, so that every command works in an empty clone.
import cluster from 'node:cluster';
import { existsSync } from 'node:fs';
import { readStamp, sourceFingerprint } from './fingerprint.mjs';
import { isInstalled, stampInstallation } from './installation.mjs';
import { fail, inRoot, say } from './project.mjs';
import { runNode, runQuietly, seconds } from './run.mjs';

const MINIMUM_NODE = [20, 19];

/** Brings the clone to where its compiled code can run; ends the program when that fails. */
export async function prepare() {
  forgetDriverEnvironment();
  // Who replaces a process of a server that runs changes nothing under the others, whatever was checked out since.
  if (cluster.isWorker) return;
  ensureNode();
  await ensureInstalled();
  await ensureBuilt();
}

/** The database driver obeys these wherever an address leaves something out; the tests and the bench must not hear of them. */
function forgetDriverEnvironment() {
  for (const name of Object.keys(process.env).filter((known) => /^PG/i.test(known))) delete process.env[name];
}

/** Ends the program with one line when Node is too old. */
export function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1])) return;
  fail(
    `Se necesita Node ${MINIMUM_NODE.join('.')} o posterior y este es ${process.versions.node}: ` +
      'instale una versión vigente desde https://nodejs.org y vuelva a intentarlo.',
  );
}

/** Runs `npm ci` unless node_modules is what package-lock.json asks for. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const started = Date.now();
  say(
    existsSync(inRoot('node_modules'))
      ? 'Actualizando dependencias (1-2 minutos)…'
      : 'Instalando dependencias (solo la primera vez, 1-2 minutos)…',
  );
  const { code, output } = await npmCi();
  if (code !== 0) {
    say(output.trim().split('\n').slice(-15).join('\n'));
    fail('No se pudieron instalar las dependencias: revise la conexión, el mensaje de npm y vuelva a intentarlo.');
  }
  stampInstallation();
  say(`Dependencias instaladas en ${seconds(started)} s.`);
}

/** Builds unless dist was made from the present sources. */
export async function ensureBuilt() {
  if (readStamp(inRoot('dist', '.fuentes')) === sourceFingerprint()) return;
  const started = Date.now();
  say('Compilando (unos segundos)…');
  // A process of its own: the compiler's memory must not stay with the server.
  const code = await runNode([inRoot('scripts/build.mjs')], { stdio: ['ignore', 2, 2] });
  if (code !== 0) fail('La compilación falló: corrija los errores indicados y vuelva a intentarlo.');
  say(`Compilado en ${seconds(started)} s.`);
}

async function npmCi() {
  // `omit=optional` in the user's settings would leave out PostgreSQL and what compiles.
  // The log level is named because `npm run --silent` would hand its own down, and the
  // development dependencies because NODE_ENV=production leaves out the compiler.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath ?? '';
  if (npm.endsWith('npm-cli.js')) return runQuietly(process.execPath, [npm, ...args]);
  return process.platform === 'win32'
    ? runQuietly(`npm ${args.join(' ')}`, [], { shell: true })
    : runQuietly('npm', args);
}
