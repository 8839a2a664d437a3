import { startApp, type TestApp } from '../support/app.js';
import { Factory, filing, unique, type Registro } from '../support/factories.js';

let app: TestApp;
let factory: Factory;
let vehiculos: Registro[];
let oficiales: { oficial: Registro; token: string }[];

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
  vehiculos = await Promise.all(Array.from({ length: 5 }, () => factory.vehiculo()));
  oficiales = await Promise.all([factory.oficialToken(), factory.oficialToken()]);
});

afterAll(() => app.close());

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

describe('failures in the middle', () => {
  test('a plate whose vehicle somebody keeps locked fails alone', async () => {
    const runner = app.owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT 1 FROM registro.vehiculos WHERE id = $1 FOR UPDATE', [vehiculos[0]!.id]);
    const cargas = actas(20);
    const answers = await Promise.all(cargas.map((carga) => cargar(carga)));
    await runner.rollbackTransaction();
    await runner.release();
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
    await app.owner.query(
      `ALTER TABLE registro.infracciones ADD CONSTRAINT ck_prueba
       CHECK (comentarios <> '${String(bad.acta.comentarios)}' OR ${fails}) NOT VALID`,
    );
    const answers = await Promise.all(cargas.map((carga) => cargar(carga)));
    await app.owner.query('ALTER TABLE registro.infracciones DROP CONSTRAINT ck_prueba');
    expect(answers.map(({ status }) => status)).toEqual(cargas.map((carga) => (carga === bad ? 500 : 200)));
    expect(await stored(cargas.map(({ acta }) => acta.comentarios))).toHaveLength(19);
    expect((await cargar(bad)).status).toBe(200);
  });

  test('connections that are killed under load lose nothing that was acknowledged and double nothing', async () => {
    const cargas = actas(400);
    let isDone = false;
    const killing = (async () => {
      while (!isDone) {
        await app.owner.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%json_to_recordset%'`,
        );
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    const first = await Promise.all(cargas.map((carga) => cargar(carga)));
    isDone = true;
    await killing;
    const acknowledged = first.flatMap(({ status, body }) => (status === 200 ? [body.id] : []));
    const comentarios = cargas.map(({ acta }) => acta.comentarios);
    const ids = (await stored(comentarios)).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(acknowledged));
    expect(first.every(({ status }) => status === 200 || status === 500)).toBe(true);
    const second = await Promise.all(cargas.map((carga) => cargar(carga)));
    expect(second.every(({ status }) => status === 200)).toBe(true);
    expect(await stored(comentarios)).toHaveLength(cargas.length);
  });
});

test('a stop answers every filing: what is told to be filed is filed, the rest is told to come back', async () => {
  const own = await startApp();
  const ownFactory = await Factory.for(own);
  const vehiculo = await ownFactory.vehiculo();
  const { token } = await ownFactory.oficialToken();
  const cargas = Array.from({ length: 100 }, () => filing(vehiculo));
  const answers = Promise.allSettled(cargas.map((acta) => own.http.post('/cargar_infraccion', acta, { token })));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await own.stop();
  const rows = await own.owner.query<{ comentarios: string }[]>('SELECT comentarios FROM registro.infracciones');
  const filed = new Set(rows.map(({ comentarios }) => comentarios));
  for (const [n, answer] of (await answers).entries()) {
    const status = answer.status === 'fulfilled' ? answer.value.status : 'refused';
    expect([200, 503, 'refused']).toContain(status);
    expect(filed.has(cargas[n]!.comentarios as string)).toBe(status === 200);
  }
  await own.close();
});
