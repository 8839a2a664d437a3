import { countDecimales, parseDecimal } from './decimal.js';

const LIMITS = { enteros: 12, decimales: 6, cero: true };
const parse = (input: unknown, limits = LIMITS) => parseDecimal(input, 'valor', limits);

test.each([
  ['39485.65', '39485.65'],
  ['007.50', '7.5'],
  ['0.000000', '0'],
  [' 10 ', '10'],
  ['999999999999.999999', '999999999999.999999'],
  ['000000000000001', '1'],
])('%j is %s', (input, text) => {
  expect(parse(input)).toBe(text);
});

test.each([
  [1.5],
  [null],
  [undefined],
  [''],
  ['-1'],
  ['+1'],
  ['1e3'],
  ['1,5'],
  ['1.'],
  ['.5'],
  ['١'],
  ['1 000'],
  ['NaN'],
  ['1000000000000'],
  ['0.0000001'],
  [`1.${'0'.repeat(60)}`],
  [`${'0'.repeat(60)}1`],
  [['1']],
])('%j is refused, by name', (input) => {
  expect(() => parse(input)).toThrow(
    expect.objectContaining({ kind: 'invalid', errores: [expect.objectContaining({ campo: 'valor' })] }),
  );
});

test('nothing is refused where something is asked for', () => {
  expect(() => parse('0.00', { ...LIMITS, cero: false })).toThrow('mayor que cero');
});

test('decimals are counted', () => {
  expect(['10', '0.5', '39485.65'].map(countDecimales)).toEqual([0, 1, 2]);
});
