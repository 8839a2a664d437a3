import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDataSource } from '../../../../ormconfig.js';
import type { Config } from '../../../config/config.js';
import { abrirAlmacen } from '../../../core/almacen/abrir-almacen.js';
import type { Almacen } from '../../../core/almacen/almacen.js';
import { StartupError } from '../../../core/errors/startup.error.js';
import { MODULE_AL_RESTAURAR } from '../../../modules/modules.js';
import type { Respaldo } from '../../../modules/respaldos/contenedor/respaldo.js';
import {
  assertAlmacenVacio,
  assertBaseVacia,
  borrarArchivos,
  restaurarArchivos,
  restaurarBase,
} from '../../../modules/respaldos/restauracion/restauracion.js';
import { connectOrExplain } from '../../start/connection-error.js';
import { bringUpToDate, withSchemaLocked, type MigrationTarget } from '../../start/migrations.js';
import { settleTls } from '../../start/settle-tls.js';

/**
 * Restores into the database that DATABASE_URL names, which must be empty as the store of files.
 * @returns what else is to be done
 */
export async function restaurarEnBase(
  config: Config,
  respaldo: Respaldo,
  log: (line: string) => void,
): Promise<string[]> {
  const { databaseUrl = '', databaseMigrationUrl } = config;
  const ownerVariable = databaseMigrationUrl ? 'DATABASE_MIGRATION_URL' : 'DATABASE_URL';
  const ownerUrl = await settleTls(ownerVariable, databaseMigrationUrl ?? databaseUrl);
  const appRole = decodeURIComponent(new URL(databaseUrl).username);
  await llenar({ ownerUrl, ownerVariable, appRole, log }, respaldo, abrirAlmacen(config.almacen));
  return keepSecretsApart(config, respaldo);
}

/** Fills an empty database and an empty store, or leaves both empty; then brings the schema up to this program's. */
export async function llenar(target: MigrationTarget, respaldo: Respaldo, almacen: Almacen): Promise<void> {
  const { migraciones } = await respaldo.contenido();
  await assertAlmacenVacio(almacen);
  const owner = createDataSource(target.ownerUrl, { poolSize: 1, statementTimeoutMs: 0, migrations: migraciones });
  await withSchemaLocked(target, async () => {
    await connectOrExplain(target.ownerVariable, () => owner.initialize());
    try {
      await assertBaseVacia(owner);
      await owner.transaction(async ({ queryRunner }) => {
        await restaurarBase(queryRunner!, respaldo, MODULE_AL_RESTAURAR);
        await restaurarArchivos(almacen, respaldo);
      });
    } catch (error) {
      await borrarArchivos(almacen, respaldo);
      throw error;
    } finally {
      await owner.destroy();
    }
    await bringUpToDate(target);
  });
}

/** Where the keys are variables nobody can set them from here. */
async function keepSecretsApart({ dataDir }: Config, respaldo: Respaldo): Promise<string[]> {
  const secretos = await respaldo.secretos();
  if (!secretos) return [];
  const file = join(dataDir, 'secretos-restaurados.env');
  const lines = [
    `JWT_SECRETO=${secretos.jwt}`,
    ...(secretos.credenciales === null ? [] : [`CREDENCIALES_CLAVE=${secretos.credenciales}`]),
  ];
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  } catch (cause) {
    throw new StartupError(
      `La base está restaurada, pero no se pudo escribir ${file} (${(cause as NodeJS.ErrnoException).code}).`,
      { cause },
    );
  }
  return [`Sus claves están en ${file}: páselas a las variables del servidor y borre el archivo.`];
}
