import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { MAX_COLUMNAS, parseCeldas } from './celdas.js';

const cellsOf = (...given: Parameters<typeof parseCeldas>): unknown[] =>
  parseCeldas(...given).map((read) => (typeof read === 'string' ? read : read.celdas));

test.each<[string, string | string[]]>([
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
  expect(cellsOf([record], ',')).toEqual([cells]);
});

test('quotes where none belong spoil their record alone', () => {
  expect(cellsOf(['a,b', '"c" d,e', 'f,g'], ',')).toEqual([['a', 'b'], 'comillas_mal_puestas', ['f', 'g']]);
});

test('as many records come out as go in, whatever they are', () => {
  const records = ['', 'a;b', '', '"x\ny";z', '   ', ''];
  expect(cellsOf(records, ';')).toEqual([[], ['a', 'b'], [], ['x\ny', 'z'], [], []]);
  expect(cellsOf([], ';')).toEqual([]);
});

test('what a record says does not depend on those beside it', () => {
  const sign = fc.constantFrom('a', '"', '"', ',', ' ', '\t', '\u00a0', '\n', '😀', '\ud800');
  const records = fc.array(
    fc.array(sign, { maxLength: 8 }).map((signs) => signs.join('')),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(records, (texts) => {
      expect(parseCeldas(texts, ',')).toEqual(texts.flatMap((text) => parseCeldas([text], ',')));
    }),
    { numRuns: 500 },
  );
});

test('fields are counted, those too that delimiters at the end leave empty', () => {
  const fields = parseCeldas(['a;b', 'a;b;;', ';;', ''], ';').map((read) =>
    typeof read === 'string' ? read : read.campos,
  );
  expect(fields).toEqual([2, 4, 3, 1]);
});

test('what has no quotes is taken apart as the parser does it', () => {
  const sign = fc.constantFrom(
    'a',
    'Ñ',
    '😀',
    ',',
    ';',
    '\t',
    '|',
    ' ',
    '\u00a0',
    '\v',
    '\f',
    '\u2003',
    "'",
    '\\',
    '#',
    '1',
  );
  const record = fc.array(sign, { maxLength: 20 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(record, fc.constantFrom(',', ';', '\t', '|'), (text, delimiter) => {
      const [row] = parse(`${text}\n`, { delimiter, relax_column_count: true, skip_empty_lines: false, trim: true });
      const last = (row as string[]).findLastIndex((cell) => cell !== '');
      expect(cellsOf([text], delimiter as ',')).toEqual([(row as string[]).slice(0, last + 1)]);
    }),
  );
});
