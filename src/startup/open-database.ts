import type { DataSource } from 'typeorm';
import { createDataSource } from '../../ormconfig.js';
import { startEmbeddedPostgres } from '../common/database/embedded/embedded-postgres.js';
import type { Config, ReadyConfig } from '../config/config.js';
import { loadOrCreateSecrets } from '../config/secrets.js';
import { connecting } from './connection-error.js';
import { migrate } from './migrations.js';

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
  const readyConfig = withSecret(config);
  const location = await locate(config, options);
  const dataSource = createDataSource(location.appUrl);
  const close = async (): Promise<void> => {
    if (dataSource.isInitialized) await dataSource.destroy();
    await location.stop();
  };
  try {
    const appRole = decodeURIComponent(new URL(location.appUrl).username);
    await migrate({ ...location, appRole, log: options.log }, async () => {
      await connecting(location.appVariable, () => dataSource.initialize());
      await options.afterMigrations?.(dataSource);
    });
    return { config: readyConfig, dataSource, appUrl: location.appUrl, close };
  } catch (error) {
    await close();
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

function withSecret(config: Config): ReadyConfig {
  return Object.freeze({ ...config, jwtSecreto: config.jwtSecreto ?? loadOrCreateSecrets(config.dataDir).jwt });
}
