import type { SpawnOptions } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { StartupError } from '../core/errors/startup.error.js';
import { isHalfTaken, OWN_NAME, ownAccount, takeOverFiles } from './own-account.js';

/** The system user PostgreSQL runs as, because it refuses root. */
export interface Account {
  uid: number;
  gid: number;
}

/** A user without rights that is in the user list, as initdb demands, where we have none: "nobody", on macOS "daemon". */
const UNPRIVILEGED: Account = process.platform === 'darwin' ? { uid: 1, gid: 1 } : { uid: 65534, gid: 65534 };

/**
 * The account for the cluster in `clusterDir` (which may not exist yet); null means this process's own.
 * @throws StartupError when the cluster belongs to somebody PostgreSQL could not work as
 */
export async function chooseAccount(clusterDir: string, log: (message: string) => void): Promise<Account | null> {
  const ownUid = process.getuid?.();
  if (ownUid === undefined) return null;
  const folder = await stat(clusterDir).catch(() => null);
  if (ownUid !== 0) {
    if (folder !== null && folder.uid !== ownUid) throw foreignCluster(clusterDir, ownUid);
    return null;
  }
  const own = process.platform === 'linux' ? await ownAccount() : UNPRIVILEGED;
  if (folder?.uid === 0) throw foreignCluster(clusterDir, (own ?? UNPRIVILEGED).uid);
  if (own !== null && (folder === null || (await isOrBecomes(own, clusterDir, folder.uid)))) return own;
  const account = folder === null ? UNPRIVILEGED : { uid: folder.uid, gid: folder.gid };
  if (own === null && account.uid === UNPRIVILEGED.uid) log(SHARED_USER);
  return account;
}

/** A cluster of an earlier version was nobody's; one of another user stays his. */
async function isOrBecomes(own: Account, clusterDir: string, owner: number): Promise<boolean> {
  const isNobodys = owner === UNPRIVILEGED.uid || (owner === own.uid && (await isHalfTaken(clusterDir, UNPRIVILEGED)));
  return isNobodys ? takeOverFiles(clusterDir, UNPRIVILEGED, own) : owner === own.uid;
}

const SHARED_USER =
  'La base de datos corre con el usuario «nobody», que otros programas también usan: cree uno propio con ' +
  `"useradd --system ${OWN_NAME}" y arranque de nuevo.`;

/**
 * How to start a PostgreSQL program on `dir` as `account`: the `-D` argument and the spawn options.
 * The environment is our own small one: the process's may hold passwords, and another user could
 * read them there.
 */
export function programPlace(dir: string, account: Account | null): { dataDir: string; options: SpawnOptions } {
  if (process.platform === 'win32') return { dataDir: dir, options: { cwd: dir } };
  const options = { cwd: dir, env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' } };
  if (account === null) return { dataDir: dir, options };
  // The account may be unable to walk down to `dir` (root's home). The working directory is entered
  // before the user is changed, and this link leads to it without passing the folders above.
  const dataDir = process.platform === 'linux' ? '/proc/self/cwd' : dir;
  return { dataDir, options: { ...options, ...account } };
}

function foreignCluster(clusterDir: string, neededUid: number): StartupError {
  return new StartupError(
    `La carpeta ${clusterDir} pertenece a otro usuario: use el usuario que la creó, entréguela con ` +
      `"chown -R ${neededUid} ${clusterDir}", o elija otra carpeta con DATA_DIR.`,
  );
}
