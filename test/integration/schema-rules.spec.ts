import type { DataSource } from 'typeorm';
import { SCHEMA } from '../../ormconfig.js';
import { createTestDatabase, openAsOwner, type TestDatabase } from '../support/database.js';

/**
 * What lets the same migrations run on Citus: infracciones and auditoria are spread over servers, the others are
 * copied to each of them or stay on one.
 */
const DISTRIBUTED: Record<string, string> = {
  infracciones: 'vehiculo_id',
  conceptos_infraccion: 'vehiculo_id',
  infracciones_de_lote: 'vehiculo_id',
  auditoria: 'entidad_id',
};

/** The ORM's own table; Citus leaves it where it is. */
const NOT_OURS = 'migraciones';

const PREFIXES: Record<string, string> = { p: 'pk', u: 'uq', f: 'fk', c: 'ck' };

interface Constraint {
  table: string;
  name: string;
  type: string;
  target: string | null;
  onDelete: string;
  validated: boolean;
  columns: string[];
}

interface Index {
  table: string;
  name: string;
  unique: boolean;
  ofConstraint: boolean;
  columns: (string | null)[];
}

let database: TestDatabase;
let owner: DataSource;
let constraints: Constraint[];
let indexes: Index[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await openAsOwner(database);
  constraints = await owner.query(
    `SELECT t.relname AS table, o.conname AS name, o.contype AS type, f.relname AS target, o.confdeltype AS "onDelete",
       o.convalidated AS validated,
       ARRAY(SELECT a.attname::text FROM unnest(o.conkey) WITH ORDINALITY AS k(num, pos)
         JOIN pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = k.num ORDER BY k.pos) AS columns
     FROM pg_constraint o JOIN pg_class t ON t.oid = o.conrelid LEFT JOIN pg_class f ON f.oid = o.confrelid
     WHERE o.connamespace = $1::regnamespace AND o.contype <> 'n' AND t.relname <> $2`,
    [SCHEMA, NOT_OURS],
  );
  indexes = await owner.query(
    `SELECT t.relname AS table, n.relname AS name, i.indisunique AS unique,
       EXISTS (SELECT 1 FROM pg_constraint o WHERE o.conindid = i.indexrelid AND o.contype IN ('p', 'u')) AS "ofConstraint",
       ARRAY(SELECT a.attname::text FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(num, pos)
         LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.num ORDER BY k.pos) AS columns
     FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class n ON n.oid = i.indexrelid
     WHERE t.relnamespace = $1::regnamespace AND t.relname <> $2`,
    [SCHEMA, NOT_OURS],
  );
});

afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

const foreignKeys = (): Constraint[] => constraints.filter(({ type }) => type === 'f');

test.each(Object.entries(DISTRIBUTED))('every key and unique index of %s contains %s', (table, column) => {
  const keys = constraints.filter((constraint) => constraint.table === table && /[pux]/.test(constraint.type));
  const uniques = indexes.filter((index) => index.table === table && index.unique);
  expect(keys.length).toBeGreaterThan(0);
  for (const { columns } of [...keys, ...uniques]) expect(columns).toContain(column);
});

test('infracciones is found by its id alone, and auditoria by its record', () => {
  const starts = (table: string): (string | null | undefined)[] =>
    indexes.filter((index) => index.table === table).map(({ columns }) => columns[0]);
  expect(starts('infracciones')).toEqual(expect.arrayContaining(['id', 'vehiculo_id']));
  expect(starts('auditoria')).toEqual(expect.arrayContaining(['id', 'entidad_id']));
});

test('no reference or local table refers to a distributed one', () => {
  const wrong = foreignKeys().filter(({ table, target }) => target! in DISTRIBUTED && !(table in DISTRIBUTED));
  expect(wrong).toEqual([]);
});

test('deleting what others refer to is always refused', () => {
  expect(foreignKeys().length).toBeGreaterThan(0);
  for (const { name, onDelete, validated } of foreignKeys()) {
    expect([name, onDelete, validated]).toEqual([name, 'r', true]);
  }
});

test('every column that refers to another table comes first in some index', () => {
  for (const { table, columns } of foreignKeys()) {
    const firsts = indexes.filter((index) => index.table === table).map((index) => index.columns[0]);
    expect([table, firsts]).toEqual([table, expect.arrayContaining([columns[0]])]);
  }
});

test('every constraint is named by what it is and its table', () => {
  expect(constraints.length).toBeGreaterThan(0);
  for (const { name, type, table } of constraints) {
    expect(name).toMatch(new RegExp(`^${PREFIXES[type]}_${table}${type === 'p' ? '$' : '_[a-z_]+$'}`));
  }
});

test('every other index is named by its table', () => {
  for (const { name, table } of indexes.filter(({ ofConstraint }) => !ofConstraint)) {
    expect(name).toMatch(new RegExp(`^(ix|uq)_${table}_[a-z_]+$`));
  }
});

test('every table has a key, and no name is so long that Citus would cut it', () => {
  const tables = new Set(constraints.map(({ table }) => table));
  for (const table of tables) {
    expect(constraints.filter((constraint) => constraint.table === table && constraint.type === 'p')).toHaveLength(1);
  }
  // 63 bytes less the shard's number.
  for (const { name } of [...constraints, ...indexes]) expect(name.length).toBeLessThanOrEqual(54);
});

/** When a row of the tariff, of costs or of annulments came is evidence: the application's role may not say. */
const WRITTEN_BY_THE_DATABASE = [
  'valores_unidad.creado_en',
  'valores_anulados.anulado_en',
  'precios_tipo.creado_en',
  'precios_anulados.anulado_en',
  'costos_operacion.creado_en',
  'anulaciones_registro.anulado_en',
];

/** Each question must find nothing; the statement makes it find something. */
test.each([
  [
    'no trigger, rule or row policy works behind the application',
    `SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT rulename FROM pg_rewrite w JOIN pg_class c ON c.oid = w.ev_class WHERE c.relnamespace = 'registro'::regnamespace
     UNION ALL SELECT polname FROM pg_policy`,
    `CREATE RULE callada AS ON DELETE TO registro.auditoria DO INSTEAD NOTHING`,
  ],
  [
    'no column makes its own value: ids and times come from the application',
    `SELECT a.attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'registro'::regnamespace AND c.relname <> 'migraciones' AND a.attnum > 0
       AND NOT (c.relname || '.' || a.attname = ANY ('{${WRITTEN_BY_THE_DATABASE.join(',')}}'))
       AND (a.atthasdef OR a.attidentity <> '' OR a.attgenerated <> '')`,
    `ALTER TABLE registro.personas ALTER id SET DEFAULT gen_random_uuid()`,
  ],
  [
    'no sequence but that of the ORM',
    `SELECT s.relname AS name FROM pg_class s WHERE s.relkind = 'S' AND s.relnamespace = 'registro'::regnamespace
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = s.oid AND d.refobjid = 'registro.migraciones'::regclass)`,
    `CREATE SEQUENCE registro.numeros`,
  ],
  [
    'no extension is needed but the one that searches use',
    `SELECT extname AS name FROM pg_extension WHERE extname NOT IN ('plpgsql', 'pg_trgm')`,
    undefined, // an extension to create may not be there, nor the right to
  ],
  [
    'nothing of ours lies outside our schema',
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace`,
    undefined, // the owner of the schema has no right to
  ],
])('%s', async (_, question, offence) => {
  expect(await owner.query(question)).toEqual([]);
  if (offence === undefined) return;
  const noticed = owner.transaction(async (tx) => {
    await tx.query(offence);
    const found = await tx.query<unknown[]>(question);
    throw new Error(`found ${found.length}`); // so that it is undone
  });
  await expect(noticed).rejects.toThrow('found 1');
});
