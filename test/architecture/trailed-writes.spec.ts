import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RecordKind, TrailedRecord } from '../../src/core/records/trailed-records.js';

const SRC = resolve(__dirname, '../../src');
/** The writer that never forgets the trail. */
const WRITER = 'core/records/';

const WRITES =
  'insert|update|delete|upsert|save|remove|softDelete|softRemove|recover|restore|increment|decrement|clear|into';

/** Every way to write the rows of an entity past the writer, as it stands in a source. */
function writesOf(entity: string, table: string): RegExp {
  const byOrm = `\\.(?:${WRITES}|getRepository)\\(\\s*${entity}\\b|\\.delete\\(\\)\\s*\\.from\\(\\s*${entity}\\b`;
  const sql = `(?:INSERT\\s+INTO|\\bUPDATE|DELETE\\s+FROM|MERGE\\s+INTO|TRUNCATE)\\s+(?:ONLY\\s+)?(?:registro|\\$\\{SCHEMA\\})?\\.?"?${table}\\b`;
  return new RegExp(`${byOrm}|${sql}`);
}

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /(?<!\.spec)\.tsx?$/.test(name));

/** Every kind of trailed record: each stands in a file of its own in its module. */
const KINDS = FILES.filter((name) => name.endsWith('.record.ts')).flatMap((name) =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- found by name, so that none is left out
  Object.values(require(join(SRC, name)) as Record<string, RecordKind<TrailedRecord>>),
);

test.each(KINDS.map((kind) => [kind.entidad, (kind.entity as { name: string }).name]))(
  '%s are written where the trail is',
  (table, entity) => {
    const writes = writesOf(entity, table);
    const offenders = FILES.filter(
      (name) => !name.startsWith(WRITER) && writes.test(readFileSync(join(SRC, name), 'utf8')),
    );
    expect(offenders).toEqual([]);
  },
);

test('there are kinds to look for', () => {
  expect(KINDS.map(({ entidad }) => entidad).sort()).toEqual(['oficiales', 'personas', 'usuarios', 'vehiculos']);
});

test.each([
  'tx.insert(Persona, persona)',
  'tx.update(\n  Persona, { id }, cambios)',
  'this.dataSource.manager.delete(Persona, { id })',
  'dataSource.getRepository(Persona)',
  'tx.createQueryBuilder().insert().into(Persona)',
  'tx.createQueryBuilder().delete().from(Persona)',
  'INSERT INTO registro.personas (id)',
  'UPDATE registro.personas SET nombre = $1',
  'DELETE FROM personas WHERE id = $1',
  'TRUNCATE ${SCHEMA}.personas',
])('%j would be noticed', (source) => {
  expect(source).toMatch(writesOf('Persona', 'personas'));
});

test.each([
  'tx.findOne(Persona, { where: { id } })',
  'this.personas.update(actor, id, dto)',
  'SELECT id FROM registro.personas FOR UPDATE',
])('%j is none', (source) => {
  expect(source).not.toMatch(writesOf('Persona', 'personas'));
});
