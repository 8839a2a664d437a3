import { posix } from 'node:path';
import { anchors, captures, readProject, sourceFiles } from './support/documents.js';

const text = readProject('docs/asvs.md');

/** How many requirements of Levels 1 and 2 each section of the standard, version 5.0.0, has; they are numbered from 1. */
const REQUIREMENTS: Readonly<Record<string, readonly number[]>> = {
  1: [2, 9, 11, 3, 2],
  2: [3, 3, 4, 1],
  3: [0, 2, 4, 6, 5, 0, 2],
  4: [3, 1, 2, 4],
  5: [1, 3, 2, 3],
  6: [3, 12, 4, 4, 5, 3, 0, 4],
  7: [3, 4, 2, 5, 2, 2],
  8: [2, 3, 1, 1],
  9: [3, 4],
  10: [2, 2, 4, 11, 5, 2, 3],
  11: [2, 3, 3, 4, 1, 1],
  12: [3, 2, 4],
  13: [1, 5, 2, 5],
  14: [2, 4, 3],
  15: [3, 3, 7],
  16: [1, 5, 4, 3, 3],
  17: [1, 4, 2],
};

/** The rows of the tables of four columns whose first is a number: number, state and what shows it. */
const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+) +\| [^|]+ \| (\S+) +\| ([^|]*) \|$/gm)].map(
  ([, number, state, shown]) => ({ number: number!, state: state!, shown: shown! }),
);

/** The text of a section of the second level. */
function section(title: string): string {
  const [, found] = new RegExp(`\n## ${title}\n([^]*?)(?=\n## |$(?![^]))`).exec(text)!;
  return found!;
}

/** Every requirement a text names, `6.5.1 to 6.5.3` being three of them. */
function numbersIn(words: string): string[] {
  return [...words.matchAll(/\b(\d+\.\d+)\.(\d+)(?: to \1\.(\d+))?/g)].flatMap(([, section, first, last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => `${section}.${Number(first) + index}`),
  );
}

const notApplying = numbersIn(captures(section('What does not apply'), /^\| ([^|]+) \|/gm).join(' '));
const numbersOf = (...states: string[]): string[] =>
  rows.filter(({ state }) => states.includes(state)).map(({ number }) => number);

test('every requirement stands once, with its state or among those that do not apply', () => {
  const all = Object.entries(REQUIREMENTS).flatMap(([chapter, sections]) =>
    sections.flatMap((count, index) => Array.from({ length: count }, (_, n) => `${chapter}.${index + 1}.${n + 1}`)),
  );
  const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
  expect([...rows.map(({ number }) => number), ...notApplying].sort(byNumber)).toEqual(all);
  expect(rows.map(({ number }) => number)).toEqual(all.filter((number) => !notApplying.includes(number)));
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['holds', 'partly', 'not']));
});

test('the sum at the beginning is that of the tables', () => {
  const sum = [rows.length + notApplying.length, notApplying.length];
  const states = ['holds', 'partly', 'not'].map((state) => numbersOf(state).length);
  const [, ...told] =
    /Of its (\d+) requirements of these levels (\d+) do not apply; of the others (\d+) hold, (\d+) hold partly and (\d+) do not/.exec(
      text.replaceAll('\n', ' '),
    )!;
  expect(told.map(Number)).toEqual([...sum, ...states]);
});

test('what is said to hold names what shows it', () => {
  const unproven = rows.filter(({ state, shown }) => state === 'holds' && !shown.includes(']('));
  expect(unproven.map(({ number }) => number)).toEqual([]);
});

test('what is missing is planned or has a reason to stay, and nothing that holds is', () => {
  const told = numbersIn(section('Planned') + section('Kept as it is'));
  expect(numbersOf('partly', 'not').filter((number) => !told.includes(number))).toEqual([]);
  expect(told.filter((number) => numbersOf('holds').includes(number))).toEqual([]);
});

/** What a table's row cites: a heading of a document, or the title of a test or case in the file linked before it. */
const cited = captures(text, /^(\| .+)$/gm).flatMap((row) => {
  let file = '';
  return [...row.matchAll(/\]\(([^)#]*)(?:#([^)]+))?\)|“([^”]+)”/g)].flatMap(([, path, anchor, title]) => {
    if (path !== undefined) file = path === '' ? 'docs/asvs.md' : posix.join('docs', path);
    return anchor === undefined && title === undefined ? [] : [{ file, anchor, title }];
  });
});

test('the headings and the titles of tests that are cited exist', () => {
  expect(cited.length).toBeGreaterThan(100);
  const missing = cited.filter(({ file, anchor, title }) => {
    const content = readProject(file);
    return title === undefined ? !anchors(content).includes(anchor!) : !content.includes(title);
  });
  expect(missing).toEqual([]);
});

test('every file that uses cryptography stands in the table of keys and algorithms', () => {
  const using = sourceFiles().filter((path) => /from '(node:crypto|bcrypt|@nestjs\/jwt)'/.test(readProject(path)));
  expect(using.length).toBeGreaterThan(10);
  const linked = captures(section('Keys and algorithms'), /\]\(\.\.\/([^)]+)\)/g);
  expect(linked.sort()).toEqual(using.sort());
});
