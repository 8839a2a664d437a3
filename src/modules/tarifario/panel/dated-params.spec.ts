import { typedDecimal } from './dated-params.js';

test.each([
  ['1,5', '1.5'],
  ['1.5', '1.5'],
  ['50000', '50000'],
  ['1.2340', '1.2340'],
  ['0,0001', '0.0001'],
  [' ', ''], // the field's own rule says that it is missing
])('%s is read as %s', (typed, text) => {
  expect(typedDecimal(typed, 'cantidad')).toBe(text);
});

test.each([
  ['50.000', 'Escriba los miles sin separador: 50000. Si son decimales, agregue un cero: 50.0000.'],
  ['50,000', 'Escriba los miles sin separador: 50000. Si son decimales, agregue un cero: 50.0000.'],
  ['1.000.000', 'Escriba los miles sin separador: 1000000.'],
  ['uno', '«uno» no es un número: escríbalo como 1500 o 1,5, sin separador de miles.'],
  ['1.234,5', '«1.234,5» no es un número'],
  ['-3', '«-3» no es un número'],
])('%s, which is no number or may be two, is refused', (typed, told) => {
  expect(() => typedDecimal(typed, 'cantidad')).toThrow(told);
});
