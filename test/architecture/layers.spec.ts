import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ROWS } from './rooms.cjs';

const ROOT = resolve(__dirname, '../..');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const CONFIG = join(__dirname, 'layers.cjs');
const ROOMS = ROWS.flatMap(({ rooms }) => rooms);

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

/** What the rules have against these folders and files of a tree. */
async function violationsIn(tree: string, entries: string[]): Promise<Violation[]> {
  const args = [CRUISER, '--config', CONFIG, '--output-type', 'json', ...entries];
  // It ends with the number of violations.
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: tree, maxBuffer: 2 ** 26 }).catch(
    (error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }),
  );
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

/** The files of src that Node runs: no unit tests, and not what the browser runs of the panel. */
function sourceFiles(): string[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(?<!\.spec)\.tsx?$/.test(name) && !name.startsWith('panel/components/'));
}

test('the sources keep to the rules', async () => {
  const violations = await violationsIn(ROOT, ['src', 'migrations', 'ormconfig.ts']);
  expect(violations.map(({ from, to, rule }) => `${rule.name}: ${from} uses ${to}`)).toEqual([]);
});

test('every file stands in a room, and every room exists', () => {
  const homeless = sourceFiles().filter((name) => !ROOMS.some((room) => name === room || name.startsWith(`${room}/`)));
  expect(homeless).toEqual([]);
  expect(ROOMS.filter((room) => !existsSync(join(ROOT, 'src', room)))).toEqual([]);
});

describe('the rules notice', () => {
  let tree: string;

  beforeEach(() => {
    tree = mkdtempSync(join(tmpdir(), 'registro-layers-'));
    write('tsconfig.json', '{}');
    write('package.json', '{ "devDependencies": { "only-for-development": "1.0.0" } }');
    write('node_modules/only-for-development/package.json', '{ "name": "only-for-development", "main": "index.js" }');
    write('node_modules/only-for-development/index.js', '');
  });

  afterEach(() => rmSync(tree, { recursive: true }));

  function write(name: string, text: string): void {
    mkdirSync(dirname(join(tree, name)), { recursive: true });
    writeFileSync(join(tree, name), text);
  }

  test('each kind of offence', async () => {
    const value = 'export const x = 1;\n';
    for (const name of ['modules/vehiculos/a', 'modules/vehiculos/a.service', 'http/server/a', 'panel/a']) {
      write(`src/${name}.ts`, value);
    }
    write('src/modules/personas/up.ts', "export { x } from '../vehiculos/a.service';");
    write('src/core/records/up.ts', "let x: import('../../http/server/a').A;\nexport { x };");
    write('src/panel/definition/room-within-a-room.ts', "import '../a';");
    write('src/modules/auth/beside.ts', "import type { x } from '../vehiculos/a.service';\nexport type X = typeof x;");
    write('src/modules/informes/behind.ts', "export { x } from '../vehiculos/a';");
    write('src/modules/informes/fine.ts', "import type { x } from '../vehiculos/a';\nexport type X = typeof x;");
    write('src/config/ring-a.ts', "import { b } from './ring-b';\nexport const a = () => b;");
    write('src/config/ring-b.ts', "import { a } from './ring-a';\nexport const b = () => a;");
    write('src/panel/gateway/a.ts', "export { x } from '../export/x';");
    write('src/panel/export/x.ts', value);
    write('src/panel/export/a.ts', "export { x } from '../gateway/a';");
    write('src/panel/dev.ts', "import 'only-for-development';");
    const violations = await violationsIn(tree, ['src']);
    const told = [...new Set(violations.map(({ from, rule }) => `${from} ${rule.name.replace(/:.*/, '')}`))];
    expect(told.sort()).toEqual([
      'src/config/ring-a.ts no-file-needs-itself',
      'src/core/records/up.ts only-what-lies-below',
      'src/modules/auth/beside.ts apart-from-its-neighbours',
      'src/modules/informes/behind.ts of-another-module-only-module-service-entity-rules-fields-and-types',
      'src/modules/personas/up.ts only-what-lies-below',
      'src/panel/definition/room-within-a-room.ts only-what-lies-below',
      'src/panel/dev.ts production-needs-no-package-of-development',
      'src/panel/export no-circle-of-folders',
      'src/panel/gateway no-circle-of-folders',
    ]);
  });
});
