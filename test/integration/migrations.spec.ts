import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import { StartupError } from '../../src/core/errors/startup.error.js';
import { executedMigrations } from '../../src/core/database/executed-migrations.js';
import { becomesTrue } from '../../src/postgres/wait.js';
import { migrate, type MigrationTarget } from '../../src/program/start/migrations.js';
import { dumpSchema } from '../../src/program/start/schema-dump.js';
import { createTestDatabase, openAsOwner, openDataSource, type TestDatabase } from '../support/database.js';
import { APP, OWNER } from '../support/server.cjs';

let database: TestDatabase;
let owner: DataSource;

beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
  owner = await openAsOwner(database);
});

afterEach(async () => {
  await owner.destroy();
  await database.drop();
});

const target = (messages: string[] = []): MigrationTarget => ({
  ownerUrl: database.ownerUrl,
  appRole: APP.name,
  log: (message) => messages.push(message),
});

const NAMES = MIGRATIONS.map((Migration) => new Migration().name);

test('migrations started at once on an empty database all succeed', async () => {
  let afterwards = 0;
  const work = async (): Promise<void> => {
    expect(await executedMigrations(owner)).toEqual(NAMES);
    afterwards += 1;
  };
  await Promise.all(Array.from({ length: 4 }, () => migrate(target(), work)));
  expect(afterwards).toBe(4);
  expect(await executedMigrations(owner)).toEqual(NAMES);
});

test('what runs after the migrations runs one at a time', async () => {
  const running: string[] = [];
  const inLine = `SELECT 1 FROM pg_locks JOIN pg_database d ON d.oid = database
                  WHERE d.datname = current_database() AND locktype = 'advisory' AND NOT granted`;
  const isAwaited = async (): Promise<boolean> => (await owner.query<object[]>(inLine)).length > 0;
  const work = (name: string) => async (): Promise<void> => {
    running.push(`${name} begins`);
    // The first goes on only when the other stands in line.
    if (running.length === 1) expect(await becomesTrue(isAwaited, 60_000, 10)).toBe(true);
    running.push(`${name} ends`);
  };
  await Promise.all([migrate(target(), work('one')), migrate(target(), work('two'))]);
  expect(running.map((line) => line.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
  expect(running[0]!.split(' ')[0]).toBe(running[1]!.split(' ')[0]);
});

test('the application’s role can work at once, and a second run says and changes nothing', async () => {
  const messages: string[] = [];
  await migrate(target(messages));
  expect(messages).toHaveLength(1);
  const app = await openDataSource(database.appUrl, { poolSize: 1 });
  expect(await app.query('SELECT 1 FROM registro.personas').finally(() => app.destroy())).toEqual([]);
  const before = await dumpSchema(owner);
  await migrate(target(messages));
  expect(messages).toHaveLength(1);
  expect(await dumpSchema(owner)).toBe(before);
});

test('one role may be owner and application at once', async () => {
  await migrate({ ...target(), appRole: OWNER.name });
  expect(await owner.query('SELECT 1 FROM registro.personas')).toEqual([]);
});

test('a database migrated by a newer version is refused and left as it is', async () => {
  await migrate(target());
  await owner.query(
    `INSERT INTO registro.migraciones ("timestamp", name) VALUES (9999999999999, 'Futura9999999999999')`,
  );
  const before = await dumpSchema(owner);
  const afterwards = jest.fn();
  const refusal = await migrate(target(), afterwards).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StartupError);
  expect((refusal as StartupError).message).toMatch(/^[^\n]*versión más nueva[^\n]*Futura9999999999999[^\n]*$/);
  expect(afterwards).not.toHaveBeenCalled();
  expect(await dumpSchema(owner)).toBe(before);
  expect(await executedMigrations(owner)).toEqual([...NAMES, 'Futura9999999999999']);
});

test('a migration that fails leaves no half of itself, and the lock free', async () => {
  await owner.query('CREATE SCHEMA registro');
  await owner.query('CREATE TABLE registro.auditoria (ajena integer)'); // in the way of one of the last statements
  const log = jest.spyOn(console, 'log').mockReturnValue(); // the ORM tells the terminal too
  await expect(migrate(target()))
    .rejects.toThrow(/auditoria/)
    .finally(() => log.mockRestore());
  expect(await owner.query(`SELECT to_regclass('registro.personas') AS found`)).toEqual([{ found: null }]);
  await owner.query('DROP TABLE registro.auditoria');
  await migrate(target());
  expect(await executedMigrations(owner)).toEqual(NAMES);
});

test('the e-mails of users there are become those of accounts, which no client can have', async () => {
  await migrate(target(), async () => undefined);
  const last = async (): Promise<string | undefined> => (await executedMigrations(owner)).at(-1);
  while (NAMES.indexOf((await last())!) >= NAMES.indexOf('CreateClientes1860000000000'))
    await owner.undoLastMigration();
  const id = '01a1b2c3-0000-7000-8000-000000000001';
  await owner.query(
    `INSERT INTO registro.usuarios (id, correo, clave_hash, rol, activo, debe_cambiar_clave, segundo_factor, version_sesion,
       version, creado_en, actualizado_en)
     VALUES ($1, 'ana@example.com', 'x', 'admin', true, false, 'no', 1, 1, now(), now())`,
    [id],
  );
  await migrate(target(), async () => undefined);
  expect(await owner.query('SELECT * FROM registro.correos_de_cuenta')).toEqual([
    { correo: 'ana@example.com', cuenta_id: id },
  ]);
});
