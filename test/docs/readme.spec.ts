import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ENV_DEFAULTS } from '../../src/config/env.js';

const root = resolve(__dirname, '../..');
const readme = readFileSync(resolve(root, 'README.md'), 'utf8');
const example = readFileSync(resolve(root, '.env.example'), 'utf8');

/** The rows of the table that begins with this heading, each as its cells. */
function table(heading: string): string[][] {
  const from = readme.slice(readme.indexOf(heading));
  const rows = from.slice(0, from.indexOf('\n\n')).split('\n').slice(2);
  return rows.map((row) => row.split(' | ').map((cell) => cell.replace(/^\| ?|\|$/g, '').trim()));
}

const unquote = (cell = ''): string => cell.replaceAll('`', '');

test('the README lists every variable the program reads, with its default', () => {
  const listed = table('| variable').map(([name, value]) => [unquote(name), unquote(value)]);
  expect(Object.fromEntries(listed)).toEqual(ENV_DEFAULTS);
});

test('.env.example names only variables the program reads', () => {
  const named = [...example.matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !Object.hasOwn(ENV_DEFAULTS, name!))).toEqual([]);
});

test('every npm command the README names exists', () => {
  const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = [...readme.matchAll(/npm (?:run (?:--silent )?(\w+)|(start|test))/g)].map(([, run, own]) => run ?? own);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !scripts[name!])).toEqual([]);
});

test('every file the README links to exists', () => {
  const links = [...readme.matchAll(/(?:\]\(|(?:href|src)=")(?!http)([^)#"]+)[)"]/g)].map(([, path]) => path!);
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
});
