import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isAlive, readPidFile } from '../../src/postgres/postmaster-pid.js';
import { becomesTrue } from '../../src/postgres/wait.js';
import { ENV_DEFAULTS } from '../../src/config/env.js';
import { HttpClient } from './http-client.js';

const DIST = resolve(__dirname, '../../dist/src');

/** The folder where each process leaves what it ran, when coverage is measured (scripts/coverage.mjs). */
const COVERAGE = process.env.REGISTRO_TEST_COVERAGE;

/** The administrator every installation here begins with, unless a test says otherwise. */
export const ADMIN = { username: 'admin@registro.local', password: 'clave-de-la-jefatura' };

export type Env = Record<string, string>;

/** How a process ended and what it said. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** One run of a built program. */
export class RunningProgram {
  stdout = '';
  stderr = '';
  readonly ended: Promise<Ended>;
  private hasEnded = false;

  constructor(readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    child.stderr!.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.ended = new Promise((done) => {
      child.once('close', (code, signal) => {
        this.hasEnded = true;
        done({ code, signal, stdout: this.stdout, stderr: this.stderr });
      });
    });
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Everything it has said. */
  get output(): string {
    return this.stdout + this.stderr;
  }

  /** Waits until the output contains `text`, for as long as a very busy machine may need; fails when it ends before. */
  async says(text: string): Promise<void> {
    const said = await becomesTrue(async () => this.output.includes(text) || this.hasEnded, 180_000, 10);
    if (!said || !this.output.includes(text)) throw new Error(`it never said «${text}» but:\n${this.output}`);
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }

  kill9(): Promise<Ended> {
    return this.stop('SIGKILL');
  }

  /** Ends it, if it still runs. Where coverage is measured it may close by itself: only then it writes what it ran. */
  async end(): Promise<void> {
    if (COVERAGE !== undefined) {
      this.child.kill('SIGTERM');
      await becomesTrue(async () => this.hasEnded, 20_000, 10);
    }
    await this.kill9();
  }
}

/** A server that listens. */
export class ServerProcess extends RunningProgram {
  /** Where it said it is, without a final slash. */
  get url(): string {
    return /^ {2}\S+: +(http:\/\/[^/\s]+)\//m.exec(this.stdout)![1]!;
  }

  get http(): HttpClient {
    return new HttpClient(this.url);
  }
}

/** The built program on a data folder of its own. `remove()` ends whatever still runs there. */
export class Installation {
  readonly home = mkdtempSync(join(tmpdir(), 'registro-caja-negra-'));
  readonly dataDir = join(this.home, 'datos');
  private readonly programs: RunningProgram[] = [];

  /** @param via a program that runs the server, as `sh` does with limits */
  constructor(
    private readonly env: Env = {},
    private readonly via: readonly string[] = [],
  ) {}

  /** Starts the server and does not wait. */
  launch(env: Env = {}): ServerProcess {
    return this.track(new ServerProcess(this.spawn(['main.js'], env)));
  }

  /** Starts the server and waits until it listens. */
  async start(env: Env = {}): Promise<ServerProcess> {
    const server = this.launch(env);
    await server.says('Para detenerlo');
    return server;
  }

  /** Starts a server that is expected to end by itself. */
  fail(env: Env): Promise<Ended> {
    return this.launch(env).ended;
  }

  /** Starts the demo and does not wait. */
  launchDemo(env: Env = {}): ServerProcess {
    return this.track(new ServerProcess(this.spawn(['program/demo/main.js'], env)));
  }

  /** Starts the demo and waits until it has said how to try it. */
  async startDemo(): Promise<ServerProcess> {
    const demo = this.launchDemo();
    await demo.says('\ncurl ');
    return demo;
  }

  /** Runs the command line program. */
  cli(args: string[], env: Env = {}): Promise<Ended> {
    return this.launchCli(args, env).ended;
  }

  /** Starts the command line program and does not wait. `stdout` is an open file its output goes to. */
  launchCli(args: string[], env: Env = {}, stdout: number | 'pipe' = 'pipe'): RunningProgram {
    return this.track(new RunningProgram(this.spawn(['program/cli/main.js', ...args], env, stdout)));
  }

  /** The process of the embedded PostgreSQL, if it runs. */
  async postgresPid(): Promise<number | null> {
    const found = await readPidFile(join(this.dataDir, 'postgres'));
    return found !== null && (await isAlive(found.pid)) ? found.pid : null;
  }

  /** The embedded database as its superuser. */
  async adminUrl(): Promise<string> {
    const { postgres } = JSON.parse(readFileSync(join(this.dataDir, 'secretos.json'), 'utf8')) as { postgres: string };
    const port = (await readPidFile(join(this.dataDir, 'postgres')))!.port;
    return `postgresql://postgres:${postgres}@127.0.0.1:${port}/registro`;
  }

  async remove(): Promise<void> {
    await Promise.all(this.programs.map((program) => program.end()));
    const orphan = await this.postgresPid();
    if (orphan !== null) {
      process.kill(orphan, 'SIGQUIT');
      if (!(await isGone(orphan))) process.kill(orphan, 'SIGKILL');
    }
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  private track<T extends RunningProgram>(program: T): T {
    this.programs.push(program);
    return program;
  }

  /** Every variable is given, so that no `.env` of the project can take part. */
  private spawn([script, ...args]: [string, ...string[]], env: Env, stdout: number | 'pipe' = 'pipe'): ChildProcess {
    const system = ['PATH', 'SystemRoot'].map((name) => [name, process.env[name] ?? '']);
    const ours: Env = {
      ...Object.fromEntries(system),
      HOME: this.home,
      TMPDIR: tmpdir(),
      NODE_ENV: 'production',
      ...ENV_DEFAULTS,
      PORT: '0',
      DATA_DIR: this.dataDir,
      ADMIN_CLAVE: ADMIN.password,
      LIMITE_LOGIN: '0',
      LIMITE_INFORME: '0',
      LIMITE_CARGA: '0',
      LOG_LEVEL: 'warn',
      ...(COVERAGE !== undefined && { NODE_V8_COVERAGE: COVERAGE }),
    };
    const [command, ...rest] = [...this.via, process.execPath, join(DIST, script), ...args];
    return spawn(command!, rest, {
      cwd: this.home,
      env: { ...ours, ...this.env, ...env },
      stdio: ['ignore', stdout, 'pipe'],
    });
  }
}

/** Whether a process ends by itself; the time is long, so that a busy machine is no reason to fail. */
export function isGone(pid: number): Promise<boolean> {
  return becomesTrue(async () => !(await isAlive(pid)), 60_000, 20);
}
