import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { becomesTrue } from '../../src/postgres/wait.js';
import { adminUrl, createTestDatabase, type TestDatabase } from '../support/database.js';
import { Installation, isGone, type Env } from '../support/server-process.js';

const onPosix = process.platform === 'win32' ? test.skip : test;

let installation: Installation;
let database: TestDatabase;
let admin: Client;

beforeAll(async () => {
  installation = new Installation();
  database = await createTestDatabase();
  admin = new Client({ connectionString: Object.assign(new URL(adminUrl()), { pathname: `/${database.name}` }).href });
  await admin.connect();
});

afterAll(async () => {
  await installation.remove();
  await admin.end();
  await database.drop();
});

const external = (env: Env = {}): Env => ({
  DATABASE_URL: database.appUrl,
  DATABASE_MIGRATION_URL: database.ownerUrl,
  JWT_SECRETO: 'un secreto solo para las pruebas, de sobra largo',
  ...env,
});

/** What a start that must fail says on stderr: one line. */
async function refusal(env: Env): Promise<string> {
  const { code, stderr } = await installation.fail(external(env));
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Error: [^\n]+\n$/);
  return stderr;
}

const changed = (url: string, parts: Partial<URL>): string => Object.assign(new URL(url), parts).href;

test('a wrong password of the application is not blamed on the migrations', async () => {
  const line = await refusal({ DATABASE_URL: changed(database.appUrl, { password: 'otra-clave' }) });
  expect(line).toContain('base de datos de DATABASE_URL: el servidor rechaza');
  expect(line).not.toContain('DATABASE_MIGRATION_URL');
});

test('a role that does not exist is named by its variable', async () => {
  const line = await refusal({ DATABASE_URL: changed(database.appUrl, { username: 'nadie_conocido' }) });
  expect(line).toContain('El rol de DATABASE_URL no existe');
});

test('a password that can’t be kept is blamed on the folder, and no account is left', async () => {
  const file = join(installation.home, 'archivo');
  writeFileSync(file, '');
  const line = await refusal({ DATA_DIR: join(file, 'datos'), ADMIN_CLAVE: '' });
  expect(line).toContain(join(file, 'datos', 'clave-inicial.txt'));
  expect(line).toContain('DATA_DIR');
  expect((await admin.query('SELECT 1 FROM registro.usuarios')).rowCount).toBe(0);
});

test('a database that is not in UTF-8 is refused', async () => {
  const name = `${database.name}_latin1`;
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'`);
  try {
    const pathname = `/${name}`;
    const line = await refusal({
      DATABASE_URL: changed(database.appUrl, { pathname }),
      DATABASE_MIGRATION_URL: changed(database.ownerUrl, { pathname }),
    });
    expect(line).toContain('UTF8');
    expect(line).toContain('LATIN1');
  } finally {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  }
});

test('a server that accepts and says nothing does not hold the start', async () => {
  const silent = createServer((socket) => socket.on('error', () => undefined).resume());
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  const { port } = silent.address() as AddressInfo;
  const url = `postgres://u:p@127.0.0.1:${port}/b`;
  const line = await refusal({ DATABASE_URL: url, DATABASE_MIGRATION_URL: '' });
  expect(line).toContain('base de datos de DATABASE_URL: el servidor no responde');
  await new Promise((done) => silent.close(done));
});

onPosix('a start that waits for another one’s migrations ends on a signal', async () => {
  const MIGRATION_LOCK = 1_919_248_233;
  const waiting = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database =
    (SELECT oid FROM pg_database WHERE datname = current_database())`;
  await admin.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    const server = installation.launch(external());
    expect(await becomesTrue(async () => (await admin.query(waiting)).rowCount === 1, 60_000, 20)).toBe(true);
    expect(await server.stop()).toMatchObject({ code: 0, signal: null, stdout: '', stderr: '' });
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
});

onPosix('a closed terminal stops the server and its database; the password’s file is private', async () => {
  const file = join(installation.dataDir, 'clave-inicial.txt');
  mkdirSync(installation.dataDir);
  writeFileSync(file, 'de antes');
  chmodSync(file, 0o644);
  const server = await installation.start({ ADMIN_CLAVE: '' });
  expect(readFileSync(file, 'utf8')).not.toContain('de antes');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const postgres = (await installation.postgresPid())!;
  expect(await server.stop('SIGHUP')).toMatchObject({ code: 0, signal: null, stderr: '' });
  expect(await isGone(postgres)).toBe(true);
});
