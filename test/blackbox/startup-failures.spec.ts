import { readdirSync } from 'node:fs';
import { Client } from 'pg';
import { becomesTrue } from '../../src/postgres/wait.js';
import { adminUrl, createTestDatabase, type TestDatabase } from '../support/database.js';
import { SECRETO } from '../support/external-installation.js';
import { PreparedInstallation } from '../support/prepared-installation.js';
import type { Ended } from '../support/server-process.js';

// What the program makes of a start that fails; the reasons are in test/integration/startup-refusals.spec.ts.
const onPosix = process.platform === 'win32' ? test.skip : test;

let installation: PreparedInstallation;
let database: TestDatabase;

beforeAll(async () => {
  installation = await PreparedInstallation.create({ CARAS: 'api' });
  database = await createTestDatabase();
});

afterAll(async () => {
  await installation.remove();
  await database.drop();
});

/** One Spanish line on stderr, and exit code 1. */
function expectOneLine({ code, stdout, stderr }: Ended): void {
  expect(stderr).toMatch(/^Error: [^\n]+\n$/);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
}

test('a bad variable is named and not printed, and no database is started', async () => {
  const value = 'mysql://registro:secretisima@localhost/registro';
  const ended = await installation.fail({ DATABASE_URL: value });
  expectOneLine(ended);
  expect(ended.stderr).toContain('La variable DATABASE_URL ');
  expect(ended.stderr).not.toContain(value);
  expect(await installation.postgresPid()).toBeNull();
});

test('a database that can’t be reached is one line too, with the panel beside it', async () => {
  const DATABASE_URL = Object.assign(new URL(database.ownerUrl), { port: '1' }).href;
  const ended = await installation.fail({ CARAS: 'api,panel', DATABASE_URL, JWT_SECRETO: SECRETO });
  expectOneLine(ended);
  expect(ended.stderr).toContain('nadie responde');
});

test('a data folder in use by another server, which goes on', async () => {
  const first = await installation.start();
  const before = readdirSync(installation.dataDir).sort();
  const ended = await installation.fail({});
  expectOneLine(ended);
  expect(ended.stderr).toContain('ya está en uso por otro servidor');
  expect(ended.stderr).toContain('DATA_DIR');
  expect((await first.http.get('//health/ready')).status).toBe(200);
  expect(readdirSync(installation.dataDir).sort()).toEqual(before);
  expect((await first.stop()).code).toBe(0);
});

onPosix('a start that waits for another one’s migrations ends on a signal', async () => {
  const MIGRATION_LOCK = 1_919_248_233;
  const waiting = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database =
    (SELECT oid FROM pg_database WHERE datname = current_database())`;
  const pathname = `/${database.name}`;
  const admin = new Client({ connectionString: Object.assign(new URL(adminUrl()), { pathname }).href });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const env = { DATABASE_URL: database.appUrl, DATABASE_MIGRATION_URL: database.ownerUrl, JWT_SECRETO: SECRETO };
    const server = installation.launch(env);
    expect(await becomesTrue(async () => (await admin.query(waiting)).rowCount === 1, 60_000, 20)).toBe(true);
    expect(await server.stop()).toMatchObject({ code: 0, signal: null, stdout: '', stderr: '' });
  } finally {
    await admin.end();
  }
});
