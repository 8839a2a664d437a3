import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { CreateBusqueda1805000000000 } from '../../migrations/1805000000000-create-busqueda.js';
import { executedMigrations } from '../../src/core/database/executed-migrations.js';
import { StartupError } from '../../src/core/errors/startup.error.js';
import { foldText } from '../../src/core/text/folding.js';
import { migrate } from '../../src/program/start/migrations.js';
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

/** Takes back everything from the migration that folds what is there. */
async function undoBusqueda(owner: DataSource): Promise<void> {
  const name = new CreateBusqueda1805000000000().name;
  while ((await executedMigrations(owner)).includes(name)) await owner.undoLastMigration({ transaction: 'each' });
}

test('an upgrade folds every record there is, and knows how rare a text is', async () => {
  const upgraded = await createTestDatabase();
  const owner = await openAsOwner(upgraded);
  try {
    await undoBusqueda(owner);
    // More than two batches of people, and of makes.
    await owner.query(
      `INSERT INTO registro.personas
       SELECT gen_random_uuid(), 'Łucja D’Angelo ' || n, 'p' || n || '@example.com', 1, now(), now() FROM generate_series(1, 2100) n`,
    );
    await owner.query(
      `INSERT INTO registro.vehiculos
       SELECT gen_random_uuid(), 'A' || row_number() OVER (), 'Škoda ' || right(nombre, 4), 'GRÜN', id, 1, now(), now()
       FROM registro.personas`,
    );
    await owner.query(
      `INSERT INTO registro.oficiales VALUES (gen_random_uuid(), 'Ayşe Işık', '1001', '-', true, 1, 1, now(), now())`,
    );
    await owner.query(
      `INSERT INTO registro.auditoria (id, entidad_id, entidad, accion, actor_tipo, actor_nombre, actor_rol, direccion,
         request_id, creado_en)
       SELECT gen_random_uuid(), gen_random_uuid(), 'personas', 'crear', 'oficial', '1001 · Ayşe ' || n % 2, '-', '-', '-', now()
       FROM generate_series(1, 10) n`,
    );
    await owner.runMigrations({ transaction: 'each' });
    for (const [table, source, column] of [
      ['personas', 'nombre', 'busqueda'],
      ['vehiculos', 'marca', 'busqueda'],
      ['vehiculos', 'color', 'busqueda_color'],
      ['oficiales', 'nombre', 'busqueda'],
      ['auditoria', 'actor_nombre', 'busqueda'],
    ]) {
      const rows = await owner.query<{ text: string; folded: string }[]>(
        `SELECT ${source} AS text, ${column} AS folded FROM registro.${table}`,
      );
      expect(rows).not.toEqual([]);
      expect(rows.filter(({ text, folded }) => folded !== foldText(text))).toEqual([]);
    }
    const known = await owner.query(
      `SELECT 1 FROM pg_stats WHERE schemaname = 'registro' AND tablename = 'personas' AND attname = 'busqueda'`,
    );
    expect(known).not.toEqual([]);
  } finally {
    await owner.destroy();
    await upgraded.drop();
  }
});
