import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { readConfig } from '../../src/config/env.js';
import { runServer } from '../../src/program/run-server.js';
import { describeError } from '../../src/program/start/exit.js';
import { JWT_SECRETO } from '../support/app.js';
import { adminUrl, createTestDatabase, openAsOwner, openDataSource, type TestDatabase } from '../support/database.js';

// The start in this process: as a program each costs two seconds, and test/blackbox/startup-failures.spec.ts has those.
let home: string;
let database: TestDatabase;
let owner: DataSource;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'registro-arranque-'));
  database = await createTestDatabase();
  owner = await openAsOwner(database);
});

afterAll(async () => {
  await owner.destroy();
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

type Env = Record<string, string>;

/** The one line a start on the test's database is refused with; it leaves no database of its own. */
async function refusal(env: Env): Promise<string> {
  const starting = async (): Promise<string> => {
    const config = readConfig(resolve(__dirname, '../..'), {
      DATABASE_URL: database.appUrl,
      DATABASE_MIGRATION_URL: database.ownerUrl,
      JWT_SECRETO,
      PORT: '0',
      DATA_DIR: join(home, 'datos'),
      ADMIN_CLAVE: 'clave-de-la-jefatura',
      CARAS: 'api',
      LOG_LEVEL: 'silent',
      ...env,
    });
    const server = await runServer(config, () => undefined, false);
    await server.stop();
    return 'it started';
  };
  const line = await starting().catch(describeError);
  expect(line).toMatch(/^Error: [^\n]+$/);
  expect(readdirSync(home)).not.toContain('datos');
  return line;
}

const changed = (url: string, parts: Partial<URL>): string => Object.assign(new URL(url), parts).href;

describe('the secret with an external database', () => {
  test.each([
    ['missing', ''],
    ['short', 'x'.repeat(31)],
  ])('%s', async (_, JWT_SECRETO) => {
    const line = await refusal({ JWT_SECRETO });
    expect(line).toContain('La variable JWT_SECRETO ');
    expect(line).toContain('32 bytes');
  });
});

describe('a database that can’t be used', () => {
  test.each<[string, Partial<URL>, string]>([
    ['nobody listening', { port: '1' }, 'nadie responde'],
    ['wrong password', { password: 'otra-clave' }, 'rechaza'],
    ['unknown user', { username: 'nadie_conocido' }, 'rechaza'],
    ['unknown database', { pathname: '/no_existe' }, 'no existe'],
  ])('%s', async (_, parts, reason) => {
    const url = changed(database.ownerUrl, parts);
    const line = await refusal({ DATABASE_URL: url, DATABASE_MIGRATION_URL: '' });
    expect(line).toContain('DATABASE_URL');
    expect(line).toContain(reason);
    expect(line).not.toContain(new URL(url).password);
    expect(line).not.toContain('postgres');
  });

  test('names the migration URL when that is the wrong one', async () => {
    const line = await refusal({ DATABASE_MIGRATION_URL: changed(database.ownerUrl, { password: 'otra-clave' }) });
    expect(line).toContain('DATABASE_MIGRATION_URL');
  });

  test('a wrong password of the application is not blamed on the migrations', async () => {
    const line = await refusal({ DATABASE_URL: changed(database.appUrl, { password: 'otra-clave' }) });
    expect(line).toContain('base de datos de DATABASE_URL: el servidor rechaza');
    expect(line).not.toContain('DATABASE_MIGRATION_URL');
  });

  test('a role that does not exist is named by its variable', async () => {
    const line = await refusal({ DATABASE_URL: changed(database.appUrl, { username: 'nadie_conocido' }) });
    expect(line).toContain('El rol de DATABASE_URL no existe');
  });

  test('migrated by a newer version', async () => {
    const newer = [9999999999999, 'DelFuturo9999999999999'];
    await owner.query('INSERT INTO registro.migraciones ("timestamp", name) VALUES ($1, $2)', newer);
    try {
      const line = await refusal({});
      expect(line).toContain('versión más nueva');
      expect(line).toContain('DelFuturo9999999999999');
    } finally {
      await owner.query('DELETE FROM registro.migraciones WHERE "timestamp" = $1', [newer[0]]);
    }
  });

  test('not in UTF-8', async () => {
    const admin = await openDataSource(adminUrl());
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
      await admin.destroy();
    }
  });

  test('a server that accepts and says nothing does not hold the start', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined).resume());
    const port = await portOf(silent);
    try {
      const line = await refusal({ DATABASE_URL: `postgres://u:p@127.0.0.1:${port}/b`, DATABASE_MIGRATION_URL: '' });
      expect(line).toContain('base de datos de DATABASE_URL: el servidor no responde');
    } finally {
      await new Promise((done) => silent.close(done));
    }
  });
});

describe('a port that can’t be used', () => {
  test('busy', async () => {
    const busy = createServer();
    const port = await portOf(busy);
    try {
      expect(await refusal({ PORT: String(port) })).toContain(`El puerto ${port} está ocupado`);
    } finally {
      await new Promise((done) => busy.close(done));
    }
  });

  test('on an address of another machine', async () => {
    expect(await refusal({ HOST: '192.0.2.1' })).toContain('HOST');
  });
});

describe('a data folder that can’t be used', () => {
  const unusable = (): string => join(home, 'archivo', 'datos');

  beforeAll(() => writeFileSync(join(home, 'archivo'), ''));

  test('by the database', async () => {
    const line = await refusal({ DATA_DIR: unusable(), DATABASE_URL: '', DATABASE_MIGRATION_URL: '', JWT_SECRETO: '' });
    expect(line).toContain('DATA_DIR');
  });

  test('for the first password, which is blamed on the folder, and no account is left', async () => {
    const line = await refusal({ DATA_DIR: unusable(), ADMIN_CLAVE: '' });
    expect(line).toContain(join(unusable(), 'clave-inicial.txt'));
    expect(line).toContain('DATA_DIR');
    expect(await owner.query<unknown[]>('SELECT 1 FROM registro.usuarios')).toEqual([]);
  });
});

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}
