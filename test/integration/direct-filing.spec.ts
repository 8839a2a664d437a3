import type { Suscritos } from '../../src/modules/eventos/suscritos.service.js';
import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import type { PipelinedTransactions } from '../../src/core/database/pipelined-transactions.js';
import type { Carga } from '../../src/modules/infracciones/acta.js';
import { CargasRepository } from '../../src/modules/infracciones/carga/cargas.repository.js';
import { startApp, type TestApp } from '../support/app.js';
import { Factory, unique, type Registro } from '../support/factories.js';

const repository = new CargasRepository({ avisoInfraccion: false, smtpUrl: undefined }, {
  hay: () => false,
} as unknown as Suscritos);

let app: TestApp;
let factory: Factory;
let vehiculo: Registro;
let oficial: Registro;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
  [vehiculo, oficial] = await Promise.all([factory.vehiculo(), factory.oficial()]);
  await Promise.all([factory.oficial(), factory.oficial()]); // whom no filing here concerns
});

afterAll(() => app.close());

/** A filing nothing speaks against, unless told otherwise. */
function carga({ placa = vehiculo.placa_patente as string, oficialId = oficial.id, versionSesion = 1 } = {}): Carga {
  const acta = {
    id: randomUUID(),
    oficial_id: oficialId,
    placa_patente: placa,
    momento: new Date('2026-03-01T12:00:00.123Z'),
    comentarios: `Acta ${unique()}`,
    creado_en: new Date(),
    request_id: 'prueba-0001',
    direccion: '127.0.0.1',
    lugar: null,
    latitud: null,
    longitud: null,
    moneda: null,
    importe: null,
    conceptos: null,
  };
  return { acta, sesion: { oficialId, versionSesion }, clave: undefined, rechazoSiEsNueva: undefined };
}

/** The statement on a connection of the application's role, as the server runs it. */
function on(runner: {
  query(text: string, values: unknown[]): Promise<unknown>;
}): Pick<PipelinedTransactions, 'query'> {
  return {
    query: <Row>({ text }: { text: string }, values: readonly unknown[]) =>
      runner.query(text, [...values]) as Promise<Row[]>,
  };
}

async function withRunner<T>(source: TestApp['owner'], work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  try {
    return await work(runner);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** Files it alone and among others that nothing speaks against, which must be filed; gives whether it was, the same both times. */
async function isFiled(subject: () => Carga): Promise<boolean> {
  const found = [];
  for (const others of [
    [],
    [carga({ placa: (await factory.vehiculo()).placa_patente as string, oficialId: (await factory.oficial()).id })],
  ]) {
    const one = subject();
    const numeros = await withRunner(app.dataSource, (runner) => repository.insertDirect(on(runner), [...others, one]));
    for (const { acta } of others) expect(numeros.has(acta.id)).toBe(true);
    found.push(numeros.has(one.acta.id));
  }
  expect(found[0]).toBe(found[1]);
  return found[0]!;
}

test('what nothing speaks against is filed whole, under its officer and its vehicle, and its officer is named', async () => {
  for (const cargas of [[carga()], [carga(), carga()]]) {
    await withRunner(app.dataSource, async (runner) => {
      const numeros = await repository.insertDirect(on(runner), cargas);
      const ids = cargas.map(({ acta }) => acta.id);
      expect(numeros).toEqual(new Map(ids.map((id) => [id, oficial.numero])));
      const rows: object[] = await runner.query('SELECT * FROM registro.infracciones WHERE id = ANY($1)', [ids]);
      const { id: vehiculo_id, persona_id } = vehiculo;
      expect(rows).toHaveLength(ids.length);
      expect(rows).toEqual(
        expect.arrayContaining(
          cargas.map(({ acta: { conceptos: _, ...acta } }) => ({ ...acta, vehiculo_id, persona_id })),
        ),
      );
    });
  }
  expect(await isFiled(() => carga())).toBe(true);
});

test('nothing at all is nothing to do', async () => {
  expect(await repository.insertDirect({ query: () => Promise.reject(new Error('asked')) }, [])).toEqual(new Map());
});

test('an unknown plate, a session of another version, an inactive officer and nobody are left', async () => {
  const inactive = await factory.oficial();
  await app.http.patch(`/oficiales/${inactive.id}`, { activo: false }, { token: factory.token });
  expect(await isFiled(() => carga({ placa: 'ZZ9999' }))).toBe(false);
  expect(await isFiled(() => carga({ versionSesion: 2 }))).toBe(false);
  expect(await isFiled(() => carga({ oficialId: inactive.id, versionSesion: 2 }))).toBe(false);
  expect(await isFiled(() => carga({ oficialId: randomUUID() }))).toBe(false);
});

test('a repeat and a plate that was on another vehicle are left', async () => {
  const first = carga();
  await repository.insertDirect(on(app.dataSource), [first]);
  expect(await isFiled(() => first)).toBe(false);
  const [former, present] = [await factory.vehiculo(), await factory.vehiculo()];
  const { placa_patente: moved } = former;
  const other = { placa_patente: `OT${String(unique()).padStart(4, '0')}` };
  for (const [id, changes] of [
    [former.id, other],
    [present.id, { placa_patente: moved }],
  ] as const) {
    const { status } = await app.http.patch(`/vehiculos/${id}`, changes, { token: factory.token });
    expect(status).toBe(200);
  }
  expect(await isFiled(() => carga({ placa: moved as string }))).toBe(false);
});

test('a vehicle somebody has locked is left without waiting', async () => {
  await withRunner(app.owner, async (holder) => {
    await holder.query('SELECT 1 FROM registro.vehiculos WHERE id = $1 FOR UPDATE', [vehiculo.id]);
    expect(await isFiled(() => carga())).toBe(false);
  });
});

test('an officer for whose change somebody stands in line is left without waiting', async () => {
  await withRunner(app.owner, async (changing) => {
    await changing.query('SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text, 0))', [oficial.id]);
    expect(await isFiled(() => carga())).toBe(false);
  });
});

test('only those who file take a place in the queue', async () => {
  for (const cargas of [[carga()], [carga(), carga()]]) {
    await withRunner(app.dataSource, async (runner) => {
      await repository.insertDirect(on(runner), cargas);
      const [row] = (await runner.query(
        `SELECT count(*)::int AS places FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()`,
      )) as { places: number }[];
      expect(row).toEqual({ places: 1 });
    });
  }
});
