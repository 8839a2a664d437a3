import { lchown, lstat, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.js';
import { isAlive, readPidFile } from './postmaster-pid.js';
import { runProgram } from './run-program.js';
import { pause } from './wait.js';

/** The system user PostgreSQL runs as when root starts it: nobody else's processes may look into it. */
export const OWN_NAME = 'registro-pg';

/** How a system makes a user that can't log in; the first that is there is taken. */
const WAYS: readonly (readonly [string, ...string[]])[] = [
  [
    'useradd',
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
  ],
  ['adduser', '-S', '-D', '-H', '-h', '/nonexistent', '-s', '/sbin/nologin'], // BusyBox
];

/** Two starts at once make one user; the slower one sees it a moment later. */
const TRIES = 10;

/** The user of our own, made where there is none; null where the system has no way to make one. */
export async function ownAccount(): Promise<Account | null> {
  const present = await lookUp();
  if (present !== null) return present;
  for (const [command, ...options] of WAYS) {
    const env = { PATH: '/usr/sbin:/sbin:/usr/bin:/bin', LC_ALL: 'C' };
    const made = await runProgram(command, [...options, OWN_NAME], { env }).catch(() => null);
    for (let tries = made === null ? TRIES : 0; tries < TRIES; tries += 1) {
      const account = await lookUp();
      if (account !== null) return account;
      if (made?.code === 0) await pause(20);
      else await pause(100);
    }
  }
  return null;
}

async function lookUp(): Promise<Account | null> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const fields = users
    .split('\n')
    .find((line) => line.startsWith(`${OWN_NAME}:`))
    ?.split(':');
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return uid > 0 && gid > 0 ? { uid, gid } : null;
}

/**
 * Gives a cluster that `former` owns to `account`, unless it runs. From the outside in, so that `former` can put nothing
 * in the place of what is still to be given; PG_VERSION last, which tells that all was.
 * @returns whether the cluster is the account's
 */
export async function takeOverFiles(clusterDir: string, former: Account, account: Account): Promise<boolean> {
  const running = await readPidFile(clusterDir);
  if (running !== null && (await isAlive(running.pid))) return false;
  const mark = join(clusterDir, 'PG_VERSION');
  const give = async (path: string): Promise<void> => {
    const entry = await lstat(path);
    if (entry.uid === former.uid) await lchown(path, account.uid, account.gid);
    if (!entry.isDirectory()) return;
    for (const name of await readdir(path)) {
      if (join(path, name) !== mark) await give(join(path, name));
    }
  };
  await give(clusterDir);
  await lchown(mark, account.uid, account.gid);
  return true;
}

/** Whether a cluster was given away only in part. */
export async function isHalfTaken(clusterDir: string, former: Account): Promise<boolean> {
  const mark = await lstat(join(clusterDir, 'PG_VERSION')).catch(() => null);
  return mark?.uid === former.uid;
}
