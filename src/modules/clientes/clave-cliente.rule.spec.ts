import { cumplePolitica, parseClaveDeCliente } from './clave-cliente.rule.js';

test.each(['Clave-segura-1', 'Ñandú 2026 ¿sí?', 'Trigo 4 lunas_'])('%j is accepted as it is', (clave) => {
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

const LARGA = 'Un trigo, 4 lunas y 7 caballos pasan por el puente viejo del rio Maipo al sur';

test('72 bytes fit, one more does not', () => {
  expect(cumplePolitica(LARGA.slice(0, 72))).toBe(true);
  expect(cumplePolitica(LARGA.slice(0, 73))).toBe(false);
  expect(cumplePolitica(`${LARGA.slice(0, 71)}ñ`)).toBe(false);
});
