import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../ormconfig.js';
import { startEmbeddedPostgres } from '../../postgres/embedded-postgres.js';
import type { Config, ReadyConfig } from '../../config/config.js';
import { loadOrCreateCredencialesClave, loadOrCreateSecrets } from '../../config/secrets.js';
import { endConnections } from '../../core/database/end-connections.js';
import { connectOrExplain } from './connection-error.js';
import { migrate } from './migrations.js';
import { settleTls } from './settle-tls.js';
import { assertWritable, type ReadOnly } from './writable.js';

/** An open database, ready to be used. */
export interface OpenDatabase {
  config: ReadyConfig;
  dataSource: DataSource;
  /** Where it is, for the role the application works with. */
  appUrl: string;
  /** Closes the connections, and stops the database if it is ours. */
  close(): Promise<void>;
}

/** What opening the database needs from whoever does it. */
export interface OpenOptions {
  holder: 'servidor' | 'cli';
  log: (message: string) => void;
  /** What this process has to finish before it connects; an embedded database starts meanwhile. */
  beforeConnecting?: Promise<unknown> | undefined;
  /** Runs after the migrations, under their lock. */
  afterMigrations?: (dataSource: DataSource) => Promise<void>;
}

/** Where the database is. */
interface Location {
  ownerUrl: string;
  appUrl: string;
  /** The variables that name them, unless the database is our own. */
  ownerVariable?: string;
  appVariable?: string;
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL unless DATABASE_URL names another, migrates it and connects.
 * @throws StartupError
 */
export async function openDatabase(config: Config, options: OpenOptions): Promise<OpenDatabase> {
  const readyConfig = withSecrets(config);
  const location = await locate(config, options);
  const { appVariable, ownerVariable } = location;
  let dataSource: DataSource | undefined;
  const close = async (): Promise<void> => {
    if (dataSource) await endConnections(dataSource);
    await location.stop();
  };
  try {
    await options.beforeConnecting;
    const appRole = decodeURIComponent(new URL(location.appUrl).username);
    const ownerUrl = await settleTls(ownerVariable, location.ownerUrl);
    let appUrl = location.appUrl;
    await migrate({ ownerUrl, ownerVariable, appRole, log: options.log }, async () => {
      appUrl = await settleTls(appVariable, appUrl); // its role may have nowhere to connect to before the migrations
      dataSource = await connect(appUrl, appVariable);
      await options.afterMigrations?.(dataSource);
    });
    return { config: readyConfig, dataSource: dataSource!, appUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function connect(url: string, variable: string | undefined): Promise<DataSource> {
  const dataSource = createDataSource(url);
  await connectOrExplain(variable, () => dataSource.initialize());
  try {
    await assertWritable(variable, (sql) => dataSource.query<ReadOnly[]>(sql));
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

async function locate(config: Config, { holder, log }: OpenOptions): Promise<Location> {
  const { databaseUrl, databaseMigrationUrl, dataDir, projectRoot } = config;
  if (!databaseUrl) return startEmbeddedPostgres({ dataDir, projectRoot, holder, log });
  return {
    ownerUrl: databaseMigrationUrl ?? databaseUrl,
    ownerVariable: databaseMigrationUrl ? 'DATABASE_MIGRATION_URL' : 'DATABASE_URL',
    appUrl: databaseUrl,
    appVariable: 'DATABASE_URL',
    stop: () => Promise.resolve(),
  };
}

/** What an embedded database keeps beside itself. */
function withSecrets(config: Config): ReadyConfig {
  const { databaseUrl, dataDir } = config;
  const jwtSecreto = config.jwtSecreto ?? loadOrCreateSecrets(dataDir).jwt;
  const credencialesClave =
    config.credencialesClave ?? (databaseUrl === undefined ? loadOrCreateCredencialesClave(dataDir) : undefined);
  return Object.freeze({ ...config, jwtSecreto, credencialesClave });
}
