import { StartupError } from '../core/errors/startup.error.js';
import { connectAsSuperuser, disconnect } from './connect.js';
import { freePort, LaunchError, launchReady } from './launch.js';
import type { Postmaster } from './postmaster.js';
import { ensureRolesAndDatabase } from './roles.js';
import { findRunning } from './running.js';
import { Supervisor } from './supervisor.js';
import { UsageLock } from './usage-lock.js';
import type { ClusterAccess, Usage } from './usage.js';
import { pause } from './wait.js';

/** How long the remains of a killed database are given to end, in ms. */
const REMAINS_PATIENCE = 10_000;
const PORT_TRIES = 5;
/** How long a command waits with its stop for the commands that use its database, in ms. */
const OTHER_USERS_PATIENCE = 10_000;

/**
 * Starts the database, takes its lock and watches over it; null when another process was faster.
 * @throws StartupError when PostgreSQL does not start
 */
export async function startHolding(access: ClusterAccess): Promise<Usage | null> {
  const { options, secrets, cluster } = access;
  const postmaster = await launch(access);
  if (postmaster === null) return null;
  const { port } = postmaster;
  const lock = new UsageLock(port, secrets.postgres, `registro-${options.holder}`);
  if (!(await lock.acquire(5_000))) {
    await postmaster.stop();
    return null;
  }
  const supervisor = new Supervisor(postmaster, (signal) => launchReady(cluster, port, signal), options.log);
  const stop = async (): Promise<void> => {
    if (options.holder === 'cli') await lock.waitForOtherUsers(OTHER_USERS_PATIENCE);
    await supervisor.stop();
    await lock.release();
  };
  try {
    const client = await connectAsSuperuser(port, secrets.postgres, 'registro-preparacion');
    await ensureRolesAndDatabase(client, secrets).finally(() => disconnect(client));
    return { port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function launch({ options, cluster }: ClusterAccess): Promise<Postmaster | null> {
  const deadline = Date.now() + REMAINS_PATIENCE;
  for (let portTries = 1; ;) {
    try {
      return await launchReady(cluster, await freePort());
    } catch (error) {
      if (!(error instanceof LaunchError)) throw didNotStart(cluster.dir, error);
      if (error.kind === 'in-use' && (await findRunning(options.dataDir)) !== null) return null;
      const inUse = error.kind === 'in-use' && Date.now() < deadline;
      const portTaken = error.kind === 'port-taken' && portTries++ < PORT_TRIES;
      if (!inUse && !portTaken) throw didNotStart(cluster.dir, error);
      await pause(100);
    }
  }
}

function didNotStart(clusterDir: string, cause: unknown): StartupError {
  if (cause instanceof StartupError) return cause;
  return new StartupError(`PostgreSQL no pudo arrancar en ${clusterDir}: ${(cause as Error).message}`, { cause });
}
