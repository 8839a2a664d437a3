import type { DataSource } from 'typeorm';
import { sizeOf } from '../../bench/data/size.mjs';
import { infraccionesSql, registrySql } from '../../bench/data/sql.mjs';
import { Infraccion } from '../../src/modules/infracciones/infraccion.entity.js';
import { happenedBetween, inHour } from '../../src/modules/infracciones/panel/infraccion-filters.js';
import { TrailQuery } from '../../src/modules/auditoria/trail-query.js';
import type { ListQuery } from '../../src/panel/definition/filters.js';
import { HASTA_AHORA, POR_HORA, POR_OFICIAL, REPETIDAS } from '../../src/panel/tablero/read-tablero.js';
import { createTestDatabase, openAsOwner, type TestDatabase } from '../support/database.js';
import { seqScans, statementCounts } from '../support/statement-counts.js';

const ZONA = 'America/Santiago';
/** Two years of infractions, until this very hour. */
const SIZE = { ...sizeOf(10_000), personas: 1_200, vehiculos: 2_400 };

let database: TestDatabase;
let owner: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await openAsOwner(database);
  await owner.transaction(async (tx) => {
    await tx.query('SET LOCAL synchronous_commit = on'); // VACUUM marks no page as visible whose commit is not on disk
    for (const sql of registrySql(SIZE, 1, 'x'.repeat(60))) await tx.query(sql);
    await tx.query(infraccionesSql(SIZE, 1, 0, SIZE.filas));
    await tx.query(
      `INSERT INTO registro.auditoria (id, entidad_id, entidad, accion, actor_tipo, actor_nombre, busqueda, actor_rol,
         direccion, request_id, creado_en) SELECT gen_random_uuid(), gen_random_uuid(), 'personas', 'crear', 'usuario', 'ana', 'ana',
         'admin', 'local', 'prueba', now() FROM generate_series(1, 3000) n`,
    );
  });
  for (const table of ['vehiculos', 'oficiales', 'infracciones', 'auditoria']) {
    await owner.query(`VACUUM (ANALYZE) registro.${table}`);
  }
  await owner.query('SELECT pg_stat_force_next_flush()');
});

afterAll(async () => {
  await owner?.destroy();
  await database?.drop();
});

const asked = (sql: string, values: unknown[]) =>
  statementCounts(database, owner, (dataSource) => dataSource.query<Record<string, number>[]>(sql, values));

test.each([
  ['hours', POR_HORA, [ZONA]],
  ['today and a week ago', HASTA_AHORA, [ZONA]],
  ['plates that repeat', REPETIDAS, [ZONA, 8]],
])('the dashboard counts %s in the key, and reads no infraction', async (_, sql, values) => {
  const { answer, counts } = await asked(sql, values);
  expect(answer.length).toBeGreaterThan(0);
  expect(seqScans(counts)).toEqual([]);
  expect(counts).toMatchObject({ pk_infracciones: expect.any(Number) });
  expect(counts).not.toHaveProperty('rows infracciones');
});

test('by officer it reads the acts of seven days and no others', async () => {
  const { answer, counts } = await asked(POR_OFICIAL, [ZONA, 8]);
  expect(answer).toHaveLength(8);
  expect(seqScans(counts)).toEqual([]);
  expect(counts['rows infracciones']).toBeLessThan(SIZE.filas / 50);
});

test.each([
  ['days', { momento: lastMonth() }],
  ['an hour of these days', { momento: lastMonth(), hora: '14' }],
])('a list of %s is counted in the key', async (_, filters: Record<string, any>) => {
  const byName = { momento: happenedBetween(ZONA), hora: inHour(ZONA) };
  const { answer, counts } = await statementCounts(database, owner, async (dataSource) => {
    const query = dataSource.getRepository(Infraccion).createQueryBuilder('r') as unknown as ListQuery;
    for (const [name, filter] of Object.entries(byName)) {
      if (filters[name]) await filter(query, filters[name], name, (other) => filters[other]);
    }
    return query.select('1', 'uno').getRawMany();
  });
  expect(answer.length).toBeGreaterThan(0);
  expect(seqScans(counts)).toEqual([]);
  expect(counts).not.toHaveProperty('rows infracciones');
});

test('what was done to one record is looked up by the record', async () => {
  const trail = new TrailQuery();
  trail.add((p) => `r.entidad_id = ${p}`, '01900000-0000-7000-8000-000000000001');
  trail.add((p) => `r.entidad = ${p}`, 'personas');
  const { counts } = await asked(trail.pageSql({ way: 'DESC', limit: 21 }), trail.values);
  expect(seqScans(counts)).toEqual([]);
  expect(counts).toMatchObject({ ix_auditoria_entidad: 1 });
});

/** The last thirty days, as a filter names them. */
function lastMonth(): { from: string; to: string } {
  const day = (back: number): string => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  return { from: day(30), to: day(0) };
}
