import { join } from 'node:path';
import { loadOrCreateSecrets } from '../config/secrets.js';
import { StartupError } from '../core/errors/startup.error.js';
import { probe } from './connect.js';
import { isAlive, readPidFile, removeStalePidFile, worksInside } from './postmaster-pid.js';
import type { PidFile } from './postmaster-pid.js';
import { pause } from './wait.js';

/** How long a PostgreSQL may stay mute, in ms; a doubtful one gets less. */
const PATIENCE = { yes: 10_000, unknown: 2_000 };

/** The folder of the cluster inside DATA_DIR. */
export function clusterDirOf(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/**
 * The PostgreSQL that runs on this DATA_DIR and answers to its password, whoever started it; null when
 * there is none (a note left behind by a dead one is removed). Waits while it starts or recovers.
 * @throws StartupError when one runs that does not answer, or refuses the password
 */
export async function findRunning(dataDir: string): Promise<PidFile | null> {
  const clusterDir = clusterDirOf(dataDir);
  if ((await readPidFile(clusterDir)) === null) return null;
  const password = loadOrCreateSecrets(dataDir).postgres;
  let silentSince = Date.now();
  for (;;) {
    const found = await readPidFile(clusterDir);
    if (found === null || !(await isAlive(found.pid))) return null;
    const place = await worksInside(found.pid, clusterDir);
    if (place === 'no') {
      await removeStalePidFile(clusterDir, found.pid);
      return null;
    }
    const answer = found.port > 0 ? await probe(found.port, password) : 'silent';
    if (answer === 'ready') return found;
    if (answer === 'starting') silentSince = Date.now();
    if (Date.now() - silentSince > PATIENCE[place]) {
      if (place === 'yes') throw unusable(dataDir, found.pid);
      await removeStalePidFile(clusterDir, found.pid);
      return null;
    }
    await pause(50);
  }
}

function unusable(dataDir: string, pid: number): StartupError {
  return new StartupError(
    `El PostgreSQL que ya corre sobre ${dataDir} (proceso ${pid}) no responde o no acepta la clave de secretos.json: ` +
      'deténgalo, o elija otra carpeta con DATA_DIR.',
  );
}
