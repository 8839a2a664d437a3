import type { DataSource } from 'typeorm';
import { newId } from '../../src/core/fields/id.js';
import { MODULE_TRAIL_LABELS, moduleResources } from '../../src/modules/modules.js';
import { TrailReader, type Entrada } from '../../src/panel/auditoria/legible.js';
import type { ResourceDefinition } from '../../src/panel/definition/definition.js';
import type { Viewer } from '../../src/panel/panel-admin.js';
import { createTestDatabase, openAsOwner, openDataSource, type TestDatabase } from '../support/database.js';

const ROWS = 5_000;
const VIEWER = { currentAdmin: { id: newId(), rol: 'superadmin' } } as unknown as Viewer;

let database: TestDatabase;
let owner: DataSource;
let app: DataSource;
let definitions: ResourceDefinition[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await openAsOwner(database);
  app = await openDataSource(database.appUrl);
  definitions = moduleResources({
    dataSource: app,
    zonaHoraria: 'America/Santiago',
    formatInstant: String,
    relatedOf: () => undefined,
    service: () => ({}) as never,
  });
  await owner.query(
    `INSERT INTO registro.personas SELECT gen_random_uuid(), 'Persona ' || n, 'p' || n || '@example.com', 1, now(), now(),
       'persona ' || n FROM generate_series(1, ${ROWS}) n`,
  );
  await owner.query(
    `INSERT INTO registro.auditoria (id, entidad_id, entidad, accion, actor_tipo, actor_nombre, busqueda, actor_rol,
       direccion, request_id, creado_en) SELECT gen_random_uuid(), id, 'personas', 'borrar', 'usuario', 'x', 'x', 'admin',
       'local', 'prueba', now() FROM registro.personas`,
  );
  await owner.query('ANALYZE');
});

afterAll(async () => {
  await app.destroy();
  await owner.destroy();
  await database.drop();
});

/** What is asked of the database meanwhile. */
async function asked<T>(work: () => Promise<T>): Promise<{ answer: T; queries: [string, unknown[]][] }> {
  const queries: [string, unknown[]][] = [];
  const { driver } = app;
  const create = driver.createQueryRunner.bind(driver);
  const spy = jest.spyOn(driver, 'createQueryRunner').mockImplementation((mode) => {
    const made = create(mode);
    const query = made.query.bind(made) as (...asked: unknown[]) => Promise<unknown>;
    const noted = (sql: string, parameters: unknown[] = [], ...rest: unknown[]): Promise<unknown> => {
      queries.push([sql, parameters]);
      return query(sql, parameters, ...rest);
    };
    return Object.assign(made, { query: noted });
  });
  try {
    return { answer: await work(), queries };
  } finally {
    spy.mockRestore();
  }
}

/** The indexes and whole tables the database would go through for it. */
async function planOf([sql, parameters]: [string, unknown[]]): Promise<string> {
  const rows = await app.query<Record<string, string>[]>(`EXPLAIN ${sql}`, parameters);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

test.each([1, 20])(
  'names of %i entries are a question for each kind and one for the deleted, each by index',
  async (n) => {
    const people = await owner.query<{ id: string }[]>(`SELECT id FROM registro.personas LIMIT ${n}`);
    const vehicles: Entrada[] = people.map(({ id }) => ({
      id: newId(),
      entidad: 'vehiculos',
      entidad_id: newId(),
      accion: 'modificar',
      antes: { placa_patente: 'BBCL12', persona_id: newId() },
      despues: { placa_patente: 'BBCL12', persona_id: id },
      actor_id: null,
      actor_nombre: 'x',
      actor_rol: 'admin',
      creado_en: new Date(),
    }));
    const reader = new TrailReader({
      dataSource: app,
      definitions,
      trailLabels: MODULE_TRAIL_LABELS,
      formatInstant: String,
    });
    const { answer, queries } = await asked(() => reader.read(vehicles, VIEWER));
    for (const { cambios } of answer) {
      expect(cambios[0]!.despues).toEqual({ texto: expect.stringMatching(/^Persona \d+$/), href: expect.any(String) });
      expect(cambios[0]!.antes).toEqual({ texto: 'persona sin nombre conocido' });
    }
    expect(queries).toHaveLength(3); // people, vehicles, and the deleted of both
    const plans = await Promise.all(queries.map(planOf));
    expect(plans.join('\n')).toMatch(/ix_auditoria_entidad\b/);
    expect(plans.join('\n')).not.toMatch(/Seq Scan on (personas|auditoria)/);
  },
);
