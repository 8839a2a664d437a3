import type { DataSource } from 'typeorm';
import { InfraccionesRepository } from '../../src/modules/infracciones/infracciones.repository.js';
import { Persona } from '../../src/modules/personas/persona.entity.js';
import { PersonasRepository } from '../../src/modules/personas/personas.repository.js';
import { Vehiculo } from '../../src/modules/vehiculos/vehiculo.entity.js';
import { VehiculosRepository } from '../../src/modules/vehiculos/vehiculos.repository.js';
import { ConsultaAuditoriaRepository } from '../../src/modules/auditoria/consulta-auditoria.repository.js';
import { TrailQuery } from '../../src/modules/auditoria/trail-query.js';
import { ANONIMO, Reads } from '../../src/core/database/reads.js';
import { matchesSql } from '../../src/core/database/search.js';
import { createTestDatabase, openAsOwner, type TestDatabase } from '../support/database.js';
import { seqScans, statementCounts } from '../support/statement-counts.js';

const PERSONAS = 3_000;
const VEHICULOS = 60;
const INFRACCIONES = 6_000;

let database: TestDatabase;
let owner: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await openAsOwner(database);
  await owner.transaction(async (tx) => {
    await tx.query('SET LOCAL synchronous_commit = on'); // VACUUM marks no page as visible whose commit is not on disk
    for (const statement of FILL) await tx.query(statement);
  });
  for (const table of ['personas', 'vehiculos', 'oficiales', 'infracciones', 'auditoria']) {
    await owner.query(`VACUUM (ANALYZE) registro.${table}`);
  }
  await owner.query('SELECT pg_stat_force_next_flush()'); // what filling used must not be counted later
});

afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

const FILL = [
  `INSERT INTO registro.personas SELECT ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid,
     'Persona ' || md5(n::text), 'p' || n || '@example.com', 1, now(), now(), 'persona ' || md5(n::text) FROM generate_series(1, ${PERSONAS}) n`,
  `INSERT INTO registro.vehiculos SELECT ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid,
     chr((65 + n % 26)::int) || 'A' || lpad(n::text, 4, '0'), 'Marca ' || md5(n::text), 'rojo',
     ('01900000-0000-7000-8000-' || lpad(least(n, ${VEHICULOS})::text, 12, '0'))::uuid, 1, now(), now(),
     'marca ' || md5(n::text), 'rojo' FROM generate_series(1, ${PERSONAS}) n`,
  `INSERT INTO registro.oficiales VALUES ('01900000-0000-7000-8000-000000000001', 'Eva', '1001', '-', true, 1, 1, now(), now(), 'eva', false)`,
  `INSERT INTO registro.infracciones SELECT gen_random_uuid(),
     ('01900000-0000-7000-8000-' || lpad((1 + n % ${VEHICULOS})::text, 12, '0'))::uuid,
     '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000001', 'AA0000',
     timestamptz '2026-01-01Z' + n * interval '1 s', 'Acta', now(), 'prueba', 'local' FROM generate_series(1, ${INFRACCIONES}) n`,
  `INSERT INTO registro.auditoria (id, entidad_id, entidad, accion, actor_tipo, actor_nombre, busqueda, actor_rol,
     direccion, request_id, creado_en) SELECT gen_random_uuid(), gen_random_uuid(), 'personas', 'crear', 'usuario', md5(n::text), md5(n::text), 'admin',
     'local', 'prueba', now() FROM generate_series(1, ${PERSONAS}) n`,
];

const usedBy = <T>(ask: (dataSource: DataSource) => Promise<T>) => statementCounts(database, owner, ask);

test('a name nobody has is looked up, not looked for', async () => {
  const { answer, counts } = await usedBy((dataSource) =>
    new PersonasRepository(dataSource.getRepository(Persona), new Reads(dataSource)).findPage(ANONIMO, {
      buscar: 'zzzzz',
      antesDeId: undefined,
      cantidad: 51,
    }),
  );
  expect(answer).toEqual([]);
  expect(seqScans(counts)).toEqual([]);
  expect(counts).toMatchObject({ ix_personas_busqueda: expect.any(Number) });
  expect(counts).not.toHaveProperty('pk_personas');
});

test('so are two letters that begin no word, a brand and the beginning of a plate', async () => {
  const two = await usedBy((dataSource) =>
    new PersonasRepository(dataSource.getRepository(Persona), new Reads(dataSource)).findPage(ANONIMO, {
      buscar: 'xq',
      antesDeId: undefined,
      cantidad: 51,
    }),
  );
  expect(two.counts).toMatchObject({ ix_personas_busqueda: expect.any(Number) });
  const brand = await usedBy((dataSource) =>
    new VehiculosRepository(dataSource.getRepository(Vehiculo), new Reads(dataSource)).findPage(ANONIMO, {
      buscar: 'AA0026',
      antesDeId: undefined,
      cantidad: 51,
    }),
  );
  expect(brand.answer.map(({ placa_patente }) => placa_patente)).toEqual(['AA0026']);
  expect(brand.counts).toMatchObject({ ix_vehiculos_busqueda: expect.any(Number) });
  for (const { counts } of [two, brand]) expect(seqScans(counts)).toEqual([]);
});

test('an infraction is found by the beginning of its plate through its vehicles', async () => {
  const { answer, counts } = await usedBy((dataSource) =>
    new InfraccionesRepository(new Reads(dataSource)).findPage(ANONIMO, {
      comienzoDePlaca: { leido: 'ZZ', vehiculoIds: ['01900000-0000-7000-8000-000000000999'] },
      antesDeId: undefined,
      cantidad: 51,
    }),
  );
  expect(answer).toEqual([]);
  expect(counts).toMatchObject({ ix_infracciones_vehiculo_momento: 1 });
  expect(counts).not.toHaveProperty('pk_infracciones');
});

test('a fleet’s report reads the rows it shows and no other', async () => {
  const ids = Array.from({ length: VEHICULOS }, (_, n) => `01900000-0000-7000-8000-${String(n + 1).padStart(12, '0')}`);
  const { answer, counts } = await usedBy((dataSource) =>
    new InfraccionesRepository(new Reads(dataSource)).findPageOfVehiculos(ids, undefined, 101),
  );
  expect(answer).toHaveLength(101);
  expect(answer[0]!.momento).toEqual(new Date(Date.parse('2026-01-01Z') + INFRACCIONES * 1000));
  expect(counts).toMatchObject({ 'rows infracciones': 101 });
});

test('a second page reads no more rows either, and goes on where the first one ended', async () => {
  const id = '01900000-0000-7000-8000-000000000001';
  const momento = Date.parse('2026-01-01Z') + 3_000_000;
  const { answer, counts } = await usedBy((dataSource) =>
    new InfraccionesRepository(new Reads(dataSource)).findPageOfVehiculos([id], { momento, id }, 11),
  );
  expect(answer).toHaveLength(11);
  expect(answer.every((fila) => fila.momento.getTime() <= momento)).toBe(true);
  expect(counts).toMatchObject({ 'rows infracciones': 11 });
});

test('an actor or an action nobody finds in the trail is looked up too', async () => {
  const byActor = new TrailQuery();
  byActor.addToCambios((p) => matchesSql('r.busqueda', p), ['%zzzz%']);
  byActor.onlyOf([], true);
  const byAction = new TrailQuery();
  byAction.add((p) => `r.accion = ${p}`, 'borrar');
  for (const [trail, index] of [
    [byActor, 'ix_auditoria_actor'],
    [byAction, 'ix_auditoria_accion_creado_en'],
  ] as const) {
    const sql = trail.pageSql({ way: 'DESC', limit: 20 });
    const { answer, counts } = await usedBy((dataSource) => dataSource.query(sql, trail.values));
    expect(answer).toEqual([]);
    expect(seqScans(counts)).toEqual([]);
    expect(counts).toMatchObject({ [index]: 1 });
  }
});

test('what one account did is looked up by the account', async () => {
  const id = '01900000-0000-7000-8000-00000000abcd';
  const { answer, counts } = await usedBy((dataSource) =>
    new ConsultaAuditoriaRepository(new Reads(dataSource)).findPage(
      ANONIMO,
      { conUsuarios: false, actor: id },
      undefined,
      51,
    ),
  );
  expect(answer).toEqual([]);
  expect(seqScans(counts)).toEqual([]);
  expect(counts).toMatchObject({ ix_auditoria_actor_id: 1 });
});
