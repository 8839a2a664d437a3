import { ENV_DEFAULTS } from '../../src/config/env.js';
import { readProject } from './support/documents.js';

const readme = readProject('README.md');
const example = readProject('.env.example');

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
