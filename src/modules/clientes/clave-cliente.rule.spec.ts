import { cumplePolitica, parseClaveDeCliente } from './clave-cliente.rule.js';

test.each(['Clave-segura-1', 'Ñandú 2026 ¿sí?', 'ABCDEFGHa1_'])('%j is accepted as it is', (clave) => {
  expect(parseClaveDeCliente(clave)).toBe(clave);
  expect(cumplePolitica(clave)).toBe(true);
});

test.each([
  ['clave-segura-1', 'A la clave le falta una mayúscula.'],
  ['CLAVE-SEGURA-1', 'A la clave le falta una minúscula.'],
  ['Clave-segura-a', 'A la clave le falta un número.'],
  ['Clave segura 1', 'A la clave le falta un símbolo.'],
  ['xyzzyplughes', 'A la clave le falta una mayúscula, un número y un símbolo.'],
  ['Corta-1', 'La clave debe tener al menos 10 caracteres.'],
])('%j is refused: %s', (clave, mensaje) => {
  expect(() => parseClaveDeCliente(clave, 'nueva')).toThrow(
    expect.objectContaining({ kind: 'invalid', errores: [{ campo: 'nueva', mensaje }] }),
  );
  expect(cumplePolitica(clave)).toBe(false);
});

test('72 bytes fit, one more does not', () => {
  expect(cumplePolitica(`Aa1-${'x'.repeat(68)}`)).toBe(true);
  expect(cumplePolitica(`Aa1-${'x'.repeat(69)}`)).toBe(false);
  expect(cumplePolitica(`Aa1-${'ñ'.repeat(35)}`)).toBe(false);
});
