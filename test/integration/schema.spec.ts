import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { SCHEMA } from '../../ormconfig.js';
import { dumpSchema } from '../../src/program/start/schema-dump.js';
import { createTestDatabase, openAsOwner, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let owner: DataSource;

beforeEach(async () => {
  database = await createTestDatabase();
  owner = await openAsOwner(database);
});

afterEach(async () => {
  await owner.destroy();
  await database.drop();
});

/** What would have to be done to the database for the entities to fit. */
async function missingStatements(): Promise<string[]> {
  const { upQueries } = await owner.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

/** Everything in our schema: tables, indexes, sequences, types, functions. */
async function objects(): Promise<string[]> {
  const rows = await owner.query<{ name: string }[]>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = $1::regnamespace
     UNION ALL SELECT t.typname FROM pg_type t WHERE t.typnamespace = $1::regnamespace AND t.typtype <> 'c' AND t.typelem = 0
     UNION ALL SELECT p.proname FROM pg_proc p WHERE p.pronamespace = $1::regnamespace
     ORDER BY name`,
    [SCHEMA],
  );
  return rows.map(({ name }) => name);
}

test('entities and migrations agree', async () => {
  expect(await missingStatements()).toEqual([]);
});

test.each([
  'ALTER TABLE registro.personas ALTER nombre TYPE varchar(100)',
  'ALTER TABLE registro.personas ALTER nombre DROP NOT NULL',
  'ALTER TABLE registro.personas ADD de_mas integer',
  'ALTER TABLE registro.personas DROP CONSTRAINT ck_personas_correo',
  'ALTER TABLE registro.vehiculos DROP CONSTRAINT fk_vehiculos_persona',
  'DROP INDEX registro.ix_personas_nombre',
])('a difference is noticed: %s', async (statement) => {
  await owner.query(statement);
  expect(await missingStatements()).not.toEqual([]);
});

test('docs/schema.sql is what the migrations make', async () => {
  const committed = readFileSync(resolve(__dirname, '../../docs/schema.sql'), 'utf8');
  expect(await dumpSchema(owner)).toBe(committed);
});

test('down leaves nothing behind, and up makes the same again', async () => {
  const [before, objectsBefore] = [await dumpSchema(owner), await objects()];
  for (let left = owner.migrations.length; left > 0; left -= 1) await owner.undoLastMigration({ transaction: 'each' });
  expect((await objects()).filter((name) => !/^migraciones/.test(name) && name !== 'PK_migraciones')).toEqual([
    expect.stringMatching(/^PK_[0-9a-f]+$/), // the key of the ORM's own table
  ]);
  await owner.runMigrations({ transaction: 'each' });
  expect(await dumpSchema(owner)).toBe(before);
  expect(await objects()).toEqual(objectsBefore);
});
