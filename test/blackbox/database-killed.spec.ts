import { Client } from 'pg';
import { becomesTrue } from '../../src/postgres/wait.js';
import type { Answer } from '../support/http-client.js';
import { acta, seed, type Tokens } from '../support/seed.js';
import { PreparedInstallation } from '../support/prepared-installation.js';
import type { ServerProcess } from '../support/server-process.js';

const FILINGS = 1_000;
const CONCURRENCY = 32;
/** The database is killed each time so many filings have been answered. */
const KILLED_AFTER = [200, 600];

const INTERNALS =
  /select |insert |registro\.|postgres|econn|terminat|connection|query|typeorm|node_modules|\bat \S+:\d+/i;

let installation: PreparedInstallation;
let server: ServerProcess;
let tokens: Tokens;

beforeAll(async () => {
  installation = await PreparedInstallation.create({ CARAS: 'api' }, { durable: true });
  server = await installation.start();
  tokens = await seed(server.http);
});

afterAll(async () => {
  const ended = await server?.stop();
  await installation.remove();
  expect(ended.code).toBe(0);
});

const file = (n: number | string): Promise<Answer> =>
  server.http.post('/cargar_infraccion', acta(`acta ${n}`), { token: tokens.oficial });

const ready = async (): Promise<Answer> => server.http.get('//health/ready');

/** Files all of `pending`, so many at a time; `onAnswer` hears each answer as it comes. */
async function fileAll(pending: number[], onAnswer: (n: number, answer: Answer) => void): Promise<void> {
  const queue = [...pending];
  const worker = async (): Promise<void> => {
    for (let n = queue.shift(); n !== undefined; n = queue.shift()) onAnswer(n, await file(n));
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
}

async function kill(): Promise<void> {
  const pid = await installation.postgresPid();
  if (pid !== null) process.kill(pid, 'SIGKILL');
}

async function rows(): Promise<Map<string, string>> {
  const client = new Client(await installation.adminUrl());
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; comentarios: string }>(
      'SELECT id, comentarios FROM registro.infracciones',
    );
    expect(new Set(rows.map(({ comentarios }) => comentarios)).size).toBe(rows.length);
    return new Map(rows.map(({ id, comentarios }) => [comentarios, id]));
  } finally {
    await client.end();
  }
}

test('killed during 1,000 filings, the database loses no 200, doubles nothing and comes back by itself', async () => {
  const promised = new Map<number, string>();
  const refused = new Set<number>();
  const readiness = new Set<number>();
  const kills: Promise<void>[] = [];
  let answered = 0;

  const everything = Array.from({ length: FILINGS }, (_, n) => n);
  let watching = true;
  const watcher = (async () => {
    while (watching) readiness.add((await ready()).status);
  })();
  await fileAll(everything, (n, { status, headers, body }) => {
    answered += 1;
    if (KILLED_AFTER.includes(answered)) kills.push(kill());
    if (status === 200) {
      promised.set(n, body.id);
      return;
    }
    refused.add(n);
    expect(status).toBeGreaterThanOrEqual(500);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toEqual({
      type: expect.any(String),
      title: expect.any(String),
      status,
      detail: expect.any(String),
      codigo: expect.any(String),
      errores: [],
      request_id: expect.any(String),
    });
    expect(JSON.stringify(body)).not.toMatch(INTERNALS);
  });
  await Promise.all(kills);
  expect(await becomesTrue(async () => (await ready()).status === 200, 30_000, 50)).toBe(true);
  watching = false;
  await watcher;
  expect(refused.size).toBeGreaterThan(0);
  expect([...readiness].sort()).toEqual([200, 503]);

  const stored = await rows();
  for (const [n, id] of promised) expect(stored.get(`acta ${n}`)).toBe(id);

  await fileAll([...refused], (n, { status, body }) => {
    expect(status).toBe(200);
    promised.set(n, body.id);
  });
  const final = await rows();
  expect(final.size).toBe(FILINGS);
  for (const [n, id] of promised) expect(final.get(`acta ${n}`)).toBe(id);
  expect(server.stdout).toContain('La base de datos funciona de nuevo.');
});

test('killed while nobody asks, the database is back for the next filing', async () => {
  const filed = (await rows()).size;
  const before = await installation.postgresPid();
  process.kill(before!, 'SIGKILL');
  expect(await becomesTrue(async () => (await file('mientras nadie pregunta')).status === 200, 30_000, 50)).toBe(true);
  // Connections outlive their postmaster for a moment, and one of them may have filed it.
  const isBack = async () => ![null, before].includes(await installation.postgresPid());
  expect(await becomesTrue(isBack, 30_000, 50)).toBe(true);
  const isReadable = async () => (await rows().catch(() => null)) !== null;
  expect(await becomesTrue(isReadable, 30_000, 50)).toBe(true);
  expect((await rows()).size).toBe(filed + 1);
});
