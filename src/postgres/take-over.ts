import { StartupError } from '../core/errors/startup.error.js';
import { connectAsSuperuser, disconnect } from './connect.js';
import { isAlive, readPidFile } from './postmaster-pid.js';
import type { PidFile } from './postmaster-pid.js';
import { STOP_STEPS } from './postmaster.js';
import { stopOnWindows } from './postmaster-windows.js';
import { tryHold } from './usage-lock.js';
import type { ClusterAccess } from './usage.js';
import { becomesTrue, pause } from './wait.js';

/** How long a command that uses the database is given to end, in ms. */
const PATIENCE = 5_000;
/** A database younger than this (ms) may belong to somebody who is just about to take its lock. */
const GROWN_UP = 2_000;

/**
 * Stops a database whose server was killed. Returns as well when its user stopped it meanwhile.
 * @throws StartupError when somebody keeps using it
 */
export async function takeOver({ options, secrets, cluster }: ClusterAccess, running: PidFile): Promise<void> {
  const age = Date.now() - running.startedAt * 1000;
  if (age >= 0 && age < GROWN_UP) await pause(GROWN_UP - age);
  const client = await connectAsSuperuser(running.port, secrets.postgres, 'registro-relevo').catch(() => null);
  if (client === null) return;
  try {
    if (!(await becomesTrue(() => tryHold(client), PATIENCE, 100))) throw inUse(options.dataDir);
    options.log('Se detiene la base de datos que dejó en marcha un servidor interrumpido.');
    if (process.platform === 'win32') await stopOnWindows(cluster);
    else await stopProcess(running.pid, cluster.dir);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    // The connection was cut: its user has stopped it.
  } finally {
    await disconnect(client);
  }
}

async function stopProcess(pid: number, clusterDir: string): Promise<void> {
  const isGone = async (): Promise<boolean> => (await readPidFile(clusterDir))?.pid !== pid || !(await isAlive(pid));
  for (const [signal, patience] of STOP_STEPS) {
    process.kill(pid, signal);
    if (await becomesTrue(isGone, patience, 20)) return;
  }
}

function inUse(dataDir: string): StartupError {
  return new StartupError(
    `La carpeta de datos ${dataDir} ya está en uso por otro servidor: deténgalo, o elija otra con la variable DATA_DIR.`,
  );
}
