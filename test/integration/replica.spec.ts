import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { ANONIMO, Reads, type Lector } from '../../src/core/database/reads.js';
import { openDataSource } from '../support/database.js';
import { MovableAddress } from '../support/movable-address.js';
import { ReplicatedServer } from '../support/replicated-server.js';

/** Long enough for no test to take a paused replica for one that lags. */
const LONG_S = 600;
const OWN = { id: '01900000-0000-7000-8000-000000000001' };
const ANOTHER = { id: '01900000-0000-7000-8000-000000000002' };

let server: ReplicatedServer;
let primary: DataSource;
const opened: Reads[] = [];
const said: string[] = [];

beforeAll(async () => {
  server = await ReplicatedServer.start();
  primary = await openDataSource(server.database.appUrl);
}, 120_000);

afterEach(async () => {
  for (const reads of opened.splice(0)) reads.onApplicationShutdown();
  said.length = 0;
});

afterAll(async () => {
  await primary.destroy();
  await server.stop();
});

const log = { info: (text: string) => void said.push(text), warn: (_: object, text: string) => void said.push(text) };

function openReads(url = server.replicaUrl, retrasoSegundos = LONG_S, base = primary): Reads {
  const reads = new Reads(base, { url, retrasoSegundos }, log);
  reads.onModuleInit();
  opened.push(reads);
  return reads;
}

async function becomes(estado: string, ...all: Reads[]): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!all.every((reads) => reads.estado === estado)) {
    if (Date.now() > deadline) throw new Error(`${all.map((reads) => reads.estado).join()} instead of ${estado}`);
    await pause(20);
  }
}

const WHERE = 'SELECT pg_is_in_recovery() AS replica';
const readsReplica = (reads: Reads, lector: Lector = ANONIMO): Promise<boolean> =>
  reads.run(lector, async (source) => (await source.query<{ replica: boolean }[]>(WHERE))[0]!.replica);

test('without a replica everything is read from the one database, and nothing is noted', async () => {
  const reads = new Reads(primary);
  expect(await readsReplica(reads)).toBe(false);
  expect(reads.wrote([OWN.id])).toBeUndefined();
  expect(reads.estado).toBeUndefined();
});

test('reads go to the replica, where nothing can be written', async () => {
  const reads = openReads();
  expect(await readsReplica(reads)).toBe(false); // not known yet
  await becomes('al_dia', reads);
  expect(await readsReplica(reads)).toBe(true);
  const setting = await reads.run(ANONIMO, (source) => source.query<object[]>('SHOW default_transaction_read_only'));
  expect(setting).toEqual([{ default_transaction_read_only: 'on' }]);
  expect(said).toEqual([]);
});

test('whoever wrote reads from the primary until the replica has replayed it, in every process', async () => {
  const [here, there] = [openReads(), openReads()];
  await becomes('al_dia', here, there);
  await server.pauseReplay();
  try {
    await here.wrote([OWN.id]);
    await here.wrote([OWN.id]);
    for (let n = 0; n < 50; n += 1) {
      expect(await readsReplica(here, OWN)).toBe(false);
      expect(await readsReplica(there, OWN)).toBe(false);
    }
  } finally {
    await server.resumeReplay();
  }
  const deadline = Date.now() + 20_000;
  while (!(await readsReplica(there, OWN)) || !(await readsReplica(there, ANOTHER))) {
    if (Date.now() > deadline) throw new Error('never read from the replica again');
    await pause(50);
  }
});

test('a crash that empties what was noted makes everybody wait', async () => {
  const reads = openReads();
  await becomes('al_dia', reads);
  while (!(await readsReplica(reads, ANOTHER))) await pause(50);
  await primary.query('DELETE FROM registro.ultimas_escrituras');
  expect(await readsReplica(reads, ANOTHER)).toBe(false);
  const deadline = Date.now() + 20_000;
  while (!(await readsReplica(reads, ANOTHER))) {
    if (Date.now() > deadline) throw new Error('never read from the replica again');
    await pause(50);
  }
});

test('a replica too far behind is not read from, which is said once, until it has caught up', async () => {
  const reads = openReads(server.replicaUrl, 1);
  await becomes('al_dia', reads);
  await server.pauseReplay();
  try {
    await primary.query('DELETE FROM registro.ultimas_escrituras');
    await primary.query(
      "INSERT INTO registro.personas SELECT '00000000-0000-7000-8000-000000000001', 'A', md5(random()::text) || '@a.cl', 1, now(), now(), 'a'",
    );
    await becomes('atrasada', reads);
    expect(await readsReplica(reads)).toBe(false);
    await pause(1_500);
    expect(said).toEqual([expect.stringContaining('REPLICA_RETRASO_SEGUNDOS')]);
  } finally {
    await server.resumeReplay();
  }
  await becomes('al_dia', reads);
  expect(await readsReplica(reads)).toBe(true);
  expect(said).toHaveLength(2);
});

test('while nobody writes a replica does not grow old', async () => {
  const reads = openReads(server.replicaUrl, 1);
  await becomes('al_dia', reads);
  for (let n = 0; n < 30; n += 1) {
    await pause(100);
    expect(reads.estado).toBe('al_dia');
  }
});

test('a killed replica is left at once, also by who is reading there, and taken up again', async () => {
  const reads = openReads();
  await becomes('al_dia', reads);
  const reading = reads.run(ANONIMO, async (source) => {
    const [row] = await source.query<{ replica: boolean }[]>(WHERE);
    if (row!.replica) await source.query('SELECT pg_sleep(10)');
    return row!.replica;
  });
  await pause(200);
  await server.killReplica();
  expect(await reading).toBe(false);
  for (let n = 0; n < 20; n += 1) expect(await readsReplica(reads)).toBe(false);
  await becomes('no_responde', reads);
  await pause(1_500);
  expect(said).toEqual([expect.stringContaining('no responde')]);
  await server.startReplica();
  await becomes('al_dia', reads);
  expect(await readsReplica(reads)).toBe(true);
  expect(said).toHaveLength(2);
}, 60_000);

test('a replica that falls silent keeps nobody waiting for long', async () => {
  const address = await MovableAddress.before(server.replicaUrl);
  const reads = openReads(address.of(server.replicaUrl));
  await becomes('al_dia', reads);
  address.fallSilent();
  const started = Date.now();
  expect(await readsReplica(reads)).toBe(false);
  expect(Date.now() - started).toBeLessThan(6_000);
  await becomes('no_responde', reads);
  address.close();
});

test('another database, or one that follows none, is never read from', async () => {
  const [itself, elsewhere] = [
    openReads(server.database.appUrl),
    openReads(server.onReplica(server.database.ownerUrl)),
  ];
  await becomes('ajena', itself);
  await becomes('al_dia', elsewhere);
  expect(await readsReplica(itself)).toBe(false);
});
