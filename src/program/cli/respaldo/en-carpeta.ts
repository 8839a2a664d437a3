import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../../config/config.js';
import { inDataDir } from '../../../config/data-dir.js';
import { keepRestoredSecrets } from '../../../config/secrets.js';
import { abrirAlmacen } from '../../../core/almacen/abrir-almacen.js';
import { StartupError } from '../../../core/errors/startup.error.js';
import { syncFolder } from '../../../core/files/sync-folder.js';
import type { SecretosGuardados } from '../../../modules/respaldos/contenedor/formato.js';
import type { Respaldo } from '../../../modules/respaldos/contenedor/respaldo.js';
import { startEmbeddedPostgres, stopLeftBehind } from '../../../postgres/embedded-postgres.js';
import { llenar } from './en-base.js';
import { conTurno, TURNO } from './turno.js';

/** Within DATA_DIR, so that what is made there only needs another name at the end. */
const APARTE = '.restaurando';
/** Whoever finds a database without it knows that something is missing: it comes last. */
const SECRETOS = 'secretos.json';
/** Beside what is made aside, what a disk of its own has by itself. */
const NO_ES_NADA = [APARTE, TURNO, 'lost+found'];

/**
 * Restores into DATA_DIR, which must be empty, with a database of its own. It is all made aside: what is broken off is thrown
 * away by the next try.
 * @returns what else is to be done
 */
export async function restaurarEnCarpeta(
  config: Config,
  respaldo: Respaldo,
  log: (line: string) => void,
): Promise<string[]> {
  const secretos = await respaldo.secretos();
  await assertVacia(config.dataDir);
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  await conTurno(config.dataDir, () => restaurarAparte(config, respaldo, secretos, log));
  return [`Está en ${config.dataDir}: arranque con «npm start».`, ...variablesQueMandan(config, secretos)];
}

async function restaurarAparte(
  config: Config,
  respaldo: Respaldo,
  secretos: SecretosGuardados | null,
  log: (line: string) => void,
): Promise<void> {
  const { dataDir, projectRoot } = config;
  const aparte = join(dataDir, APARTE);
  const options = { dataDir: aparte, projectRoot, holder: 'servidor', log } as const;
  await stopLeftBehind(options);
  await rm(aparte, { recursive: true, force: true });
  try {
    await mkdir(aparte, { mode: 0o700 });
    if (secretos) keepRestoredSecrets(aparte, secretos);
    const postgres = await startEmbeddedPostgres(options);
    try {
      const appRole = new URL(postgres.appUrl).username;
      await llenar(
        { ownerUrl: postgres.ownerUrl, appRole, log },
        respaldo,
        abrirAlmacen(inDataDir(config, aparte).almacen),
      );
    } finally {
      await postgres.stop();
    }
    await assertVacia(dataDir);
    await ponerEnSuLugar(aparte, dataDir);
  } catch (error) {
    await rm(aparte, { recursive: true, force: true });
    throw error;
  }
}

/** A variable goes before what is restored: whoever has another one there would wonder why nothing can be read. */
function variablesQueMandan({ jwtSecreto, credencialesClave }: Config, secretos: SecretosGuardados | null): string[] {
  if (secretos === null) return [];
  const pairs = [
    ['JWT_SECRETO', jwtSecreto, secretos.jwt],
    ['CREDENCIALES_CLAVE', credencialesClave, secretos.credenciales],
  ] as const;
  return pairs
    .filter(([, set, restored]) => set !== undefined && set !== restored)
    .map(
      ([name]) => `${name} está definida y no es la del respaldo: manda la variable; quítela para usar la restaurada.`,
    );
}

/** @throws StartupError where there is anything, or it can't be read */
async function assertVacia(dataDir: string): Promise<void> {
  const names = await readdir(dataDir).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw new StartupError(`No se puede usar la carpeta de datos ${dataDir} (${cause.code}).`, { cause });
  });
  if (names.some((name) => !NO_ES_NADA.includes(name))) {
    throw new StartupError(
      `La carpeta ${dataDir} no está vacía: muévala a otro lugar, o elija otra con DATA_DIR. No se restauró nada.`,
    );
  }
}

async function ponerEnSuLugar(aparte: string, dataDir: string): Promise<void> {
  const names = await readdir(aparte);
  for (const name of [...names.filter((name) => name !== SECRETOS), SECRETOS]) {
    await rename(join(aparte, name), join(dataDir, name));
  }
  await rmdir(aparte);
  await syncFolder(dataDir);
}
