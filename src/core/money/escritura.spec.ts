import { writeDecimal, writeMonto } from './escritura.js';

test.each([
  ['39485.65', '39.485,65'],
  ['1.5', '1,5'],
  ['1000', '1.000'],
  ['999999999999.123456', '999.999.999.999,123456'], // more digits than a float holds
  ['0', '0'],
])('%s is read as %s', (decimal, text) => {
  expect(writeDecimal(decimal)).toBe(text);
});

test.each([
  [59228, 'CLP', '59.228 CLP'],
  [105, 'MXN', '1,05 MXN'],
  [5, 'CLF', '0,0005 CLF'],
  [0, 'MXN', '0,00 MXN'],
  ['9007199254740991', 'MXN', '90.071.992.547.409,91 MXN'],
])('%s of %s is read as %s', (monto, moneda, text) => {
  expect(writeMonto(monto, moneda)).toBe(text);
});
