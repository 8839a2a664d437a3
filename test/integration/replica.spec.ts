import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { ANONIMO, Reads, type Lector } from '../../src/core/database/reads.js';
import { openDataSource } from '../support/database.js';
import { startAppOn, type TestApp } from '../support/app.js';
import { adminToken, Factory, filing } from '../support/factories.js';
import { MovableAddress } from '../support/movable-address.js';
import { ReplicatedServer } from '../support/replicated-server.js';

/** Long enough for no test to take a paused replica for one that lags. */
const LONG_S = 600;
const OWN = { id: '01900000-0000-7000-8000-000000000001' };
const ANOTHER = { id: '01900000-0000-7000-8000-000000000002' };

let server: ReplicatedServer;
let primary: DataSource;
const opened: Reads[] = [];
const apps: TestApp[] = [];
const said: string[] = [];

beforeAll(async () => {
  server = await ReplicatedServer.start();
  primary = await openDataSource(server.database.appUrl);
}, 120_000);

afterEach(async () => {
  for (const reads of opened.splice(0)) reads.onApplicationShutdown();
  for (const app of apps.splice(0)) await app.close();
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

async function startApp(overrides: object = {}): Promise<TestApp> {
  const app = await startAppOn(server.database, {
    databaseReadUrl: server.replicaUrl,
    replicaRetrasoSegundos: LONG_S,
    ...overrides,
  });
  apps.push(app);
  return app;
}

async function replicaIs(app: TestApp, estado: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const { body } = await app.http.get('//health/ready');
    if ((body as { replica?: string }).replica === estado) return;
    if (Date.now() > deadline) throw new Error(JSON.stringify(body));
    await pause(50);
  }
}

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

test('an administrator sees at once what he wrote, in every process; the others and reports see the replica', async () => {
  const [one, two] = [await startApp(), await startApp()];
  const factory = await Factory.for(one);
  const vehiculo = await factory.vehiculo();
  const { token: oficial } = await factory.oficialToken();
  const another = await adminToken(one);
  await replicaIs(one, 'al_dia');
  await replicaIs(two, 'al_dia');
  const datos = async (app: TestApp, path: string, token: string): Promise<{ id: string }[]> =>
    ((await app.http.get(path, { token })).body as { datos: { id: string }[] }).datos;
  await datos(two, '/personas?limite=1', another); // what an earlier test forgot is put back
  await pause(1_500);
  await server.pauseReplay();
  try {
    for (let n = 0; n < 25; n += 1) {
      const { id } = await factory.persona();
      expect((await datos(one, '/personas?limite=1', factory.token))[0]!.id).toBe(id);
      expect((await datos(two, '/personas?limite=1', factory.token))[0]!.id).toBe(id);
      expect((await datos(two, '/personas?limite=1', another))[0]!.id).not.toBe(id);
      expect(await datos(two, `/auditoria?entidad_id=${id}`, factory.token)).toHaveLength(1);
      expect(await datos(two, `/auditoria?entidad_id=${id}`, another)).toEqual([]);
      const filed = await one.http.post('/cargar_infraccion', filing(vehiculo), { token: oficial });
      const acta = (filed.body as { id: string }).id;
      expect((await datos(two, '/infracciones', oficial)).map((each) => each.id)).toContain(acta);
      expect((await datos(one, '/infracciones', another)).map((each) => each.id)).not.toContain(acta);
    }
    const { persona_id } = vehiculo;
    const [{ correo }] = await primary.query<[{ correo: string }]>(
      'SELECT correo FROM registro.personas WHERE id = $1',
      [persona_id],
    );
    expect((await two.http.get(`/generar_informe?correo=${correo}`)).body).toMatchObject({ total: 0 });
  } finally {
    await server.resumeReplay();
  }
}, 90_000);

test('a list of the tariff that is remembered is the one of the server it is read from', async () => {
  const app = await startApp();
  const token = await adminToken(app);
  const tipo = { codigo: 'R', descripcion: 'uno', gravedad: 'leve' };
  const { body } = await app.http.post('/tarifario', tipo, { token });
  await replicaIs(app, 'al_dia');
  const says = async (holder?: string) =>
    (await app.http.get('/tarifario', { token: holder })).body.datos[0]?.descripcion as string | undefined;
  while ((await says()) !== 'uno') await pause(50);
  await server.pauseReplay();
  await app.http.patch(`/tarifario/${body.id}`, { descripcion: 'dos' }, { token });
  const said = [await says(), await says(token), await says()];
  await server.resumeReplay();
  expect(said).toEqual(['uno', 'dos', 'uno']);
  while ((await says()) !== 'dos') await pause(50);
}, 90_000);

test('a connection to a server that only reads by now is not kept, and a promoted one is taken up', async () => {
  const address = await MovableAddress.before(server.database.appUrl);
  const url = address.of(server.database.appUrl);
  const app = await startAppOn({ ...server.database, appUrl: url });
  apps.push(app);
  const factory = await Factory.for(app);
  const vehiculo = await factory.vehiculo();
  const { token } = await factory.oficialToken();
  const file = async (): Promise<number> =>
    (await app.http.post('/cargar_infraccion', filing(vehiculo), { token })).status;
  const create = async (): Promise<number> =>
    (
      await app.http.post(
        '/personas',
        { nombre: 'A', correo: `a${Math.random()}@example.com` },
        { token: factory.token },
      )
    ).status;
  const within = async (write: () => Promise<number>, ok: number, ms = 30_000): Promise<void> => {
    for (const deadline = Date.now() + ms; (await write()) !== ok; await pause(50)) {
      if (Date.now() > deadline) throw new Error('never written again');
    }
  };
  await within(file, 200);
  await within(create, 201);
  await pause(1_500); // for the replica to have the officer

  address.moveTo(server.replicaUrl); // by mistake, while the primary still lives
  await primary.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = current_user AND pid <> pg_backend_pid()',
  );
  for (const write of [file, create]) expect(await write()).toBeGreaterThanOrEqual(500);
  address.moveTo(server.database.appUrl);
  await within(file, 200);
  await within(create, 201);

  await server.stopPrimary();
  for (const write of [file, create]) expect(await write()).toBeGreaterThanOrEqual(500);
  address.moveTo(server.replicaUrl);
  await server.promote();
  await within(file, 200);
  await within(create, 201);
  expect((await app.http.get('//health/ready')).status).toBe(200);
  address.close();
}, 120_000);
