import { Client } from 'pg';
import { StartupError } from '../../src/common/errors/startup.error.js';
import { migrate } from '../../src/startup/migrations.js';
import { adminUrl, createTestDatabase, openAsOwner, type TestDatabase } from '../support/database.js';
import { APP, OWNER } from '../support/server.cjs';

let database: TestDatabase;
let admin: Client;

/** A database in which the owner of the schema may not create anything else. */
beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
  const url = new URL(adminUrl());
  url.pathname = `/${database.name}`;
  admin = new Client({ connectionString: url.href });
  await admin.connect();
  await admin.query(`ALTER DATABASE ${database.name} OWNER TO CURRENT_USER`);
  await admin.query(`CREATE SCHEMA registro AUTHORIZATION ${OWNER.name}`);
});

afterEach(async () => {
  await admin.end();
  await database.drop();
});

const run = () =>
  migrate({ ownerUrl: database.ownerUrl, ownerVariable: 'DATABASE_URL', appRole: APP.name, log: () => undefined });

test('an owner who may not create the extension is told what to ask for, in one line', async () => {
  const refusal = await run().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StartupError);
  expect((refusal as StartupError).message).toMatch(/^[^\n]*pg_trgm[^\n]*CREATE EXTENSION pg_trgm[^\n]*$/);
});

test.each(['public', 'ajeno'])('an extension somebody created in the schema %s will do', async (schema) => {
  if (schema !== 'public') await admin.query(`CREATE SCHEMA ${schema}`);
  await admin.query(`CREATE EXTENSION pg_trgm SCHEMA ${schema}`);
  await admin.query(`GRANT USAGE ON SCHEMA ${schema} TO ${OWNER.name}`);
  await run();
  const { rows } = await admin.query(`SELECT to_regclass('registro.ix_personas_busqueda') IS NOT NULL AS there`);
  expect(rows).toEqual([{ there: true }]);
});

test('a registry with people in it knows after the upgrade how rare a text is', async () => {
  const upgraded = await createTestDatabase();
  const owner = await openAsOwner(upgraded);
  try {
    await owner.undoLastMigration({ transaction: 'each' });
    await owner.query(
      `INSERT INTO registro.personas
       SELECT gen_random_uuid(), 'Persona ' || n, 'p' || n || '@example.com', 1, now(), now() FROM generate_series(1, 500) n`,
    );
    await owner.runMigrations({ transaction: 'each' });
    const known = await owner.query(`SELECT 1 FROM pg_stats WHERE tablename = 'ix_personas_busqueda'`);
    expect(known).not.toEqual([]);
  } finally {
    await owner.destroy();
    await upgraded.drop();
  }
});
