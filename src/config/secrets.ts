import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync } from 'node:fs';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartupError } from '../core/errors/startup.error.js';
import { parseCredencialesClave } from './llavero.js';

/** What only this installation knows: 32 random bytes each, base64url. */
export interface Secrets {
  /** Signs the access tokens. */
  jwt: string;
  /** Password of the embedded database's superuser. */
  postgres: string;
  /** Password of the role that owns the tables and migrates. */
  owner: string;
  /** Password of the role the application works with. */
  app: string;
}

const NAMES = ['jwt', 'postgres', 'owner', 'app'] as const;

/**
 * The secrets kept in `DATA_DIR/secretos.json` (mode 0600), created on the first call together with
 * the folder. Two processes that start at once get the same ones.
 * @param dataDir absolute path of DATA_DIR
 * @throws StartupError when the folder can't be used, or when a database exists whose secrets are lost
 */
export function loadOrCreateSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secretos.json');
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (!existsSync(file)) {
      refuseWhenClusterExists(dataDir, file);
      createSecrets(file);
    }
    return parseSecrets(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw unusableFolder(dataDir, error);
  }
}

function refuseWhenClusterExists(dataDir: string, file: string): void {
  if (!existsSync(join(dataDir, 'postgres'))) return;
  throw new StartupError(
    `Falta el archivo ${file}, que guarda las claves de la base de datos de esa carpeta: ` +
      'recupérelo de un respaldo, o elija otra carpeta con DATA_DIR.',
  );
}

/** What encrypts the secrets of partners, beside the others and as CREDENCIALES_CLAVE says it. */
const CREDENCIALES = 'credenciales.clave';

/**
 * The keys of `DATA_DIR/credenciales.clave` (mode 0600), made on the first call. They are apart from the other secrets, which
 * older folders have without them and which nothing may rewrite.
 * @throws StartupError when the folder can't be used, or the file holds something else
 */
export function loadOrCreateCredencialesClave(dataDir: string): string {
  const file = join(dataDir, CREDENCIALES);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (!existsSync(file)) createFile(file, randomBytes(32).toString('base64'));
    return parseCredencialesClave(file, readFileSync(file, 'utf8').trim());
  } catch (error) {
    if (error instanceof StartupError) throw damaged(file);
    throw unusableFolder(dataDir, error);
  }
}

/**
 * Puts what was restored from a backup into a DATA_DIR that has no secrets yet. The passwords of the database are made anew:
 * they belong to it.
 */
export function keepRestoredSecrets(dataDir: string, { jwt, credenciales }: RestoredSecrets): void {
  createSecrets(join(dataDir, 'secretos.json'), { jwt });
  if (credenciales !== null) createFile(join(dataDir, CREDENCIALES), credenciales);
}

/** What a backup keeps of {@link Secrets}, and the keys of `credenciales.clave`. */
export interface RestoredSecrets {
  jwt: string;
  credenciales: string | null;
}

function createSecrets(file: string, known: Partial<Secrets> = {}): void {
  const secrets = Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString('base64url')]));
  createFile(file, JSON.stringify({ ...secrets, ...known }, null, 2));
}

/** Writes the whole file or nothing; leaves the one another process may have written meanwhile. */
function createFile(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  rmSync(temporary, { force: true });
  const descriptor = openSync(temporary, 'wx', 0o600);
  try {
    writeFileSync(descriptor, `${text}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  publish(temporary, file);
  syncFolder(dirname(file));
}

function publish(temporary: string, file: string): void {
  try {
    // Unlike a rename, a link never replaces what another process put there a moment ago.
    linkSync(temporary, file);
    rmSync(temporary);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') rmSync(temporary);
    else renameSync(temporary, file); // a file system without hard links
  }
}

/** Without this a power cut could lose the name of a file whose content is safe. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function parseSecrets(text: string, file: string): Secrets {
  const secrets = parseObject(text);
  if (NAMES.every((name) => typeof secrets[name] === 'string' && secrets[name].length >= 32)) {
    return secrets as unknown as Secrets;
  }
  throw damaged(file);
}

function damaged(file: string): StartupError {
  return new StartupError(
    `El archivo ${file} está dañado: recupérelo de un respaldo; si la carpeta DATA_DIR no tiene datos que conservar, bórrela.`,
  );
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function unusableFolder(dataDir: string, cause: unknown): StartupError {
  return new StartupError(
    `No se puede usar la carpeta de datos ${dataDir} (${codeOf(cause)}): dé permiso de lectura y escritura ` +
      'sobre ella a este usuario, o elija otra carpeta con la variable DATA_DIR.',
    { cause },
  );
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
