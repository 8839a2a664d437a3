import { readdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { createTestDatabase, openAsOwner, type TestDatabase } from '../support/database.js';
import { Installation, type Ended, type Env } from '../support/server-process.js';

const SECRETO = 'un secreto solo para las pruebas, de sobra largo';

let installation: Installation;
let database: TestDatabase;

beforeAll(async () => {
  installation = new Installation();
  database = await createTestDatabase();
});

afterAll(async () => {
  await installation.remove();
  await database.drop();
});

/** One Spanish line on stderr, exit code 1, no process left and no database started. */
async function expectRefusal(env: Env): Promise<string> {
  const ended = await installation.fail(env);
  expectOneLine(ended);
  expect(await installation.postgresPid()).toBeNull();
  return ended.stderr;
}

function expectOneLine({ code, stdout, stderr }: Ended): void {
  expect(stderr).toMatch(/^Error: [^\n]+\n$/);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
}

/** The test database's URL with some parts changed. */
function databaseUrl(parts: Partial<Pick<URL, 'port' | 'password' | 'username' | 'pathname'>> = {}): string {
  return Object.assign(new URL(database.ownerUrl), parts).href;
}

describe('a bad variable is named and not printed', () => {
  // Two of them: env.spec.ts has the others, and each start of the program costs a second.
  test.each([
    ['PORT', 'abc'],
    ['DATABASE_URL', 'mysql://registro:secretisima@localhost/registro'],
  ])('%s=%s', async (name, value) => {
    const line = await expectRefusal({ [name]: value });
    expect(line).toContain(`La variable ${name} `);
    expect(line).not.toContain(value);
  });
});

describe('the secret with an external database', () => {
  test.each([
    ['missing', ''],
    ['short', 'x'.repeat(31)],
  ])('%s', async (_, JWT_SECRETO) => {
    const line = await expectRefusal({ DATABASE_URL: database.ownerUrl, JWT_SECRETO });
    expect(line).toContain('La variable JWT_SECRETO ');
    expect(line).toContain('32 bytes');
  });
});

describe('a database that can’t be used', () => {
  test.each<[string, () => string, string]>([
    ['nobody listening', () => databaseUrl({ port: '1' }), 'nadie responde'],
    ['wrong password', () => databaseUrl({ password: 'otra-clave' }), 'rechaza'],
    ['unknown user', () => databaseUrl({ username: 'nadie_conocido' }), 'rechaza'],
    ['unknown database', () => databaseUrl({ pathname: '/no_existe' }), 'no existe'],
  ])('%s', async (_, url, reason) => {
    const line = await expectRefusal({ DATABASE_URL: url(), JWT_SECRETO: SECRETO });
    expect(line).toContain('DATABASE_URL');
    expect(line).toContain(reason);
    expect(line).not.toContain(new URL(url()).password);
    expect(line).not.toContain('postgres');
  });

  test('names the migration URL when that is the wrong one', async () => {
    const env = { DATABASE_URL: database.appUrl, DATABASE_MIGRATION_URL: databaseUrl({ password: 'otra-clave' }) };
    const line = await expectRefusal({ ...env, JWT_SECRETO: SECRETO });
    expect(line).toContain('DATABASE_MIGRATION_URL');
  });

  test('migrated by a newer version', async () => {
    const owner = await openAsOwner(database);
    await owner.query(
      `INSERT INTO registro.migraciones ("timestamp", name) VALUES (9999999999999, 'DelFuturo9999999999999')`,
    );
    await owner.destroy();
    const line = await expectRefusal({ DATABASE_URL: database.ownerUrl, JWT_SECRETO: SECRETO });
    expect(line).toContain('versión más nueva');
    expect(line).toContain('DelFuturo9999999999999');
  });
});

describe('a port that can’t be used', () => {
  let busy: Server;

  beforeAll(async () => {
    busy = createServer();
    await new Promise<void>((done) => busy.listen(0, '127.0.0.1', done));
  });

  afterAll(() => new Promise((done) => busy.close(done)));

  test('busy', async () => {
    const port = String((busy.address() as AddressInfo).port);
    const line = await expectRefusal({ PORT: port });
    expect(line).toContain(`El puerto ${port} está ocupado`);
  });

  test('on an address of another machine', async () => {
    const line = await expectRefusal({ HOST: '192.0.2.1' });
    expect(line).toContain('HOST');
  });
});

describe('a data folder that can’t be used', () => {
  test('unwritable', async () => {
    const file = join(installation.home, 'archivo');
    writeFileSync(file, '');
    const line = await expectRefusal({ DATA_DIR: join(file, 'datos') });
    expect(line).toContain('DATA_DIR');
  });

  test('in use by another server, which goes on', async () => {
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
});
