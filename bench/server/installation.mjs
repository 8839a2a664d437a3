// The built server on a data folder of its own, with the settings of production.
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchTime } from './launch-time.mjs';
import { freePort } from './free-port.mjs';
import { makeFolder, removeFolder } from './folder.mjs';
import { isAlive, readPidFile } from '../../dist/src/postgres/postmaster-pid.js';
import { ENV_DEFAULTS } from '../../dist/src/config/env.js';
import { inRoot } from '../../scripts/project.mjs';

export const ADMIN = { username: 'admin@registro.local', password: 'clave-de-la-jefatura' };

/** What differs from production: what a limit would measure instead of the server. */
const NO_LIMITS = { LIMITE_LOGIN: '0', LIMITE_INFORME: '0', LIMITE_CARGA: '0' };
/** Receivers of webhooks are on this machine. */
const RECEIVERS_HERE = { WEBHOOKS_HTTP: 'si', WEBHOOKS_REDES: '127.0.0.1/32' };
const STOP_PATIENCE_MS = 15_000;

/** One data folder and the server on it. */
export class Installation {
  #folder = makeFolder();
  #server;
  #env;
  #watched;
  url = '';
  port = 0;

  /**
   * @param {Record<string, string>} [env] variables that differ from production's defaults
   * @param {{ watched?: boolean }} [options] `watched`: its event loop is, see {@link longestWait}
   */
  constructor(env = {}, { watched = false } = {}) {
    this.#watched = watched;
    const unknown = Object.keys(env).find((name) => !Object.hasOwn(ENV_DEFAULTS, name));
    if (unknown) throw new Error(`el servidor no tiene una variable ${unknown}`);
    this.#env = env;
  }

  get dataDir() {
    return path.join(this.#folder, 'datos');
  }

  /** The server's process. */
  get pid() {
    return this.#server?.pid;
  }

  /**
   * Starts the server and waits until it is ready; at the same address as before, if it ran before.
   * @returns {Promise<number>} how long that took, in ms
   */
  async start() {
    this.port ||= await freePort();
    this.url = `http://127.0.0.1:${this.port}`;
    this.#server = this.#spawn();
    return launchTime(this.#server, this.url, () => this.#complaint());
  }

  async stop() {
    await this.#end('SIGTERM');
  }

  async kill9() {
    await this.#end('SIGKILL');
  }

  /** For how long the server served nothing at a stretch since the last call, in ms. @returns {Promise<number>} */
  longestWait() {
    return new Promise((resolve) => {
      this.#server.once('message', ({ ms }) => resolve(ms));
      this.#server.send('espera');
    });
  }

  /** The process that works on files, while there is one. @returns {number | undefined} */
  filesPid() {
    const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
    const found = processes
      .map((line) => /^ *(\d+) +(\d+) +(.*)$/.exec(line))
      .find((match) => Number(match?.[2]) === this.pid && match[3].includes('program/aparte/main.js'));
    return found && Number(found[1]);
  }

  /** The process of its PostgreSQL, if it runs. */
  async postgresPid() {
    const found = await readPidFile(path.join(this.dataDir, 'postgres'));
    return found !== null && (await isAlive(found.pid)) ? found.pid : null;
  }

  /** The database as the role the server works with, or as the superuser. */
  async databaseUrl(role = 'app') {
    const secrets = this.secrets();
    const { port } = await readPidFile(path.join(this.dataDir, 'postgres'));
    const user = role === 'app' ? 'registro_app' : 'postgres';
    return `postgresql://${user}:${secrets[role]}@127.0.0.1:${port}/registro`;
  }

  secrets() {
    return JSON.parse(readFileSync(path.join(this.dataDir, 'secretos.json'), 'utf8'));
  }

  /** Ends whatever still runs there and removes the folder. */
  async remove() {
    await this.stop();
    const orphan = await this.postgresPid();
    if (orphan !== null) process.kill(orphan, 'SIGQUIT');
    while ((await this.postgresPid()) !== null) await new Promise((resolve) => setTimeout(resolve, 50));
    removeFolder(this.#folder);
  }

  #spawn() {
    const system = ['PATH', 'SystemRoot'].map((name) => [name, process.env[name] ?? '']);
    const errors = openSync(path.join(this.#folder, 'errores.txt'), 'w');
    try {
      const watch = this.#watched ? ['--import', inRoot('bench/server/watch-loop.mjs')] : [];
      return spawn(process.execPath, [...watch, inRoot('dist/src/main.js')], {
        cwd: this.#folder,
        env: {
          ...Object.fromEntries(system),
          // Every variable is given, so that no `.env` of the clone can take part.
          ...ENV_DEFAULTS,
          ...NO_LIMITS,
          ...RECEIVERS_HERE,
          ...this.#env,
          HOME: this.#folder,
          TMPDIR: tmpdir(),
          NODE_ENV: 'production',
          PORT: String(this.port),
          DATA_DIR: this.dataDir,
          ADMIN_CLAVE: ADMIN.password,
        },
        // The log is written as in production and thrown away: a file would share the disk with the database.
        stdio: ['ignore', 'ignore', errors, ...(this.#watched ? ['ipc'] : [])],
      });
    } finally {
      closeSync(errors);
    }
  }

  #complaint() {
    return readFileSync(path.join(this.#folder, 'errores.txt'), 'utf8').trim();
  }

  async #end(signal) {
    const server = this.#server;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    const hurry = setTimeout(() => server.kill('SIGKILL'), STOP_PATIENCE_MS);
    await ended;
    clearTimeout(hurry);
  }
}
