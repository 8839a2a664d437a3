import { sustituir } from './sustituir.rule.js';

test.each([
  [
    ['a', 'b', 'c'],
    ['a', 'x', 'c'],
  ],
  [['b', 'x'], ['x']],
  [
    ['x', 'a', 'b'],
    ['x', 'a'],
  ],
  [['a'], ['a']],
  [[], []],
])('of %j become %j', (etiquetas, expected) => {
  expect(sustituir(etiquetas, 'b', 'x')).toEqual(expected);
});
