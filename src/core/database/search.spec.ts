import {
  anywherePatterns,
  containsPattern,
  correoPatterns,
  matchesSql,
  prefixPattern,
  searchPatterns,
} from './search.js';

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

test('in a short table a short text is looked for anywhere', () => {
  expect(['Ñu', '15', '5%'].map(anywherePatterns)).toEqual([['%nu%'], ['%15%'], ['%5\\%%']]);
});

test('a text longer than any there is finds nothing', () => {
  expect(anywherePatterns('x'.repeat(1_001))).toEqual([]);
  expect(searchPatterns('x'.repeat(1_000))).toHaveLength(1);
  expect(searchPatterns('e' + '\u0301'.repeat(60_000))).toEqual([]);
});

test('an e-mail is found by either apostrophe it may hold', () => {
  expect(correoPatterns('O’Hig_3@x.cl')).toEqual(['%o_hig\\_3@x.cl%']);
});

test('a text may be any of several patterns', () => {
  expect(matchesSql('r.busqueda', '$1')).toBe('r.busqueda LIKE ANY($1::text[])');
});
