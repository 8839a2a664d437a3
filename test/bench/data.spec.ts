import type { DataSource } from 'typeorm';
import { sizeOf } from '../../bench/data/size.mjs';
import { infraccionesSql, registrySql } from '../../bench/data/sql.mjs';
import { deriveInfraccionId } from '../../src/modules/infracciones/infraccion-id.js';
import { futuro, parseMomento } from '../../src/core/time/momento.js';
import { normalizePlaca, parsePlaca } from '../../src/modules/vehiculos/placa.rule.js';
import { createTestDatabase, openAsOwner, type TestDatabase } from '../support/database.js';

const { desde, hasta } = sizeOf(10_000);
/** Small, but of the same shape. */
const SIZE = {
  filas: 2_500,
  personas: 300,
  vehiculos: 600,
  oficiales: 7,
  con400: 2,
  con4: 20,
  step: 1_547,
  desde,
  hasta,
};

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openAsOwner(database);
  // Unlike the bench, with every foreign key checked.
  for (const sql of registrySql(SIZE, 1, 'x'.repeat(60))) await dataSource.query(sql);
  for (const from of [0, 1_000, 2_000]) {
    await dataSource.query(infraccionesSql(SIZE, 1, from, Math.min(from + 1_000, SIZE.filas)));
  }
});

afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

test('ids are those the server would have derived, and the plate and the owner those of the vehicle', async () => {
  const rows = await dataSource.query<any[]>(
    `SELECT i.*, v.placa_patente AS placa, v.persona_id AS owner
     FROM registro.infracciones i JOIN registro.vehiculos v ON v.id = i.vehiculo_id`,
  );
  expect(rows).toHaveLength(SIZE.filas);
  for (const { id, oficial_id: oficialId, placa, momento, comentarios, ...row } of rows) {
    expect(id).toBe(deriveInfraccionId({ oficialId, placa, momento: momento.getTime(), comentarios }));
    expect(row).toMatchObject({ placa_patente: placa, persona_id: row.owner });
  }
});

test('so many people have 400 and 4 infractions, and every officer files', async () => {
  const people = await dataSource.query<{ total: number }[]>(
    `SELECT count(i.id)::int AS total FROM registro.personas p LEFT JOIN registro.infracciones i ON i.persona_id = p.id
     GROUP BY p.id ORDER BY p.id`,
  );
  const totals = people.map(({ total }) => total);
  expect(totals.slice(0, 22)).toEqual([...Array<number>(2).fill(400), ...Array<number>(20).fill(4)]);
  expect(totals.reduce((sum, total) => sum + total, 0)).toBe(SIZE.filas);
  expect(new Set(totals.slice(22)).size).toBeGreaterThan(3);
  const [officers] = await dataSource.query<any[]>(
    'SELECT count(DISTINCT oficial_id)::int AS total FROM registro.infracciones',
  );
  expect(officers).toEqual({ total: SIZE.oficiales });
});

test('one person’s infractions are spread over the whole time', async () => {
  const [{ share }] = await dataSource.query<any[]>(
    `WITH span AS (SELECT min(momento) AS a, max(momento) AS b FROM registro.infracciones),
       one AS (SELECT min(momento) AS a, max(momento) AS b FROM registro.infracciones
               WHERE persona_id = (SELECT min(id::text)::uuid FROM registro.personas))
     SELECT extract(epoch FROM one.b - one.a) / extract(epoch FROM span.b - span.a) AS share FROM one, span`,
  );
  expect(Number(share)).toBeGreaterThan(0.9);
});

test('plates are what a vehicle may bear, and moments what a filing may have', async () => {
  const plates = await dataSource.query<{ placa: string }[]>('SELECT placa_patente AS placa FROM registro.vehiculos');
  for (const { placa } of plates) expect(parsePlaca(placa)).toBe(normalizePlaca(placa));
  const [{ last }] = await dataSource.query<any[]>('SELECT max(momento) AS last FROM registro.infracciones');
  expect(parseMomento(last.toISOString(), 'UTC')).toBe(last.getTime());
  expect(futuro(last.getTime(), Date.now())).toBeUndefined();
});

test('another seed gives other rows, the same seed the same', () => {
  expect(infraccionesSql(SIZE, 1, 0, 10)).toBe(infraccionesSql(SIZE, 1, 0, 10));
  expect(infraccionesSql(SIZE, 2, 0, 10)).not.toBe(infraccionesSql(SIZE, 1, 0, 10));
});

test.each([10_000, 1_000_000, 10_000_000, 123_456])('%i infractions have room for everybody', (filas) => {
  const { personas, con400, con4, step } = sizeOf(filas);
  expect(con400 * 400 + con4 * 4).toBeLessThan(filas);
  expect(con400 + con4).toBeLessThan(personas / 2);
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  expect(gcd(step, filas)).toBe(1);
});
