import { parseSource, readDevelopmentPackages, readSources, type Import, type Source } from './support/sources.js';

/** From the bottom up: each part may use those of lower rows, and those beside it. */
const RANKS = [
  ['config', 'common'],
  ['pages'],
  ['auditoria'],
  ['personas', 'oficiales', 'usuarios'],
  ['vehiculos', 'auth'],
  ['infracciones'],
  ['informes', 'health', 'metrics', 'ormconfig.ts', 'migrations'],
  ['app.module.ts', 'panel'],
  ['api'],
  ['startup'],
  ['cli', 'main.ts'],
  // Above everything: nothing that is installed for production may need it.
  ['demo'],
];

/** What is beside each other but not alike: one of them may not use the other. */
const INDEPENDENT = ['personas', 'oficiales', 'usuarios', 'vehiculos', 'auth', 'informes', 'health', 'metrics'];

const FEATURES = [
  'auditoria',
  'personas',
  'oficiales',
  'usuarios',
  'vehiculos',
  'auth',
  'infracciones',
  'informes',
  'health',
  'metrics',
];

/** Where one may reach behind a feature's service, with the reason. This list only shrinks. */
const BEHIND_THE_SERVICE = [
  // Runs before there is an application whose container could make the service.
  'src/program/start/first-administrator.ts uses src/modules/usuarios/usuarios.repository.ts',
];

const ENTRY_POINTS = ['src/program/cli/main.ts', 'src/program/demo/main.ts', 'src/main.ts'];

const SOURCES = readSources();
const DEVELOPMENT_PACKAGES = readDevelopmentPackages();

const isForDevelopment = (specifier: string): boolean =>
  DEVELOPMENT_PACKAGES.some((name) => specifier === name || specifier.startsWith(`${name}/`));

/** `src/modules/auth/guards/jwt.guard.ts` is of `auth`, `src/main.ts` of `main.ts`, `ormconfig.ts` of itself. */
function partOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? second : first;
}

function rankOf(path: string): number {
  const rank = RANKS.findIndex((parts) => parts.includes(partOf(path)));
  if (rank < 0) throw new Error(`${path} has no rank: give its part a place`);
  return rank;
}

/** `from uses target` of each import that breaks the rule. */
function offences(sources: Source[], breaks: (source: Source, use: Import) => boolean): string[] {
  return sources.flatMap((source) =>
    source.imports.filter((use) => breaks(source, use)).map(({ target }) => `${source.path} uses ${target}`),
  );
}

function goesUp({ path }: Source, { target }: Import): boolean {
  const [from, to] = [partOf(path), partOf(target)];
  if (from === to) return false;
  return rankOf(target) > rankOf(path) || (rankOf(target) === rankOf(path) && INDEPENDENT.includes(to));
}

function reachesBehindService({ path }: Source, { target, typeOnly }: Import): boolean {
  const to = partOf(target);
  if (!FEATURES.includes(to) || to === partOf(path) || typeOnly) return false;
  // A form of the panel is checked by the rules of the API.
  if (partOf(path) === 'panel' && target.endsWith('.dto.ts')) return false;
  return !/\.(module|service|entity)\.ts$/.test(target);
}

/** The files of a ring of imports that are there when the program runs, if there is one. */
function findRing(sources: Source[]): string[] | undefined {
  const uses = new Map(
    sources.map(({ path, imports }) => [path, imports.filter((i) => !i.typeOnly).map((i) => i.target)]),
  );
  const done = new Set<string>();
  const follow = (path: string, trail: string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const target of uses.get(path) ?? []) {
      const ring = follow(target, [...trail, path]);
      if (ring) return ring;
    }
    done.add(path);
    return undefined;
  };
  for (const path of uses.keys()) {
    const ring = follow(path, []);
    if (ring) return ring;
  }
  return undefined;
}

const pathsWhere = (holds: (source: Source) => boolean): string[] =>
  SOURCES.filter(holds)
    .map(({ path }) => path)
    .sort();

test('every part of src has a rank, and every ranked part exists', () => {
  const parts = new Set(SOURCES.map(({ path }) => partOf(path)));
  expect([...parts].sort()).toEqual(
    RANKS.flat()
      .filter((part) => !['ormconfig.ts', 'migrations'].includes(part))
      .sort(),
  );
});

test('dependencies go down', () => {
  expect(offences(SOURCES, goesUp)).toEqual([]);
});

test('of another feature only module, service, entity and types are used', () => {
  expect(offences(SOURCES, reachesBehindService)).toEqual(BEHIND_THE_SERVICE);
});

test('only the demo needs a package that is installed for development alone', () => {
  const offenders = pathsWhere(({ path, packages }) => partOf(path) !== 'demo' && packages.some(isForDevelopment));
  expect(offenders).toEqual([]);
  expect(SOURCES.some(({ packages }) => packages.some(isForDevelopment))).toBe(true);
});

test('no file needs itself', () => {
  expect(findRing(SOURCES)).toBeUndefined();
});

test('forwardRef is not used', () => {
  expect(pathsWhere(({ usesForwardRef }) => usesForwardRef)).toEqual([]);
});

test('only config reads the environment', () => {
  const paths = pathsWhere(({ readsEnvironment }) => readsEnvironment);
  expect(paths).toEqual(['src/config/env.ts', 'src/config/panel-env.ts']);
});

test('import.meta stands in the entry points only', () => {
  expect(pathsWhere(({ usesImportMeta }) => usesImportMeta)).toEqual(ENTRY_POINTS);
});

test('no file has more than 300 lines', () => {
  expect(SOURCES.filter(({ lines }) => lines > 300).map(({ path }) => path)).toEqual([]);
});

describe('the rules notice', () => {
  const at = (path: string, text: string): Source => parseSource(path, text);

  test.each([
    ['src/personas/a.ts', "import { x } from '../vehiculos/vehiculos.service.js';"],
    ['src/personas/a.ts', "import type { X } from '../oficiales/oficial.entity.js';"],
    ['src/common/a.ts', "export { x } from '../auditoria/auditoria.service.js';"],
    ['src/api/a.ts', "await import('../startup/exit.js');"],
    ['src/auditoria/a.ts', "let x: import('../auth/auth.module.js').AuthModule;"],
    ['src/infracciones/a.ts', "import { SCHEMA } from '../../ormconfig.js';"],
  ])('%s with %s', (path, text) => {
    expect(offences([at(path, text)], goesUp)).toHaveLength(1);
  });

  test('a repository of another feature, unless it is a type', () => {
    const repository = "'../personas/personas.repository.js'";
    const offenders = (text: string): string[] => offences([at('src/informes/a.ts', text)], reachesBehindService);
    expect(offenders(`import { PersonasRepository } from ${repository};`)).toHaveLength(1);
    expect(offenders(`import { type A, B } from ${repository};`)).toHaveLength(1);
    expect(offenders(`import type { Persona } from ${repository};`)).toEqual([]);
    expect(offenders(`import { type Persona } from ${repository};`)).toEqual([]);
    expect(offenders(`import { PersonasService } from '../personas/personas.service.js';`)).toEqual([]);
  });

  test('a package, unless only its types', () => {
    const packagesOf = (text: string): string[] => at('src/api/a.ts', text).packages;
    expect(packagesOf("import { faker } from '@faker-js/faker/locale/es';").filter(isForDevelopment)).toHaveLength(1);
    expect(packagesOf("await import('typescript');").filter(isForDevelopment)).toHaveLength(1);
    expect(packagesOf("import type { Faker } from '@faker-js/faker';")).toEqual([]);
    expect(packagesOf("import { Client } from 'pg';").filter(isForDevelopment)).toEqual([]);
  });

  test('rings, forwardRef, the environment and import.meta', () => {
    const ring = [
      at('src/auth/a.ts', "import { b } from './b.js';"),
      at('src/auth/b.ts', "import { a } from './a.js';"),
    ];
    expect(findRing(ring)).toEqual(['src/auth/a.ts', 'src/auth/b.ts', 'src/auth/a.ts']);
    expect(at('src/a.ts', 'forwardRef(() => X);').usesForwardRef).toBe(true);
    expect(at('src/a.ts', 'import.meta.dirname;').usesImportMeta).toBe(true);
    for (const text of ['process.env.X;', "process['env'];", 'const { env } = process;', "import p from 'process';"]) {
      expect(at('src/a.ts', text).readsEnvironment).toBe(true);
    }
  });
});
