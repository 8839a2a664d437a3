import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../support/database.js';
import { startAppOn, type TestApp } from '../support/app.js';
import { adminToken, CLAVE, Factory, filing } from '../support/factories.js';
import { MovableAddress } from '../support/movable-address.js';
import { parseExposition } from '../support/metrics.js';
import { ReplicatedServer } from '../support/replicated-server.js';
import { Tarifa } from '../support/tarifa.js';

/** Long enough for no test to take a paused replica for one that lags. */
const LONG_S = 600;

let server: ReplicatedServer;
let primary: DataSource;
const apps: TestApp[] = [];

beforeAll(async () => {
  server = await ReplicatedServer.start();
  primary = await openDataSource(server.database.appUrl);
}, 120_000);

afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

afterAll(async () => {
  await primary.destroy();
  await server.stop();
});

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

async function atraso(app: TestApp): Promise<number> {
  const lines = parseExposition(String((await app.http.get('//metrics')).body));
  return lines.find(({ name }) => name === 'registro_replica_atraso_segundos')!.value;
}

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

/** Where a change is told, to whoever made it and to anybody else. */
const TOLD = [
  ['/tarifario', 'otras palabras'],
  ['/tarifario.csv', 'otras palabras'],
  ['/tarifario/REP', 'otras palabras'],
  ['//tarifario/REP', 'otras palabras'], // the page
  ['/usuarios', 'nueva@muni.cl'],
  ['/auditoria', 'nueva@muni.cl'],
  ['/auditoria.csv', 'nueva@muni.cl'],
] as const;

test('whatever is read from the replica shows everybody else what is there, all of it of one moment', async () => {
  const app = await startApp();
  const factory = await Factory.for(app);
  const tarifa = new Tarifa(factory);
  const another = await adminToken(app);
  const { id } = await tarifa.tipo({ codigo: 'REP', descripcion: 'uno' });
  await replicaIs(app, 'al_dia');
  const tells = async (path: string, token?: string): Promise<string> => {
    const { status, body } = await app.http.get(path, { token });
    expect([path, status]).toEqual([path, 200]);
    return typeof body === 'string' ? body : JSON.stringify(body);
  };
  while (!(await tells('/tarifario')).includes('REP')) await pause(50);
  await tells('/personas?limite=1', another); // what an earlier test forgot is put back
  await pause(1_500);
  await server.pauseReplay();
  try {
    await tarifa.change(id, { descripcion: 'otras palabras' });
    await tarifa.post(`/tarifario/${id}/precios`, { unidad: 'CLP', cantidad: '77777' });
    await tarifa.post('/usuarios', { correo: 'nueva@muni.cl', rol: 'consulta', clave: CLAVE });
    for (const [path, change] of TOLD) {
      if (!path.startsWith('//'))
        expect([path, await tells(path, factory.token)]).toEqual([path, expect.stringContaining(change)]);
      expect([path, await tells(path, another)]).toEqual([path, expect.not.stringContaining(change)]);
    }
    const page = await tells('//tarifario/REP');
    expect(page).toContain('uno');
    expect(page).not.toMatch(/77.?777/);
    expect(JSON.parse(await tells('/tarifario/REP/monto'))).toMatchObject({ monto: 77_777 });
    while ((await atraso(app)) < 1) await pause(50); // it grows as long as nothing is replayed
  } finally {
    await server.resumeReplay();
  }
  while (!(await tells('//tarifario/REP')).match(/77.?777/)) await pause(50);
  for (const [path, change] of TOLD)
    expect([path, await tells(path, another)]).toEqual([path, expect.stringContaining(change)]);
  while ((await atraso(app)) > 1) await pause(50);
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
