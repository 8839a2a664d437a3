import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../src/postgres/embedded-postgres.js';
import type { EmbeddedPostgres } from '../../src/postgres/embedded-postgres.js';
import { findRunning } from '../../src/postgres/running.js';
import { isAlive } from '../../src/postgres/postmaster-pid.js';
import { becomesTrue } from '../../src/postgres/wait.js';
import { StartupError } from '../../src/core/errors/startup.error.js';
import { prepareDataDir } from '../support/prepared-installation.js';

const PROJECT = resolve(__dirname, '../..');
const IS_ROOT = process.getuid?.() === 0;

let home: string;
let dataDir: string;
let messages: string[];
let started: EmbeddedPostgres[];
const children: ChildProcess[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'registro-embedded-'));
  dataDir = join(home, 'datos');
  messages = [];
  started = [];
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const database of started.reverse()) await database.stop();
  const orphan = await findRunning(dataDir).catch(() => null);
  if (orphan !== null) process.kill(orphan.pid, 'SIGQUIT');
  if (orphan !== null) await becomesTrue(async () => !(await isAlive(orphan.pid)), 60_000, 20);
  rmSync(home, { recursive: true, force: true });
});

async function start(holder: 'servidor' | 'cli' = 'servidor'): Promise<EmbeddedPostgres> {
  const log = (message: string): void => void messages.push(message);
  const database = await startEmbeddedPostgres({ dataDir, projectRoot: PROJECT, holder, log });
  started.push(database);
  return database;
}

async function ask(url: string, sql: string, values: unknown[] = []): Promise<unknown> {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql, values);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

async function runningPid(): Promise<number> {
  const running = await findRunning(dataDir);
  if (running === null) throw new Error('no database runs');
  return running.pid;
}

const isGone = (pid: number): Promise<boolean> => becomesTrue(async () => !(await isAlive(pid)), 60_000, 20);
const answers = (url: string): Promise<boolean> =>
  becomesTrue(() => ask(url, 'SELECT 1 AS answer').then(Boolean, () => false), 60_000, 50);

/** Starts the database in a process of its own, which can be killed without ending this one. */
async function startElsewhere(): Promise<ChildProcess> {
  const module = pathToFileURL(join(PROJECT, 'dist/src/postgres/embedded-postgres.js'));
  const options = { dataDir, projectRoot: PROJECT, holder: 'servidor' };
  const code = `import { startEmbeddedPostgres } from ${JSON.stringify(module)};
    startEmbeddedPostgres({ ...${JSON.stringify(options)}, log() {} })
      .then(() => process.send('ready'), (error) => process.send(error.message));`;
  const args = ['--input-type=module', '-e', code];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  children.push(child);
  const message = await new Promise((done) => child.once('message', done));
  expect(message).toBe('ready');
  return child;
}

describe('embedded PostgreSQL in an empty folder', () => {
  it('serves both roles, keeps the data for the next start and leaves no process', async () => {
    const first = await start();
    await ask(first.ownerUrl, `CREATE TABLE nota AS SELECT 'ñandú' AS answer`);
    await ask(first.ownerUrl, 'GRANT SELECT ON nota TO registro_app');
    const pid = await runningPid();
    await first.stop();
    await first.stop();
    expect(await isGone(pid)).toBe(true);
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);

    const second = await start();
    expect(await ask(second.appUrl, 'SELECT answer FROM nota')).toBe('ñandú');
    expect(messages).toEqual(['Preparando la base de datos por primera vez…']);
  });

  it('gives the program no rights beyond its database and keeps its secrets to itself', async () => {
    const database = await start();
    const rights = `SELECT concat(rolsuper, rolcreatedb, rolcreaterole) AS answer FROM pg_roles WHERE rolname = current_user`;
    expect(await ask(database.appUrl, rights)).toBe('fff');
    expect(await ask(database.ownerUrl, rights)).toBe('fff');
    await expect(ask(database.appUrl, 'CREATE TABLE nota (id int)')).rejects.toMatchObject({ code: '42501' });
    const isOpen = `SELECT has_database_privilege('public', 'registro', 'CONNECT') AS answer`;
    expect(await ask(database.adminUrl, isOpen)).toBe(false);
    expect(await ask(database.adminUrl, `SELECT current_setting('data_checksums') AS answer`)).toBe('on');
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'secretos.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'secretos.json']);
  });

  it('says what to do about an unusable folder and about missing programs', async () => {
    writeFileSync(join(home, 'archivo'), '');
    dataDir = join(home, 'archivo/datos');
    const refusal = await start().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StartupError);
    expect((refusal as Error).message).toContain('DATA_DIR');
    expect((refusal as Error).message).toContain(dataDir);
    const elsewhere = { dataDir: join(home, 'datos'), projectRoot: '/', holder: 'cli' as const, log: () => undefined };
    await expect(startEmbeddedPostgres(elsewhere)).rejects.toThrow('DATABASE_URL');
  });

  (IS_ROOT ? it : it.skip)('works as root in a folder only root can enter', async () => {
    mkdirSync(join(home, 'raiz'), { mode: 0o700 });
    dataDir = join(home, 'raiz/datos');
    const database = await start();
    expect(await ask(database.appUrl, 'SELECT 1 AS answer')).toBe(1);
    expect(statSync(join(dataDir, 'postgres')).uid).not.toBe(0);
    expect(statSync(dataDir).uid).toBe(0);
  });
});

describe('embedded PostgreSQL in a folder that has one', () => {
  beforeEach(() => prepareDataDir(dataDir));

  it('completes a first start that was interrupted', async () => {
    const first = await start();
    await ask(first.adminUrl, 'DROP DATABASE registro');
    await ask(first.adminUrl, 'DROP ROLE registro_app');
    await first.stop();
    const deadPid = 2 ** 22 + 1;
    mkdirSync(join(dataDir, `postgres.${deadPid}.tmp`));
    const second = await start();
    expect(await ask(second.appUrl, 'SELECT current_user AS answer')).toBe('registro_app');
    expect(readdirSync(dataDir).sort()).toEqual(['credenciales.clave', 'postgres', 'secretos.json']);
  });

  it('refuses a second server on the same folder', async () => {
    const database = await start();
    const refusal = await start().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StartupError);
    expect((refusal as Error).message).toContain('ya está en uso por otro servidor');
    expect(await ask(database.appUrl, 'SELECT 1 AS answer')).toBe(1);
  });

  it('lets commands share a running database, and makes the command that started one wait for the others', async () => {
    const host = await start('cli');
    const joined = await start('cli');
    expect(joined.appUrl).toBe(host.appUrl);
    const stopping = host.stop();
    const waits = `SELECT count(*)::int AS answer FROM pg_stat_activity
      WHERE pid <> pg_backend_pid() AND query LIKE 'SELECT pg_try_advisory_lock(%' AND query_start > $1`;
    // The host asks again and again whether the command has left; after the second refusal it is known to wait.
    for (let asked = 0; asked < 2; asked += 1) {
      const now = await ask(joined.adminUrl, 'SELECT now()::text AS answer');
      const hasAsked = async (): Promise<boolean> => (await ask(joined.adminUrl, waits, [now])) === 1;
      expect(await becomesTrue(hasAsked, 60_000, 10)).toBe(true);
    }
    expect(await ask(joined.appUrl, 'SELECT 1 AS answer')).toBe(1);
    await joined.stop();
    await stopping;
    expect(await findRunning(dataDir)).toBeNull();

    const server = await start();
    await (await start('cli')).stop();
    expect(await ask(server.appUrl, 'SELECT 1 AS answer')).toBe(1);
  });

  it('replaces the database a killed server left running', async () => {
    const child = await startElsewhere();
    const orphan = await runningPid();
    child.kill('SIGKILL');
    const database = await start();
    expect(await ask(database.appUrl, 'SELECT 1 AS answer')).toBe(1);
    expect(await runningPid()).not.toBe(orphan);
    expect(await isAlive(orphan)).toBe(false);
    expect(messages.join()).toContain('un servidor interrumpido');
  });

  it('starts again after everything was killed at once', async () => {
    const child = await startElsewhere();
    const pid = await runningPid();
    child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    const database = await start();
    expect(await ask(database.appUrl, 'SELECT 1 AS answer')).toBe(1);
  });

  it('restarts a killed database on the same port and takes its lock again', async () => {
    const database = await start();
    const pid = await runningPid();
    process.kill(pid, 'SIGKILL');
    expect(await isGone(pid)).toBe(true);
    expect(await answers(database.appUrl)).toBe(true);
    expect(await runningPid()).not.toBe(pid);
    const holders = `SELECT count(*)::int AS answer FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE locktype = 'advisory' AND application_name = 'registro-servidor'`;
    expect(await becomesTrue(async () => (await ask(database.adminUrl, holders)) === 1, 60_000, 50)).toBe(true);
    expect(messages).toContainEqual(expect.stringContaining('(señal SIGKILL); se reinicia'));
    expect(messages).toContainEqual('La base de datos funciona de nuevo.');
  });

  it('stops in the middle of a restart', async () => {
    const database = await start();
    process.kill(await runningPid(), 'SIGKILL');
    const restarts = async (): Promise<boolean> => messages.some((message) => message.includes('se reinicia'));
    expect(await becomesTrue(restarts, 60_000, 10)).toBe(true);
    await database.stop();
    expect(await findRunning(dataDir)).toBeNull();
  });

  it('ignores the note of a dead database whose number another program got', async () => {
    await (await start()).stop();
    const owner = statSync(join(dataDir, 'postgres'));
    const account = IS_ROOT ? { uid: owner.uid, gid: owner.gid } : {};
    const other = spawn('sleep', ['60'], { cwd: '/', ...account });
    children.push(other);
    const note = [other.pid, join(dataDir, 'postgres'), 1_700_000_000, 1, '', '127.0.0.1', '  1  1', 'ready   ', ''];
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), note.join('\n'));
    const database = await start();
    expect(await ask(database.appUrl, 'SELECT 1 AS answer')).toBe(1);
  });

  it('never generates new secrets for an existing database', async () => {
    await (await start()).stop();
    const file = join(dataDir, 'secretos.json');
    const secrets = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    writeFileSync(file, JSON.stringify({ ...secrets, postgres: 'x'.repeat(43) }));
    await expect(start()).rejects.toThrow('no acepta la clave guardada en secretos.json');
    writeFileSync(file, '{');
    await expect(start()).rejects.toThrow('está dañado');
    rmSync(file);
    await expect(start()).rejects.toThrow('Falta el archivo');
  });
});
