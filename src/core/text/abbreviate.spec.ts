import { abbreviate, firstUnits } from './abbreviate.js';

test.each([
  ['abc', 3, 'abc', 'abc'],
  ['abcd', 3, 'abc', 'abc…'],
  ['ab😀', 3, 'ab', 'ab…'],
  ['ab😀', 4, 'ab😀', 'ab😀'],
  ['a😀b', 3, 'a😀', 'a😀…'],
  ['', 3, '', ''],
])('%j at most %i', (text, most, first, short) => {
  expect([firstUnits(text, most), abbreviate(text, most)]).toEqual([first, short]);
});
