import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { StartupError } from '../core/errors/startup.error.js';
import type { Cluster } from './cluster.js';
import { probe } from './connect.js';
import { launchPostmaster } from './postmaster.js';
import type { Postmaster } from './postmaster.js';
import { settlesWithin } from './wait.js';

/** Why a launched PostgreSQL ended before it was ready. */
export class LaunchError extends Error {
  constructor(
    /** `in-use`: another one, or the remains of a killed one, holds the cluster. */
    readonly kind: 'in-use' | 'port-taken' | 'aborted' | 'other',
    message: string,
  ) {
    super(message);
    this.name = 'LaunchError';
  }
}

/** Silence after which a process that neither answers nor recovers counts as hung, in ms. */
const PATIENCE = 60_000;

/**
 * Starts PostgreSQL and waits until it answers, however long it recovers from a crash.
 * @throws LaunchError when it ends or `signal` fires first, StartupError when waiting is no use
 */
export async function launchReady(cluster: Cluster, port: number, signal?: AbortSignal): Promise<Postmaster> {
  const postmaster = await launchPostmaster(cluster, port);
  let silentSince = Date.now();
  while (!(await settlesWithin(postmaster.exited, 20))) {
    const answer = await probe(port, cluster.password);
    if (answer === 'ready') return postmaster;
    if (answer === 'starting') silentSince = Date.now();
    // The answer may come from another program on that port: then ours is about to end.
    if (answer === 'foreign' && !(await settlesWithin(postmaster.exited, 1000))) {
      return await giveUp(postmaster, wrongPassword(cluster));
    }
    if (signal?.aborted) return await giveUp(postmaster, new LaunchError('aborted', 'Se interrumpió el arranque.'));
    if (Date.now() - silentSince > PATIENCE) return await giveUp(postmaster, await failure(cluster, postmaster));
  }
  throw await failure(cluster, postmaster);
}

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function giveUp(postmaster: Postmaster, error: Error): Promise<never> {
  await postmaster.stop();
  throw error;
}

async function failure(cluster: Cluster, postmaster: Postmaster): Promise<LaunchError> {
  const output = postmaster.output();
  const lines = output.split('\n').filter((line) => /FATAL|PANIC|ERROR|could not|error while/.test(line));
  const reason = lines.map((line) => line.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '')).join('; ');
  const message = reason || `vea los archivos de ${join(cluster.dir, 'log')}`;
  if (/lock file .* already exists|pre-existing shared memory/.test(output)) return new LaunchError('in-use', message);
  if (await isTaken(postmaster.port)) return new LaunchError('port-taken', `el puerto ${postmaster.port} está ocupado`);
  return new LaunchError('other', message);
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

function wrongPassword(cluster: Cluster): StartupError {
  return new StartupError(
    `La base de datos de ${cluster.dir} no acepta la clave guardada en secretos.json: recupere de un respaldo ` +
      'el archivo que le corresponde, o elija otra carpeta con DATA_DIR.',
  );
}
