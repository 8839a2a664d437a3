import { readCsv } from './read-csv.js';

/** More than any file here has. */
const MANY = 1_000;
const utf8 = (text: string): Uint8Array => Buffer.from(text);
const ROWS = [
  { linea: 1, celdas: ['codigo', 'descripcion'] },
  { linea: 2, celdas: ['Ñ-1', 'Cruzar, con «rojo»'] },
];

test.each([
  ['commas', utf8('codigo,descripcion\nÑ-1,"Cruzar, con «rojo»"\n')],
  ['semicolons, CRLF and a mark', utf8('\ufeffcodigo;descripcion\r\nÑ-1;Cruzar, con «rojo»\r\n')],
  ['tabs and old line ends', utf8('codigo\tdescripcion\rÑ-1\tCruzar, con «rojo»')],
  ['UTF-16 little', Buffer.from('\ufeffcodigo;descripcion\r\nÑ-1;Cruzar, con «rojo»', 'utf16le')],
  ['UTF-16 big', Buffer.from('\ufeffcodigo;descripcion\nÑ-1;Cruzar, con «rojo»', 'utf16le').swap16()],
])('%s are read', (_name, bytes) => {
  expect(readCsv(bytes, MANY)).toEqual({ filas: ROWS, rotas: [], sobran: false });
});

test('lines are counted as an editor does: blank ones, and breaks within quotes', () => {
  const { filas } = readCsv(utf8('a,b\r\n\r\n ,\r\n1,"x\r\ny"\r\n3,4\r\n\r\n5,"6""7"'), MANY);
  expect(filas.map(({ linea, celdas }) => [linea, ...celdas])).toEqual([
    [1, 'a', 'b'],
    [4, '1', 'x\ny'],
    [6, '3', '4'],
    [8, '5', '6"7'],
  ]);
});

test.each([
  ['a quote that stays open', '3,"4', 'no se cierra'],
  ['a quote within', '3,x"4"', 'mal puestas'],
  ['text after a quote', '3,"4"x', 'mal puestas'],
  ['a line without end', `3,${'x'.repeat(200_000)}`, 'demasiado larga'],
])('%s breaks its line alone', (_name, line, why) => {
  const { filas, rotas } = readCsv(utf8(`a,b\n\n1,2\n\n${line}\n5,6\n`), MANY);
  expect(filas.map(({ linea, celdas }) => [linea, ...celdas])).toEqual([
    [1, 'a', 'b'],
    [3, '1', '2'],
    [6, '5', '6'],
  ]);
  expect(rotas).toEqual([{ linea: 5, mensaje: expect.stringContaining(why) }]);
});

test('a file of nothing but broken lines is given up', () => {
  expect(readCsv(utf8('a"b"\n'.repeat(10_000)), MANY).rotas).toHaveLength(100);
});

test('what is broken behind a row without values is told at its own line', () => {
  expect(readCsv(utf8('a,b\n,\n\nx"y"\n'), MANY).rotas).toEqual([{ linea: 4, mensaje: expect.any(String) }]);
});

test.each([
  ['rows', '1,2\n'.repeat(50_000), 3],
  ['rows without values', ' ,\n'.repeat(50_000), 1],
])('of more %s than were asked for the rest is not read', (_name, rows, read) => {
  const { filas, rotas, sobran } = readCsv(utf8(`a,b\n${rows}x"y"\n`), 3);
  expect([filas.length, rotas, sobran]).toEqual([read, [], true]);
});

test('as many as were asked for are all', () => {
  expect(readCsv(utf8('a,b\n1,2\n,\n,\n3,4\n'), 3)).toMatchObject({ filas: [{}, {}, {}], sobran: false });
});

test.each([
  ['Latin-1', Buffer.from('codigo\nuno\nÑandú\n', 'latin1'), 'desde la línea 3'],
  ['a character cut off', utf8('codigo\nÑ').subarray(0, -1), 'desde la línea 2'],
  ['a spreadsheet', Buffer.from('PK\x03\x04 and so on'), 'planilla'],
  ['NUL', utf8('a,b\n\0,1'), 'nulos'],
  ['UTF-16 without a mark', Buffer.from('codigo', 'utf16le'), 'nulos'],
])('%s is refused in words', (_name, bytes, why) => {
  expect(() => readCsv(bytes, MANY)).toThrow(
    expect.objectContaining({ kind: 'unprocessable', message: expect.stringContaining(why) }),
  );
});

test('nothing is no rows', () => {
  expect(readCsv(new Uint8Array(), MANY)).toEqual({ filas: [], rotas: [], sobran: false });
  expect(readCsv(utf8('\n\r\n\n'), MANY)).toEqual({ filas: [], rotas: [], sobran: false });
});
