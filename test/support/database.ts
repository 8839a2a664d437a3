import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { createDataSource, type DataSourceUse } from '../../ormconfig.js';
import type { DataSource } from 'typeorm';
import { APP, OWNER, TEMPLATE, urlOf } from './server.cjs';

/** PostgreSQL takes seconds to fork a connection where the whole suite runs on few cores. */
const BUSY_MACHINE_MS = 30_000;

/** A superuser's URL on the server the tests run against; the global set-up puts it in place. */
export function adminUrl(): string {
  const url = process.env.REGISTRO_TEST_ADMIN_URL;
  if (!url) throw new Error('the global set-up did not run');
  return url;
}

/** A database of a test's own. */
export interface TestDatabase {
  name: string;
  ownerUrl: string;
  appUrl: string;
  drop(): Promise<void>;
}

/** A migrated and empty database, cloned from the template; `empty` leaves the schema out. */
export async function createTestDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  const name = `prueba_${randomBytes(6).toString('hex')}`;
  const template = options.empty ? 'template0' : TEMPLATE;
  await runAsAdmin(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${OWNER.name}`);
  return {
    name,
    ownerUrl: urlOf(adminUrl(), OWNER, name),
    appUrl: urlOf(adminUrl(), APP, name),
    drop: () => runAsAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Connections to `url` as the program makes them, with time to spare. */
export async function openDataSource(url: string, use: DataSourceUse = {}): Promise<DataSource> {
  return createDataSource(url, { connectTimeoutMs: BUSY_MACHINE_MS, ...use }).initialize();
}

/** The same database as its owner, who may do everything there, for arranging and checking. */
export async function openAsOwner(database: TestDatabase): Promise<DataSource> {
  return openDataSource(database.ownerUrl, { poolSize: 2 });
}

async function runAsAdmin(sql: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
