import { typedDecimal } from './dated-params.js';

test.each([
  ['1,5', '1.5'],
  ['1.5', '1.5'],
  ['50000', '50000'],
  ['1.2340', '1.2340'],
  ['0,0001', '0.0001'],
  ['uno', 'uno'], // the field's own rule says what is wrong
  ['1.234,5', '1.234,5'],
])('%s is read as %s', (typed, text) => {
  expect(typedDecimal(typed, 'cantidad')).toBe(text);
});

test.each([
  ['50.000', 'Escriba los miles sin separador: 50000. Si son decimales, agregue un cero: 50.0000.'],
  ['50,000', 'Escriba los miles sin separador: 50000. Si son decimales, agregue un cero: 50.0000.'],
  ['1.000.000', 'Escriba los miles sin separador: 1000000.'],
])('%s, which may be two numbers, is refused', (typed, told) => {
  expect(() => typedDecimal(typed, 'cantidad')).toThrow(told);
});
