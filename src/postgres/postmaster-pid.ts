import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running PostgreSQL writes into `postmaster.pid`. */
export interface PidFile {
  pid: number;
  /** Unix seconds. */
  startedAt: number;
  /** NaN while PostgreSQL has not written it yet. */
  port: number;
}

/** The running PostgreSQL's note in its cluster, or null when there is none. */
export async function readPidFile(clusterDir: string): Promise<PidFile | null> {
  const text = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!(pid > 0)) return null;
  return { pid, startedAt: Number.parseInt(lines[2] ?? '', 10), port: Number.parseInt(lines[3] ?? '', 10) };
}

/**
 * Removes the note of a process that is no PostgreSQL of this cluster. PostgreSQL does so itself when
 * the process is gone, but refuses to start when its number now belongs to another program.
 */
export async function removeStalePidFile(clusterDir: string, pid: number): Promise<void> {
  if ((await readPidFile(clusterDir))?.pid === pid) await rm(join(clusterDir, 'postmaster.pid'), { force: true });
}

/** Whether a process of that number exists and is no zombie. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !/\) Z /.test(state);
}

/**
 * Whether the process works inside `clusterDir`, as every PostgreSQL does with its cluster. 'unknown'
 * where the system does not tell (not Linux, or a container without the right to look).
 */
export async function worksInside(pid: number, clusterDir: string): Promise<'yes' | 'no' | 'unknown'> {
  if (process.platform !== 'linux') return 'unknown';
  try {
    const [place, cluster] = await Promise.all([stat(`/proc/${pid}/cwd`), stat(clusterDir)]);
    return place.dev === cluster.dev && place.ino === cluster.ino ? 'yes' : 'no';
  } catch {
    return 'unknown';
  }
}
