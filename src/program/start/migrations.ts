import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource, SCHEMA } from '../../../ormconfig.js';
import { executedMigrations } from '../../core/database/executed-migrations.js';
import { StartupError } from '../../core/errors/startup.error.js';
import { connectionTo } from '../../config/postgres-url.js';
import { connectOrExplain, prepareOrExplain } from './connection-error.js';
import { grantApplicationRole } from './privileges.js';
import { ensureTrigrams } from './trigrams.js';
import { assertWritable, type ReadOnly } from './writable.js';

const MIN_SERVER_VERSION = 150_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** Any constant will do as long as nobody else uses it: "registro" in ASCII, cut to 31 bits. */
const MIGRATION_LOCK = 1_919_248_233;

/** Where the schema is changed from and who is allowed to use it afterwards. */
export interface MigrationTarget {
  ownerUrl: string;
  /** The variable that names `ownerUrl`; absent when the database is our own. */
  ownerVariable?: string;
  /** The role the server works as; the owner itself when there is only one. */
  appRole: string;
  log: (message: string) => void;
}

/**
 * Brings the schema up to date, then runs `afterwards`, all under one advisory lock: two replicas may start
 * on an empty database at once.
 * @throws StartupError when the database can't be reached or lacks UTF-8 or pg_trgm, the server is older than
 * PostgreSQL 15, or the schema is newer than this program.
 */
export function migrate(target: MigrationTarget, afterwards?: () => Promise<void>): Promise<void> {
  return withSchemaLocked(target, () => bringUpToDate(target), afterwards);
}

/**
 * Runs `change`, which may change the schema, and `afterwards`, while nobody else can; the schema is there, and what searches need.
 * @throws StartupError when the database can't be reached, or is none the program can work with
 */
export async function withSchemaLocked(
  target: MigrationTarget,
  change: () => Promise<void>,
  afterwards?: () => Promise<void>,
): Promise<void> {
  const lock = new Client({
    ...connectionTo(target.ownerUrl),
    application_name: 'registro-migrar',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  lock.on('error', () => undefined); // the statements that follow report a lost connection themselves
  await connectOrExplain(target.ownerVariable, () => lock.connect());
  try {
    await prepareOrExplain(target.ownerVariable, async () => {
      await assertServerFits(lock);
      await assertWritable(target.ownerVariable, async (sql) => (await lock.query<ReadOnly>(sql)).rows);
      await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await ensureSchema(lock);
      await ensureTrigrams(lock);
      await change();
    });
    await afterwards?.();
  } finally {
    await lock.end();
  }
}

/** Asks first: CREATE SCHEMA IF NOT EXISTS wants the right to create even where the schema exists. */
async function ensureSchema(client: Client): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [SCHEMA]);
  if (rowCount === 0) await client.query(`CREATE SCHEMA ${SCHEMA}`);
}

/** Runs the migrations that are missing, and lets the application's role use what there is. */
export async function bringUpToDate({ ownerUrl, ownerVariable, appRole, log }: MigrationTarget): Promise<void> {
  const owner = createDataSource(ownerUrl, { poolSize: 2, statementTimeoutMs: 0 });
  await connectOrExplain(ownerVariable, () => owner.initialize());
  try {
    await assertNotNewer(owner);
    if (await owner.showMigrations()) {
      log('Actualizando el esquema de la base de datos…');
      await owner.runMigrations({ transaction: 'each' });
    }
    if (appRole !== (await currentRole(owner))) await grantApplicationRole(owner, appRole);
  } finally {
    await owner.destroy();
  }
}

async function assertServerFits(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number; name: string; encoding: string }>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name,
       current_setting('server_encoding') AS encoding`,
  );
  const server = rows[0];
  if (server && server.version < MIN_SERVER_VERSION) {
    throw new StartupError(`Se necesita PostgreSQL 15 o posterior; el servidor indicado es ${server.name}.`);
  }
  if (server && server.encoding !== 'UTF8') {
    throw new StartupError(
      `La base de datos debe tener codificación UTF8 y la indicada tiene ${server.encoding}: ` +
        `créela con CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.`,
    );
  }
}

/** A newer program may have changed what this one relies on: better not to start than to damage records. */
async function assertNotNewer(owner: DataSource): Promise<void> {
  const known = new Set(owner.migrations.map((migration) => migration.name));
  const unknown = (await executedMigrations(owner)).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new StartupError(
      `La base de datos fue actualizada por una versión más nueva del registro (${unknown[0]}): instale esa versión o una posterior.`,
    );
  }
}

async function currentRole(dataSource: DataSource): Promise<string | undefined> {
  const [row] = await dataSource.query<{ current_user: string }[]>('SELECT current_user');
  return row?.current_user;
}
