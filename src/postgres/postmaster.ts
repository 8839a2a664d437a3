import { spawn } from 'node:child_process';
import { programPlace } from './account.js';
import { program } from './binaries.js';
import type { Cluster } from './cluster.js';
import { launchOnWindows } from './postmaster-windows.js';
import { serverOptions } from './server-options.js';
import { settlesWithin } from './wait.js';

/** One run of PostgreSQL's main process. */
export interface Postmaster {
  readonly port: number;
  /** Fulfilled with the reason, in Spanish, when the process has ended. */
  readonly exited: Promise<string>;
  /** What it printed before its log file took over. */
  output(): string;
  /** Ends it: open transactions are rolled back. Does nothing when it has ended already. */
  stop(): Promise<void>;
}

/** Signals of a stop, each with the ms it is given: fast, immediate, and the system's last word. */
export const STOP_STEPS = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 2_000],
] as const;

const KEPT_OUTPUT = 4_000;

/** Starts PostgreSQL on the cluster; it is not ready yet. Rejects when the program can't be run. */
export function launchPostmaster(cluster: Cluster, port: number): Promise<Postmaster> {
  return process.platform === 'win32' ? launchOnWindows(cluster, port) : launchOnPosix(cluster, port);
}

function launchOnPosix(cluster: Cluster, port: number): Promise<Postmaster> {
  const { dataDir, options } = programPlace(cluster.dir, cluster.account);
  const child = spawn(program(cluster.native, 'postgres'), ['-D', dataDir, ...serverOptions(port)], {
    ...options,
    // Its own session: Ctrl-C on the terminal must not stop it before the last requests end.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => void (output = (output + chunk.toString()).slice(-KEPT_OUTPUT)));
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal === null ? `código ${code}` : `señal ${signal}`));
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  // Its last words may arrive after its end; a child it leaves behind may keep the pipe open.
  const exited = ended.then((reason) => settlesWithin(closed, 200).then(() => reason));
  const postmaster: Postmaster = {
    port,
    exited,
    output: () => output,
    stop: async () => {
      for (const [signal, patience] of STOP_STEPS) {
        child.kill(signal);
        if (await settlesWithin(exited, patience)) return;
      }
    },
  };
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve(postmaster));
    child.once('error', reject);
  });
}
