import { chown, mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartupError } from '../core/errors/startup.error.js';
import { syncFolder } from '../core/files/sync-folder.js';
import { programPlace } from './account.js';
import type { Account } from './account.js';
import { program } from './binaries.js';
import { SUPERUSER } from './connect.js';
import { isAlive } from './postmaster-pid.js';
import { runProgram } from './run-program.js';

/** A database cluster and what is needed to run it. */
export interface Cluster {
  dir: string;
  /** Folder of PostgreSQL's programs. */
  native: string;
  account: Account | null;
  /** The superuser's. */
  password: string;
}

/** PostgreSQL's major version in the npm package; a cluster belongs to one. */
const MAJOR = '18';

const INITDB_OPTIONS = [
  `--username=${SUPERUSER}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
];

/**
 * Makes sure the cluster exists. It is made aside and put in place in one step, so that an
 * interruption leaves nothing half-made.
 * @throws StartupError when it can't be made, or the one there is of another version
 */
export async function ensureCluster(cluster: Cluster, log: (message: string) => void): Promise<void> {
  await removeLeftovers(cluster.dir);
  if (await exists(cluster.dir)) return;
  log('Preparando la base de datos por primera vez…');
  const temporary = `${cluster.dir}.${process.pid}.tmp`;
  try {
    await mkdir(temporary, { mode: 0o700 });
    if (cluster.account !== null) await chown(temporary, cluster.account.uid, cluster.account.gid);
    await initialise(cluster, temporary);
    await putInPlace(temporary, cluster.dir);
  } catch (cause) {
    if (cause instanceof StartupError) throw cause;
    throw new StartupError(whyNotMade(cluster.dir, String(cause)), { cause });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function exists(clusterDir: string): Promise<boolean> {
  const version = (await readFile(join(clusterDir, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (version === MAJOR) return true;
  if (version !== '') {
    throw new StartupError(
      `La base de datos de ${clusterDir} es de PostgreSQL ${version} y este programa trae la ${MAJOR}: ` +
        'use la versión del programa que la creó, o elija otra carpeta con DATA_DIR.',
    );
  }
  const entries = await readdir(clusterDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw notACluster(clusterDir);
  });
  if (entries.length > 0) throw notACluster(clusterDir);
  return false;
}

function notACluster(clusterDir: string): StartupError {
  return new StartupError(
    `La carpeta ${clusterDir} no contiene una base de datos legible: muévala a otro lugar o elija otra con DATA_DIR.`,
  );
}

async function initialise({ native, account, password }: Cluster, temporary: string): Promise<void> {
  const { dataDir, options } = programPlace(temporary, account);
  const passwordFile = temporary.replace(/tmp$/, 'clave.tmp');
  await rm(passwordFile, { force: true });
  const file = await open(passwordFile, 'wx', 0o600);
  try {
    if (account !== null) await file.chown(account.uid, account.gid);
    await file.writeFile(`${password}\n`);
    const reader = await open(passwordFile, 'r');
    try {
      // Handed over as standard input, the file needs no name any more: nothing is left to clean up.
      const windows = process.platform === 'win32';
      if (!windows) await rm(passwordFile);
      const { code, output } = await runProgram(
        program(native, 'initdb'),
        ['-D', dataDir, ...INITDB_OPTIONS, `--pwfile=${windows ? passwordFile : '/dev/stdin'}`],
        { ...options, stdio: [reader.fd, 'pipe', 'pipe'] },
      );
      if (code !== 0) throw new Error(output);
    } finally {
      await reader.close();
    }
  } finally {
    await file.close();
    await rm(passwordFile, { force: true });
  }
}

async function putInPlace(temporary: string, clusterDir: string): Promise<void> {
  try {
    await rename(temporary, clusterDir);
  } catch (error) {
    if (!(await exists(clusterDir))) throw error; // otherwise another process was faster
  }
  await syncFolder(dirname(clusterDir));
}

/** Removes what interrupted processes left of clusters in the making. */
async function removeLeftovers(clusterDir: string): Promise<void> {
  const parent = dirname(clusterDir);
  for (const name of await readdir(parent)) {
    const pid = Number(/^postgres\.(\d+)\.(?:clave\.)?tmp$/.exec(name)?.[1]);
    if (!(pid > 0) || (pid !== process.pid && (await isAlive(pid)))) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

function whyNotMade(clusterDir: string, reason: string): string {
  if (/could not look up effective user/.test(reason)) {
    return (
      'PostgreSQL no acepta un usuario que no está en la lista de usuarios del sistema: ' +
      'ejecute con otro (root también sirve), o use un PostgreSQL propio con la variable DATABASE_URL.'
    );
  }
  const lines = reason.split('\n').map((line) => line.trim());
  const detail = lines.filter((line) => /error|fatal|could not/i.test(line)).join(' ') || lines.join(' ').slice(-300);
  return `No se pudo crear la base de datos en ${clusterDir}: ${detail}`;
}
