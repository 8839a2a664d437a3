import { stringify } from 'csv-stringify/sync';
import { CSV_FORMAT, csvCell, readCsvCell } from './csv.js';

test.each([
  ['=1+1', "'=1+1"],
  ['+56 9 1234', "'+56 9 1234"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-1+1', "'-1+1"],
  ['-1.23,45', "'-1.23,45"],
  ['-1 2', "'-1 2"],
  ['－1+1', "'－1+1"],
  ['＝1', "'＝1"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ['  =1', "  '=1"],
  ['\u00a0\u200b=1', "\u00a0\u200b'=1"],
  ['"=1"', `"'=1"`],
  ['a,=1+1', "a,'=1+1"],
  ['a; =1+1', "a; '=1+1"],
  ['a\t=1', "a\t'=1"],
  ['a\n- uno\n- dos', "a\n'- uno\n'- dos"],
  ['a,"=1"', `a,"'=1"`],
  ['a,-5', "a,'-5"],
  ['\t\t=1', "'\t'\t'=1"],
  ["'=1", "''=1"],
  // These stay as they are.
  ['+1', '+1'],
  ['+56912345678', '+56912345678'],
  ['+1,5', '+1,5'],
  ['-5', '-5'],
  ['-5,25', '-5,25'],
  ['-1.234,50', '-1.234,50'],
  ['-1,234.50', '-1,234.50'],
  ['-12 345', '-12 345'],
  ['-1.234.567', '-1.234.567'],
  ['12.5', '12.5'],
  ['', ''],
  ['Ana, Eva; Luz', 'Ana, Eva; Luz'],
  ["O'Higgins 1=1", "O'Higgins 1=1"],
  ['a - b', 'a - b'],
  ['ana@example.com', 'ana@example.com'],
])('%j becomes %j, and is read back', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
  expect(readCsvCell(cell)).toBe(text);
});

/** The same numbers each time, so that a failure can be looked at. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) yield (state >>> 16) / 65_536;
}

/** Texts of what is dangerous, and of what stands around it. */
function* hostileTexts(many: number): Generator<string> {
  const parts = [...'=+-@\t\r\n,;"\'＝＋－＠−  \u00a0\u200b5a', '1+1', 'ñ', '-5'];
  const random = numbers(7);
  const next = (limit: number): number => Math.floor((random.next().value as number) * limit);
  for (let n = 0; n < many; n += 1) {
    yield Array.from({ length: next(9) }, () => parts[next(parts.length)]!).join('');
  }
}

const FORMULA = /^[=+\-@\t\r＝＋－＠−]/;
const isFormula = (cell: string): boolean => FORMULA.test(cell) && !/^[-+]\d+(?:[.,]\d+)?$/.test(cell);
/** What a reader may make of a piece of the file: as it stands, and without quotes and blanks around it. */
const readings = (cell: string): string[] => [cell, cell.replace(/"/g, ''), cell.replace(/^[\s\u200b"]+|[\s"]+$/g, '')];

test('however the file is split, no cell is a formula, and every text is read back', () => {
  let armed = 0;
  for (const text of hostileTexts(20_000)) {
    if (readCsvCell(csvCell(text)) !== text) throw new Error(`not read back: ${JSON.stringify(text)}`);
    if (isFormula(text)) armed += 1;
    if (/^[-+]?\d+(?:[.,]\d+)?$/.test(text)) continue; // a number, split or not
    const line = stringify([[text, 'x']], { ...CSV_FORMAT, bom: false, header: false });
    for (const cell of [line, ...line.split(/[,;\t\n]/), ...[',', ';', '\t', '\n'].flatMap((by) => line.split(by))]) {
      const found = cell === '\t' ? undefined : readings(cell).find(isFormula);
      if (found !== undefined) throw new Error(`${JSON.stringify(text)} is read as ${JSON.stringify(found)}`);
    }
  }
  expect(armed).toBeGreaterThan(1_000);
});

test('every cell is quoted, empty ones too', () => {
  expect(stringify([['a', '', '-5', 'b "c"']], { ...CSV_FORMAT, header: false })).toBe('\ufeff"a";"";"-5";"b ""c"""\n');
});

test('a long text takes no time worth counting', () => {
  for (const text of [' '.repeat(50_000) + '=', "'".repeat(3_000), '"'.repeat(50_000), ',='.repeat(25_000)]) {
    expect(readCsvCell(csvCell(text))).toBe(text);
  }
});
