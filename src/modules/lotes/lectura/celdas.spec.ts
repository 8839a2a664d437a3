import { MAX_COLUMNAS, parseCeldas, type Celdas } from './celdas.js';

test.each<[string, Celdas]>([
  ['a,b,c', ['a', 'b', 'c']],
  [' a , b ,c ', ['a', 'b', 'c']],
  ['" a ",b', [' a ', 'b']],
  ['"a ""b"", c",d', ['a "b", c', 'd']],
  ['"a\nb",c', ['a\nb', 'c']],
  ['rueda de 5",b', ['rueda de 5"', 'b']],
  ['"a" , b', ['a', 'b']],
  ['"a" b,c', 'comillas_mal_puestas'],
  ['"a"b"c",d', 'comillas_mal_puestas'],
  ['a,,b,,,', ['a', '', 'b']],
  [',,,', []],
  ['', []],
  ['   ', []],
  ['a\0\0,b\0', ['a', 'b']],
  ['a,b\x1a', ['a', 'b']],
  ['\x1a', []],
  ['a\0b,c', 'caracter_nulo'],
  [','.repeat(MAX_COLUMNAS) + 'x', 'demasiadas_columnas'],
])('%j', (record, cells) => {
  expect(parseCeldas([record], ',')).toEqual([cells]);
});

test('quotes where none belong spoil their record alone', () => {
  expect(parseCeldas(['a,b', '"c" d,e', 'f,g'], ',')).toEqual([['a', 'b'], 'comillas_mal_puestas', ['f', 'g']]);
});

test('as many records come out as go in, whatever they are', () => {
  const records = ['', 'a;b', '', '"x\ny";z', '   ', ''];
  expect(parseCeldas(records, ';')).toEqual([[], ['a', 'b'], [], ['x\ny', 'z'], [], []]);
  expect(parseCeldas([], ';')).toEqual([]);
});
