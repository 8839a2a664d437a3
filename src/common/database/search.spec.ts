import { containsPattern, prefixPattern } from './search.js';

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
