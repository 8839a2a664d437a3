import { chmod, cp, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartupError } from '../core/errors/startup.error.js';
import { programPlace } from './account.js';
import type { Account } from './account.js';
import { program } from './binaries.js';
import type { Binaries } from './binaries.js';
import { runProgram, type ProgramResult } from './run-program.js';

const SHARED_FOLDER = '/var/lib/registro-infracciones';

/**
 * A `native` folder whose programs `account` can run: the installed one, or else a copy (60 MB, made
 * once a version) outside the folders only root can enter.
 * @param places where copies may be, without the version at their end
 * @throws StartupError when no copy can be made, or the programs run for nobody
 */
export async function reachableBinaries(
  { native, version }: Binaries,
  account: Account | null,
  log: (message: string) => void,
  places: readonly string[] = [`${SHARED_FOLDER}/postgresql-`, join(tmpdir(), 'registro-infracciones-postgresql-')],
): Promise<string> {
  if (account === null || (await canRun(native, account))) return native;
  await assertRuns(native);
  for (const place of places) {
    const copy = `${place}${version}`;
    if ((await isOurs(copy)) && (await canRun(copy, account))) return copy;
    if ((await makeCopy(native, copy, log)) && (await isOurs(copy)) && (await canRun(copy, account))) return copy;
  }
  throw new StartupError(
    `El usuario ${account.uid}, con el que corre PostgreSQL, no puede ejecutar los programas de ${native}: ` +
      'ponga el proyecto en una carpeta que todos puedan leer, no use root, o defina DATABASE_URL.',
  );
}

async function canRun(native: string, account: Account): Promise<boolean> {
  return (await tryToRun(native, account)).code === 0;
}

/** What does not run for root either is no matter of who may read it; a copy would not run for anybody. */
async function assertRuns(native: string): Promise<void> {
  const { code, output } = await tryToRun(native, null);
  if (code === 0) return;
  throw new StartupError(
    `Los programas de PostgreSQL de ${native} no funcionan (${output.trim().split('\n')[0]}): reinstale con "npm ci".`,
  );
}

async function tryToRun(native: string, account: Account | null): Promise<ProgramResult> {
  const { options } = programPlace('/', account);
  return runProgram(program(native, 'postgres'), ['--version'], options).catch((error: Error) => ({
    code: null,
    output: error.message,
  }));
}

/** In a folder open to all (/tmp) only what root alone can change may be trusted. */
async function isOurs(copy: string): Promise<boolean> {
  const folder = await lstat(copy).catch(() => null);
  return folder !== null && folder.isDirectory() && folder.uid === 0 && (folder.mode & 0o022) === 0;
}

/** Makes the copy, or replaces one that does not run: made of an installation that was not complete. */
async function makeCopy(native: string, copy: string, log: (message: string) => void): Promise<boolean> {
  const temporary = `${copy}.${process.pid}.tmp`;
  const discarded = `${copy}.${process.pid}.old`;
  try {
    const created = await mkdir(dirname(copy), { recursive: true });
    if (created !== undefined) await chmod(dirname(copy), 0o755); // the umask may have closed it
    await rm(temporary, { recursive: true, force: true });
    await mkdir(temporary, { mode: 0o700 });
    log(`Copiando los programas de PostgreSQL a ${copy} (una sola vez)…`);
    await cp(native, temporary, { recursive: true, verbatimSymlinks: true });
    await openToAll(temporary);
    if (await isOurs(copy)) await rename(copy, discarded);
    await rename(temporary, copy);
    return true;
  } catch {
    return await isOurs(copy); // another process may have been faster
  } finally {
    for (const leftover of [temporary, discarded]) {
      await rm(leftover, { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

/** Readable by everybody, writable by nobody but root, whatever the umask was at installation. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, 0o755);
  }
}
