import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RecordKind, TrailedRecord } from '../../src/core/records/trailed-records.js';

const SRC = resolve(__dirname, '../../src');
/** The writer that never forgets the trail. */
const WRITER = 'core/records/';

/** A copy that was restored has the trail of its original and no more: what is switched off in it leaves no entry. */
const WITHOUT_TRAIL = ['modules/webhooks/suscripciones/restauradas.ts'];

const WRITES =
  'insert|update|delete|upsert|save|remove|softDelete|softRemove|recover|restore|increment|decrement|clear|into';

/** How a module reads: an injected repository, or one given to the class that has it injected. */
const GIVEN = 'new \\w+Repository\\(\\w+(?:\\.\\w+)*';

/** Every way to write the rows of an entity past the writer, as it stands in a source; `repositories` are of the entity. */
function writesOf(entity: string, table: string, repositories: readonly string[] = []): RegExp {
  const byOrm = `\\.(?:${WRITES})\\(\\s*${entity}\\b|\\.delete\\(\\)\\s*\\.from\\(\\s*${entity}\\b|(?<!${GIVEN})\\.getRepository\\(\\s*${entity}\\b`;
  const repository = `\\b(?:${['(?!)', ...repositories].join('|')})[!?]?\\s*\\.\\s*(?:manager\\s*\\.\\s*)?(?:createQueryBuilder\\([^)]*\\)\\s*\\.\\s*)?(?:${WRITES})\\b`;
  const sql = `(?:INSERT\\s+INTO|\\bUPDATE|DELETE\\s+FROM|MERGE\\s+INTO|TRUNCATE)\\s+(?:ONLY\\s+)?(?:registro|\\$\\{SCHEMA\\})?\\.?"?${table}\\b`;
  return new RegExp(`${byOrm}|${repository}|${sql}`);
}

/** What a source calls the repositories of an entity that it has. */
function repositoriesOf(entity: string, source: string): string[] {
  return Array.from(
    source.matchAll(new RegExp(`(\\w+)[!?]?:\\s*Repository<\\s*${entity}\\s*>`, 'g')),
    ([, name]) => name!,
  );
}

/** Whether a source writes the rows of an entity. */
function writes(source: string, entity: string, table: string): boolean {
  return writesOf(entity, table, repositoriesOf(entity, source)).test(source);
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
    const offenders = FILES.filter(
      (name) =>
        !name.startsWith(WRITER) &&
        !WITHOUT_TRAIL.includes(name) &&
        writes(readFileSync(join(SRC, name), 'utf8'), entity, table),
    );
    expect(offenders).toEqual([]);
  },
);

test('there are kinds to look for', () => {
  expect(KINDS.map(({ entidad }) => entidad).sort()).toEqual([
    'aliados',
    'clientes',
    'oficiales',
    'personas',
    'suscripciones',
    'tipos_infraccion',
    'unidades',
    'usuarios',
    'vehiculos',
  ]);
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
  expect(writes(source, 'Persona', 'personas')).toBe(true);
});

describe('an injected repository', () => {
  const injected = (use: string): string =>
    `constructor(@InjectRepository(Persona) private readonly personas: Repository<Persona>) {}\n${use}`;

  test.each([
    ...WRITES.split('|').map((write) => `return this.personas.${write}(x);`),
    'this.personas\n  .save(persona)',
    'await this.personas.createQueryBuilder().update().set({ nombre })',
    "this.personas.createQueryBuilder('p')\n  .delete()",
    'this.personas.manager.save(persona)',
    'return rows.map(this.personas.remove);',
  ])('%j would be noticed', (use) => {
    expect(writes(injected(use), 'Persona', 'personas')).toBe(true);
    expect(writes(injected(use), 'Vehiculo', 'vehiculos')).toBe(false);
  });

  test.each([
    'return this.personas.findOneBy({ id });',
    "this.personas.createQueryBuilder('p').orderBy('p.id')",
    'this.vehiculos.update(x)',
  ])('%j is none', (use) => {
    expect(writes(injected(use), 'Persona', 'personas')).toBe(false);
  });
});

test.each([
  'tx.findOne(Persona, { where: { id } })',
  'this.personas.update(actor, id, dto)',
  'new PersonasRepository(app.dataSource.getRepository(Persona))',
  'SELECT id FROM registro.personas FOR UPDATE',
])('%j is none', (source) => {
  expect(writes(source, 'Persona', 'personas')).toBe(false);
});
