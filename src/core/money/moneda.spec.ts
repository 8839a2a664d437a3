import { decimalesDe, isMoneda, MONEDAS_DE_USO } from './moneda.js';

test.each([
  ['CLP', 0],
  ['PYG', 0],
  ['MXN', 2],
  ['ARS', 2],
  ['COP', 2], // a browser may say 0
  ['CLF', 4],
  ['UYW', 4],
  ['KWD', 3],
])('%s has %i decimals', (moneda, decimales) => {
  expect(isMoneda(moneda)).toBe(true);
  expect(decimalesDe(moneda)).toBe(decimales);
});

test.each(['UF', 'UMA', 'clp', '', 'CL', 'CLPX'])('%j is no currency', (codigo) => {
  expect(isMoneda(codigo)).toBe(false);
  expect(() => decimalesDe(codigo)).toThrow(RangeError);
});

test('the currencies that are offered are currencies, with those of the region and without metals', () => {
  expect(MONEDAS_DE_USO.filter((moneda) => !isMoneda(moneda))).toEqual([]);
  expect(MONEDAS_DE_USO).toEqual(expect.arrayContaining(['ARS', 'CLF', 'CLP', 'COP', 'MXN', 'PEN', 'USD']));
  for (const metal of ['XAU', 'XTS', 'XXX']) expect(MONEDAS_DE_USO).not.toContain(metal);
});
