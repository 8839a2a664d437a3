import { Client } from 'pg';
import { becomesTrue } from '../../src/postgres/wait.js';
import { startApp, type TestApp } from '../support/app.js';
import { adminUrl } from '../support/database.js';
import type { Answer } from '../support/http-client.js';
import { Factory, filing, unique, type Registro } from '../support/factories.js';

/** Connections that are killed, each in the middle of a statement. */
const KILLS = 8;
/** Who file when the server is stopped. */
const CLIENTS = 20;

/** Sees and ends the connections of other roles, which the owner can't. */
let admin: Client;
let app: TestApp;
let factory: Factory;
let vehiculos: Registro[];
let oficiales: { oficial: Registro; token: string }[];

beforeAll(async () => {
  admin = new Client(adminUrl());
  await admin.connect();
  app = await startApp();
  factory = await Factory.for(app);
  vehiculos = await Promise.all(Array.from({ length: 5 }, () => factory.vehiculo()));
  oficiales = await Promise.all([factory.oficialToken(), factory.oficialToken()]);
});

afterAll(async () => {
  await app.close();
  await admin.end();
});

/** So many filings, all different, by the officers in turn. */
const actas = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    acta: filing(vehiculos[n % vehiculos.length]!),
    token: oficiales[n % oficiales.length]!.token,
  }));

const cargar = ({ acta, token }: { acta: object; token: string }, headers: Record<string, string> = {}) =>
  app.http.post('/cargar_infraccion', acta, { token, headers });

async function stored(comentarios: unknown[]): Promise<{ id: string; comentarios: string; xmin: string }[]> {
  return app.owner.query('SELECT id, comentarios, xmin::text FROM registro.infracciones WHERE comentarios = ANY($1)', [
    comentarios,
  ]);
}

test('filings that come together are committed together, each with its own answer', async () => {
  const cargas = actas(120);
  const answers = await Promise.all(cargas.map((carga) => cargar(carga)));
  expect(answers.map(({ status }) => status)).toEqual(cargas.map(() => 200));
  answers.forEach(({ body }, n) => expect(body.comentarios).toBe(cargas[n]!.acta.comentarios));
  const rows = await stored(cargas.map(({ acta }) => acta.comentarios));
  expect(rows.map(({ id }) => id).toSorted()).toEqual(answers.map(({ body }) => body.id).toSorted());
  expect(new Set(rows.map(({ xmin }) => xmin)).size).toBeLessThan(rows.length);
});

test('in one group the good, the unknown, the repeated and the revoked each get what they deserve', async () => {
  const revoked = await factory.oficialToken();
  await app.http.patch(`/oficiales/${revoked.oficial.id}`, { activo: false }, { token: factory.token });
  const [good, again] = actas(2);
  const { body: first } = await cargar(again!);
  const unknown = { acta: filing(vehiculos[0]!, { placa_patente: 'ZZ9999' }), token: again!.token };
  const answers = await Promise.all([
    cargar(good!),
    cargar(unknown),
    cargar(again!),
    cargar({ acta: filing(vehiculos[1]!), token: revoked.token }),
    cargar(good!),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 401, 200]);
  expect(answers[2].body).toEqual(first);
  expect(answers[4].body).toEqual(answers[0].body);
});

test('one key for two contents at once: one is filed, the other is told', async () => {
  const [{ acta, token }] = actas(1) as [{ acta: Record<string, unknown>; token: string }];
  const other = { ...acta, comentarios: `otra cosa ${unique()}` };
  const headers = { 'idempotency-key': `clave-${unique()}` };
  const answers = await Promise.all([cargar({ acta, token }, headers), cargar({ acta: other, token }, headers)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  expect(await stored([acta.comentarios, other.comentarios])).toHaveLength(1);
});

/** What `work` gives while somebody else keeps this vehicle locked. */
async function whileLocked<T>(vehiculoId: string, work: () => Promise<T>): Promise<T> {
  const runner = app.owner.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('SELECT 1 FROM registro.vehiculos WHERE id = $1 FOR UPDATE', [vehiculoId]);
    return await work();
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

/** What `work` gives while no act may be filed that fails `condition`. */
async function whileForbidden<T>(condition: string, work: () => Promise<T>): Promise<T> {
  await app.owner.query(`ALTER TABLE registro.infracciones ADD CONSTRAINT ck_prueba CHECK (${condition}) NOT VALID`);
  try {
    return await work();
  } finally {
    await app.owner.query('ALTER TABLE registro.infracciones DROP CONSTRAINT ck_prueba');
  }
}

/** Kills connections in the middle of a statement that files until so many are killed. */
async function killFilings(count: number): Promise<void> {
  for (let killed = 0; killed < count;) {
    const rows = await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = $1 AND state = 'active' AND query LIKE '%json_to_recordset%'`,
      [app.database.name],
    );
    killed += rows.rows.length;
  }
}

describe('failures in the middle', () => {
  test('a plate whose vehicle somebody keeps locked fails alone', async () => {
    const cargas = actas(20);
    const answers = await whileLocked(vehiculos[0]!.id, () => Promise.all(cargas.map((carga) => cargar(carga))));
    const isLocked = ({ acta }: { acta: Record<string, unknown> }): boolean =>
      acta.placa_patente === vehiculos[0]!.placa_patente;
    expect(answers.map(({ status }) => status)).toEqual(cargas.map((carga) => (isLocked(carga) ? 500 : 200)));
    expect(await stored(cargas.map(({ acta }) => acta.comentarios))).toHaveLength(16);
    const retried = await Promise.all(cargas.map((carga) => cargar(carga)));
    expect(retried.every(({ status }) => status === 200)).toBe(true);
  });

  test.each([
    ['breaks a constraint', 'false'],
    ['is cancelled, as after the time a statement may take,', 'pg_cancel_backend(pg_backend_pid())'],
  ])('a row that %s fails alone', async (_, fails) => {
    const cargas = actas(20);
    const [bad] = cargas as [(typeof cargas)[0]];
    const answers = await whileForbidden(`comentarios <> '${String(bad.acta.comentarios)}' OR ${fails}`, () =>
      Promise.all(cargas.map((carga) => cargar(carga))),
    );
    expect(answers.map(({ status }) => status)).toEqual(cargas.map((carga) => (carga === bad ? 500 : 200)));
    expect(await stored(cargas.map(({ acta }) => acta.comentarios))).toHaveLength(19);
    expect((await cargar(bad)).status).toBe(200);
  });

  test('connections that are killed in the middle of filings lose nothing that was acknowledged and double nothing', async () => {
    const cargas: ReturnType<typeof actas> = [];
    const first: Answer[] = [];
    let isKilling = true;
    const killing = killFilings(KILLS).finally(() => (isKilling = false));
    while (isKilling) {
      const more = actas(100);
      cargas.push(...more);
      first.push(...(await Promise.all(more.map((carga) => cargar(carga)))));
    }
    await killing;
    expect(first.filter(({ status }) => status !== 200 && status !== 500)).toEqual([]);
    const acknowledged = first.flatMap(({ status, body }) => (status === 200 ? [body.id as string] : []));
    expect(acknowledged).not.toEqual([]);
    const comentarios = cargas.map(({ acta }) => acta.comentarios);
    expect((await stored(comentarios)).map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
    const second = await Promise.all(cargas.map((carga) => cargar(carga)));
    expect(second.filter(({ status }) => status !== 200)).toEqual([]);
    expect(second.map(({ body }) => body.id)).toEqual(expect.arrayContaining(acknowledged));
    expect(await stored(comentarios)).toHaveLength(cargas.length);
  });
});

describe('a stop', () => {
  let own: TestApp;

  beforeEach(async () => {
    own = await startApp();
  });

  afterEach(() => own.close());

  test('answers every filing: what is told to be filed is filed, the rest is told to come back', async () => {
    const ownFactory = await Factory.for(own);
    const vehiculo = await ownFactory.vehiculo();
    const { token } = await ownFactory.oficialToken();
    await makeFilingSlow(own);
    const filed: unknown[] = [];
    const refused: (number | 'none')[] = [];
    let isStopping = false;
    let filedMeanwhile = 0;
    // Each client files one act after the other until it is told to stop, so all are in the middle of it then.
    const client = async (): Promise<void> => {
      for (;;) {
        const acta = filing(vehiculo);
        const answer = await own.http.post('/cargar_infraccion', acta, { token }).catch(() => undefined);
        if (answer?.status !== 200) return void refused.push(answer?.status ?? 'none');
        filed.push(acta.comentarios);
        if (isStopping) filedMeanwhile += 1;
      }
    };
    const clients = Promise.all(Array.from({ length: CLIENTS }, client));
    expect(await becomesTrue(() => isFiling(own), 60_000, 5)).toBe(true);
    isStopping = true;
    await own.stop();
    await clients;
    const rows = await own.owner.query<{ comentarios: string }[]>('SELECT comentarios FROM registro.infracciones');
    expect(rows.map(({ comentarios }) => comentarios).toSorted()).toEqual(filed.toSorted());
    expect(filedMeanwhile).toBeGreaterThan(0);
    expect(refused).toHaveLength(CLIENTS);
    expect(refused.filter((status) => status !== 503 && status !== 'none')).toEqual([]);
  });
});

/** From now on the database takes a moment for each statement that files. */
async function makeFilingSlow({ owner }: TestApp): Promise<void> {
  await owner.query(
    `CREATE FUNCTION registro.demora() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN PERFORM pg_sleep(0.1); RETURN NULL; END $$`,
  );
  await owner.query(
    'CREATE TRIGGER demora AFTER INSERT ON registro.infracciones FOR EACH STATEMENT EXECUTE FUNCTION registro.demora()',
  );
}

/** Whether a statement that files is under way. */
async function isFiling({ database }: TestApp): Promise<boolean> {
  const { rows } = await admin.query(`SELECT 1 FROM pg_stat_activity WHERE datname = $1 AND wait_event = 'PgSleep'`, [
    database.name,
  ]);
  return rows.length > 0;
}
