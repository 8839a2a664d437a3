import type { DataSource } from 'typeorm';
import { grantApplicationRole, TABLE_PRIVILEGES } from '../../src/program/start/privileges.js';
import { createTestDatabase, openAsOwner, openDataSource, type TestDatabase } from '../support/database.js';
import { APP, OWNER } from '../support/server.cjs';

/** Tables that may only grow: the record of who did what is worth nothing if it can be changed. */
const APPEND_ONLY = [
  { table: 'auditoria', column: 'direccion', key: 'id, entidad_id' },
  { table: 'infracciones', column: 'direccion', key: 'id, vehiculo_id' },
  { table: 'creditos', column: 'motivo', key: 'cliente_id, numero' },
  { table: 'registros', column: 'tipo', key: 'id' },
  { table: 'conceptos_infraccion', column: 'descripcion', key: 'infraccion_id, vehiculo_id, posicion' },
] as const;

const FORBIDDEN = '42501';

let database: TestDatabase;
let app: DataSource;
let owner: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await openDataSource(database.appUrl, { poolSize: 1 });
  owner = await openAsOwner(database);
});

afterAll(async () => {
  await app.destroy();
  await owner.destroy();
  await database.drop();
});

/** The SQLSTATE the statement fails with. */
async function sqlStateOf(statement: string): Promise<string | undefined> {
  try {
    await app.query(statement);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

test('the application is an ordinary role that owns nothing', async () => {
  const [role] = await app.query<object[]>(
    `SELECT rolname, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
       (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owned,
       (SELECT count(*)::int FROM pg_auth_members m WHERE m.member = r.oid) AS memberships
     FROM pg_roles r WHERE rolname = current_user`,
  );
  expect(role).toEqual({
    rolname: APP.name,
    rolsuper: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolreplication: false,
    rolbypassrls: false,
    owned: 0,
    memberships: 0,
  });
});

describe.each(APPEND_ONLY)('$table', ({ table, column, key }) => {
  test('can be read and added to', async () => {
    expect(await app.query(`SELECT * FROM registro.${table}`)).toEqual([]);
    expect(TABLE_PRIVILEGES[table]).toBe('SELECT, INSERT');
  });

  test.each([
    `UPDATE registro.${table} SET ${column} = 'otra'`,
    `UPDATE registro.${table} SET ${column} = ${column} WHERE false`,
    `DELETE FROM registro.${table}`,
    `DELETE FROM registro.${table} WHERE false`,
    `TRUNCATE registro.${table}`,
    `TRUNCATE registro.${table} CASCADE`,
    `MERGE INTO registro.${table} t USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE`,
    `SELECT 1 FROM registro.${table} FOR UPDATE`,
    `ALTER TABLE registro.${table} ADD otra integer`,
    `ALTER TABLE registro.${table} OWNER TO ${APP.name}`,
    `DROP TABLE registro.${table}`,
    `CREATE TRIGGER t BEFORE INSERT ON registro.${table} EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
    `GRANT ALL ON registro.${table} TO ${APP.name}`,
  ])('the application may not: %s', async (statement) => {
    const state = await sqlStateOf(statement);
    // A GRANT by someone without grant option is a warning or an error, and gives nothing either way.
    if (!statement.startsWith('GRANT')) expect(state).toBe(FORBIDDEN);
    expect(await sqlStateOf(`DELETE FROM registro.${table}`)).toBe(FORBIDDEN);
  });

  test('an upsert can’t change a row either', async () => {
    const upsert = `INSERT INTO registro.${table} SELECT * FROM registro.${table} ON CONFLICT (${key}) DO UPDATE SET ${column} = ''`;
    expect(await sqlStateOf(upsert)).toBe(FORBIDDEN);
  });
});

test.each([
  'CREATE TABLE registro.otra (id integer)',
  'CREATE VIEW registro.otra AS SELECT 1',
  'CREATE TABLE public.otra (id integer)',
  'CREATE SCHEMA otro',
  'ALTER SCHEMA registro RENAME TO otro',
  'ALTER TABLE registro.personas ADD otra integer',
  'CREATE INDEX ON registro.personas (nombre)',
  'TRUNCATE registro.personas CASCADE',
  `SET ROLE ${OWNER.name}`,
  'SET session_replication_role = replica', // would switch foreign keys off
  `UPDATE registro.migraciones SET name = 'otra'`,
  `INSERT INTO registro.migraciones ("timestamp", name) VALUES (1, 'otra')`,
  'UPDATE registro.claves_idempotencia SET infraccion_id = infraccion_id',
])('the application may not: %s', async (statement) => {
  expect(await sqlStateOf(statement)).toBe(FORBIDDEN);
});

test('every table has its privileges written down, and none that does not exist', async () => {
  const rows = await owner.query<{ tablename: string }[]>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'registro'`,
  );
  expect(rows.map(({ tablename }) => tablename).sort()).toEqual(Object.keys(TABLE_PRIVILEGES).sort());
});

/** What the catalogue says the application may do, table by table. */
async function granted(): Promise<Record<string, string[]>> {
  const rows = await owner.query<{ table: string; privileges: string[] }[]>(
    `SELECT "table", array_agg(privilege ORDER BY privilege) AS privileges FROM (
       SELECT table_name::text AS "table", privilege_type::text AS privilege
       FROM information_schema.role_table_grants WHERE table_schema = 'registro' AND grantee = $1
       UNION ALL
       SELECT c.relname, acl.privilege_type || ' (' ||
         string_agg(a.attname, ', ' ORDER BY a.attnum) || ')'
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid CROSS JOIN LATERAL aclexplode(a.attacl) acl
       WHERE c.relnamespace = 'registro'::regnamespace AND acl.grantee = $1::regrole GROUP BY c.relname, acl.privilege_type
     ) AS granted GROUP BY "table"`,
    [APP.name],
  );
  return Object.fromEntries(rows.map(({ table, privileges }) => [table, privileges]));
}

const WRITTEN_DOWN = Object.fromEntries(
  Object.entries(TABLE_PRIVILEGES).map(([table, list]) => [table, list.match(/\w+(?: \([^)]*\))?/g)!.sort()]),
);

test('exactly those privileges are granted', async () => {
  expect(await granted()).toEqual(WRITTEN_DOWN);
});

test('a privilege granted by hand is taken back at the next start', async () => {
  await owner.query(`GRANT ALL ON registro.auditoria, registro.infracciones TO ${APP.name}`);
  expect(await granted()).not.toEqual(WRITTEN_DOWN);
  await grantApplicationRole(owner, APP.name);
  expect(await granted()).toEqual(WRITTEN_DOWN);
});

test('nothing is granted to everybody', async () => {
  const rows = await owner.query(
    `SELECT c.relname, acl.privilege_type FROM pg_class c, aclexplode(c.relacl) acl
     WHERE c.relnamespace = 'registro'::regnamespace AND acl.grantee = 0`,
  );
  expect(rows).toEqual([]);
});

test('where everybody was shut out the role may make the table that files of acts go through', async () => {
  const stage = 'CREATE TEMPORARY TABLE actas_por_cargar (id uuid) ON COMMIT DROP';
  const { name } = (await owner.query<[{ name: string }]>('SELECT current_database() AS name'))[0];
  await owner.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  expect(await sqlStateOf(stage)).toBe(FORBIDDEN);
  await grantApplicationRole(owner, APP.name);
  expect(await sqlStateOf(stage)).toBeUndefined();
});
