import { createTestDatabase, type TestDatabase } from './database.js';
import { Installation, type Env } from './server-process.js';

export const SECRETO = 'un secreto solo para las pruebas, de sobra largo';

export const CREDENCIALES_CLAVE = `prueba:${Buffer.alloc(32, 'clave de prueba').toString('base64')}`;

/** The built program on a migrated database of its own, beside those of the other tests. */
export class ExternalInstallation extends Installation {
  private constructor(
    readonly database: TestDatabase,
    env: Env,
    via: readonly string[],
  ) {
    const urls = { DATABASE_URL: database.appUrl, DATABASE_MIGRATION_URL: database.ownerUrl };
    super({ ...urls, JWT_SECRETO: SECRETO, CREDENCIALES_CLAVE, ...env }, via);
  }

  static async create(env: Env = {}, via: readonly string[] = []): Promise<ExternalInstallation> {
    return new ExternalInstallation(await createTestDatabase(), env, via);
  }

  /** Ends whatever still runs, then drops the database. */
  override async remove(): Promise<void> {
    await super.remove();
    await this.database.drop();
  }
}
