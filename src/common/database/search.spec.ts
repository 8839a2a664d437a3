import { containsPattern, foldedSql, foldText, matchesSql, prefixPattern, searchPatterns } from './search.js';

test.each([
  ['ana', '%ana%', 'ana%'],
  ['100%', '%100\\%%', '100\\%%'],
  ['a_b', '%a\\_b%', 'a\\_b%'],
  ['a\\b', '%a\\\\b%', 'a\\\\b%'],
  ['\\%', '%\\\\\\%%', '\\\\\\%%'],
])('%s is taken literally', (text, contains, prefix) => {
  expect(containsPattern(text)).toBe(contains);
  expect(prefixPattern(text)).toBe(prefix);
});

test.each([
  ['PEÑA', 'pena'],
  ['Pen\u0303a', 'pena'],
  ['Águila Ünal Çelik', 'aguila unal celik'],
  ["O'Higgins 100%", "o'higgins 100%"],
  ['😀 ß', '😀 ß'],
  ['', ''],
])('%s is searched as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('the database folds the letters that the program does', () => {
  const [, accented, plain] = /translate\(lower\(r\.nombre\), '(.+)', '(.+)'\)/.exec(foldedSql('r.nombre'))!;
  expect(accented).toHaveLength(plain!.length);
  expect(foldText(accented!.toUpperCase())).toBe(plain);
});

test.each([
  ['Peña', ['%pena%']],
  ['á1b', ['%a1b%']],
  ['100%', ['%100\\%%']],
  ['Иван', ['%иван%']],
  ['Ñu', ['nu%', '% nu%']],
  ['x', ['x%', '% x%']],
  ["o'h", ["o'h%", "% o'h%"]],
  ['a_b', ['a\\_b%', '% a\\_b%']],
  ['@', ['%@%']],
  ['%', ['%\\%%']],
])('%s is looked for as %j', (text, patterns) => {
  expect(searchPatterns(text)).toEqual(patterns);
});

test('a text may be in any of the columns', () => {
  expect(matchesSql(['a', 'b'], '$1')).toBe('(a LIKE ANY($1::text[]) OR b LIKE ANY($1::text[]))');
});
