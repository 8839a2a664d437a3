import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ENV_DEFAULTS } from '../../src/config/env.js';
import { anchors, captures, DOCUMENTS, linkedFiles, readProject } from './support/documents.js';

const root = resolve(__dirname, '../..');
const { scripts } = JSON.parse(readProject('package.json')) as { scripts: Record<string, string> };
const { paths } = JSON.parse(readProject('docs/openapi.json')) as { paths: Record<string, object> };

/** Variables of containers, of Node, of the tests: everything that is not the program's own. */
const OTHERS = [
  'MEMORIA_APP',
  'MEMORIA_BASE',
  'CLAVE_BASE_APP',
  'CLAVE_BASE_OWNER',
  'NODE_ENV',
  'NODE_EXTRA_CA_CERTS',
  'TEST_DATABASE_URL',
];

/** Whatever a parameter is called, or the shell's variable that stands for it. */
const shapeOf = (path: string): string => path.replace(/\{\w+\}|\$[A-Z]\w*/g, '{}');
const shapes = new Set(Object.keys(paths).map(shapeOf));

const everything = DOCUMENTS.map(({ text }) => text).join('\n');

test('the documents name what these tests look for', () => {
  expect(DOCUMENTS.length).toBeGreaterThan(7);
  expect(captures(everything, /\/api\/v1(\/[\w/{}-]+)/g).length).toBeGreaterThan(5);
  expect(captures(everything, /npm run (?:--silent )?(\w+)/g).length).toBeGreaterThan(4);
  expect(captures(everything, /main\.js (\w+)/g)).toEqual(expect.arrayContaining(['usuario', 'token', 'migrar']));
});

describe.each(DOCUMENTS)('$path', (document) => {
  const { text } = document;

  test('every variable exists', () => {
    const named = captures(text, /\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\b/g);
    expect(named.filter((name) => !Object.hasOwn(ENV_DEFAULTS, name) && !OTHERS.includes(name))).toEqual([]);
  });

  test('every npm command exists', () => {
    const named = captures(text, /npm (?:run (?:--silent )?|(?=start\b|test\b))(\w+)/g);
    expect(named.filter((name) => !scripts[name])).toEqual([]);
  });

  test('every command run without npm is one npm runs too', () => {
    const named = captures(text, /dist\/src\/cli\/main\.js (\w+)/g);
    expect(named.filter((name) => scripts[name] !== `node scripts/cli.mjs ${name}`)).toEqual([]);
  });

  test('every route of the API exists', () => {
    const named = captures(text, /(?:\/api\/v1|\$URL)((?:\/(?:[\w{}-]+|\$[A-Z]\w*))+)/g).map((path) =>
      shapeOf(`/api/v1${path}`),
    );
    expect(named.filter((path) => !shapes.has(path))).toEqual([]);
  });

  test('every link leads somewhere', () => {
    const missing = linkedFiles(document).filter((path) => !existsSync(resolve(root, path)));
    expect(missing).toEqual([]);
    const sections = anchors(text);
    expect(captures(text, /\]\(#([^)]+)\)/g).filter((anchor) => !sections.includes(anchor))).toEqual([]);
  });
});
