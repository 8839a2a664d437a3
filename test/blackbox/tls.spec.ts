import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDataSource } from '../../ormconfig.js';
import { PipelinedTransactions } from '../../src/core/database/pipelined-transactions.js';
import { StartupError } from '../../src/core/errors/startup.error.js';
import { readConfig } from '../../src/config/env.js';
import { runCommand } from '../../src/program/cli/commands.js';
import { connectOrExplain } from '../../src/program/start/connection-error.js';
import { describeError } from '../../src/program/start/exit.js';
import { openDatabase } from '../../src/program/start/open-database.js';
import { settleTls } from '../../src/program/start/settle-tls.js';
import { Installation, type Env } from '../support/server-process.js';
import { noBar } from '../support/terminal.js';
import { certificate, TlsServer } from '../support/tls-server.js';

const JWT_SECRETO = 'un secreto solo para las pruebas, de sobra largo';
const AUTHORITY = certificate('authority.crt');
const OTHER = certificate('other-authority.crt');
const IS_TLS = 'SELECT ssl, client_dn FROM pg_stat_ssl WHERE pid = pg_backend_pid()';

let server: TlsServer;

beforeAll(async () => {
  server = await TlsServer.start();
});

afterAll(() => server.stop());

type Words = Record<string, string>;

/** How the program gets in: `TLS`, with the name of our certificate if it was asked for one, `plain`, or why not. */
async function outcome(words: Words, host?: string): Promise<string> {
  try {
    const dataSource = createDataSource(await settleTls('DATABASE_URL', server.address('app', words, host)));
    await connectOrExplain('DATABASE_URL', () => dataSource.initialize());
    const [{ ssl, client_dn }] = await dataSource.query<[{ ssl: boolean; client_dn: string | null }]>(IS_TLS);
    await dataSource.destroy();
    return `${ssl ? 'TLS' : 'plain'}${client_dn ?? ''}`;
  } catch (error) {
    if (error instanceof StartupError) return error.message;
    throw error;
  }
}

const UNTRUSTED = 'DATABASE_URL: el certificado del servidor no es de confianza';

test.each<[Words, string, string?]>([
  [{}, 'TLS'],
  [{ sslmode: 'disable' }, 'plain'],
  [{ sslmode: 'allow' }, 'plain'],
  [{ sslmode: 'prefer' }, 'TLS'],
  [{ sslmode: 'prefer', sslrootcert: OTHER }, 'plain'],
  [{ sslmode: 'require' }, 'TLS'],
  [{ sslmode: 'require', sslrootcert: AUTHORITY }, 'TLS', '127.0.0.1'],
  [{ sslmode: 'require', sslrootcert: OTHER }, UNTRUSTED],
  [{ sslmode: 'verify-ca', sslrootcert: AUTHORITY }, 'TLS', '127.0.0.1'],
  [{ sslmode: 'verify-ca', sslrootcert: OTHER }, UNTRUSTED],
  [{ sslmode: 'verify-full', sslrootcert: AUTHORITY }, 'TLS'],
  [{ sslmode: 'verify-full', sslrootcert: AUTHORITY }, 'el certificado del servidor es de otro nombre', '127.0.0.1'],
  [{ sslmode: 'verify-full' }, UNTRUSTED],
  [{ sslrootcert: 'system' }, UNTRUSTED],
  [{ sslmode: 'require', sslcert: certificate('server.crt'), sslkey: certificate('server.key') }, 'TLS/CN=registro'],
  [{ sslmode: 'require', sslcert: certificate('other-authority.crt'), sslkey: certificate('server.key') }, 'sslkey'],
])('%j: %s', async (words, expected, host = 'localhost') => {
  expect(await outcome(words, host)).toContain(expected);
});

test('an expired certificate is told by those who look at it', async () => {
  await server.set({ ssl_cert_file: 'server-expired.crt' });
  try {
    expect(await outcome({ sslmode: 'verify-ca', sslrootcert: AUTHORITY })).toContain(
      'el certificado del servidor venció',
    );
    expect(await outcome({ sslmode: 'require' })).toBe('TLS');
  } finally {
    await server.set({ ssl_cert_file: 'server.crt' });
  }
});

test('a server that wants TLS, one that does not, and one that wants a certificate', async () => {
  try {
    await server.allow('hostssl all all all scram-sha-256');
    expect(await outcome({ sslmode: 'disable' })).toContain('el servidor solo acepta conexiones con TLS');
    expect(await outcome({ sslmode: 'allow' })).toBe('TLS');
    await server.allow('hostnossl all all all scram-sha-256');
    expect(await outcome({})).toBe('plain');
    await server.allow('hostssl all all all scram-sha-256 clientcert=verify-ca');
    expect(await outcome({ sslmode: 'require' })).toContain('certificado de cliente');
  } finally {
    await server.allow('host all all all scram-sha-256');
  }
});

test('every connection of the program is alike', async () => {
  const words = { sslmode: 'verify-full', sslrootcert: AUTHORITY };
  const [DATABASE_URL, DATABASE_MIGRATION_URL] = [server.address('app', words), server.address('owner', words)];
  await server.allow('hostssl all all all scram-sha-256');
  const config = readConfig(process.cwd(), { DATABASE_URL, DATABASE_MIGRATION_URL, JWT_SECRETO });
  const database = await openDatabase(config, { holder: 'cli', log: () => undefined });
  const limits = { connections: 1, lockTimeoutMs: 1_000, answerTimeoutMs: 5_000 };
  const filing = new PipelinedTransactions(database.dataSource, limits);
  try {
    expect(await filing.query({ name: 'tls', text: IS_TLS }, [])).toEqual([{ ssl: true, client_dn: null }]);
  } finally {
    await filing.close();
    await database.close();
    await server.allow('host all all all scram-sha-256');
  }
});

/** The one line with which `migrar` refuses an environment, in this process. */
async function refusal(env: Env): Promise<string> {
  const terminal = { out: () => Promise.resolve(), progress: () => undefined, bar: noBar };
  const migrated = runCommand(['migrar'], () => readConfig(process.cwd(), { JWT_SECRETO, ...env }), terminal);
  const line = await migrated.then(() => 'migrated', describeError);
  expect(line).toMatch(/^Error: [^\n]+$/);
  return line;
}

test('a server without TLS', async () => {
  await server.set({ ssl: 'off' });
  try {
    const line = await refusal({ DATABASE_URL: server.address('owner', { sslmode: 'require' }) });
    expect(line).toContain('DATABASE_URL: el servidor no ofrece TLS');
    expect(await outcome({})).toBe('plain');
  } finally {
    await server.set({ ssl: 'on' });
  }
});

test('an untrusted certificate, of the address that is meant', async () => {
  const line = await refusal({
    DATABASE_URL: server.address('app', {}),
    DATABASE_MIGRATION_URL: server.address('owner', { sslmode: 'verify-full' }),
  });
  expect(line).toContain('DATABASE_MIGRATION_URL: el certificado del servidor no es de confianza');
});

test('a server that only reads, though there is nothing to migrate', async () => {
  const DATABASE_URL = server.address('owner', {});
  await server.query('ALTER DATABASE registro SET default_transaction_read_only = on');
  try {
    expect(await refusal({ DATABASE_URL })).toContain('DATABASE_URL: el servidor es de solo lectura');
  } finally {
    await server.query('ALTER DATABASE registro RESET default_transaction_read_only');
  }
  await server.query('ALTER ROLE registro_app SET default_transaction_read_only = on');
  try {
    const env = { DATABASE_URL: server.address('app', {}), DATABASE_MIGRATION_URL: DATABASE_URL };
    expect(await refusal(env)).toContain('DATABASE_URL: el servidor es de solo lectura');
  } finally {
    await server.query('ALTER ROLE registro_app RESET default_transaction_read_only');
  }
});

describe('the program itself', () => {
  let installation: Installation;

  beforeAll(() => (installation = new Installation({ JWT_SECRETO, CARAS: 'api' })));
  afterAll(() => installation.remove());

  const HOSTILE: Env = {
    PGSSLMODE: 'verify-full',
    PGOPTIONS: '-c default_transaction_read_only=on',
    PGHOST: '192.0.2.1',
    PGPORT: '1',
    PGUSER: 'nadie',
    PGPASSWORD: 'otra',
    PGDATABASE: 'otra',
    PGAPPNAME: 'otra',
    PGSERVICE: 'otra',
    PGCLIENTENCODING: 'LATIN1',
    PGTZ: 'Asia/Tokyo',
    PGDATESTYLE: 'German',
    PGSSLNEGOTIATION: 'direct',
    PGSSLROOTCERT: '/no/existe',
    PGCONNECT_TIMEOUT: '1',
    PGDATA: '/no/existe',
  };
  const DONE = { code: 0, stdout: 'El esquema está al día.\n' };

  test('nothing, whatever the shell says of PostgreSQL, and the system trusts whom NODE_EXTRA_CA_CERTS names', async () => {
    const DATABASE_URL = server.address('owner', { sslrootcert: 'system' });
    const ended = await installation.cli(['migrar'], { ...HOSTILE, DATABASE_URL, NODE_EXTRA_CA_CERTS: AUTHORITY });
    expect(ended).toMatchObject({ ...DONE, stderr: '' });
  });

  test('the embedded database does not hear of the shell’s PostgreSQL either', async () => {
    const ended = await installation.cli(['migrar'], HOSTILE);
    expect(ended).toMatchObject(DONE);
    expect(ended.stderr).not.toMatch(/warning/i);
  });

  test('a password that stands in ~/.pgpass alone is not used', async () => {
    const url = new URL(server.address('owner', { sslmode: 'require' }));
    const file = join(installation.home, '.pgpass');
    writeFileSync(file, `*:*:*:*:${url.password}\n`, { mode: 0o600 });
    url.password = '';
    try {
      const ended = await installation.cli(['migrar'], { DATABASE_URL: url.href });
      expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^Error: [^\n]+\n$/) });
      expect(ended.stderr).toContain('el servidor pide una clave');
    } finally {
      rmSync(file);
    }
  });
});
