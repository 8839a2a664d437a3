import { parseClave } from './clave.js';

describe('parseClave', () => {
  it.each(['1234567890', ' con espacios ', '😀'.repeat(10), 'a'.repeat(72), 'ñ'.repeat(36), '😀'.repeat(18)])(
    'keeps %j as it is',
    (clave) => {
      expect(parseClave(clave)).toBe(clave);
    },
  );

  const short = 'La clave debe tener al menos 10 caracteres.';
  const long = /^La clave es muy larga: el máximo son 72 caracteres sencillos/;
  const damaged = 'La clave trae un carácter dañado o nulo; escríbala de nuevo.';
  it.each([
    [undefined, 'Escriba la clave como texto.'],
    [1234567890, 'Escriba la clave como texto.'],
    ['', short],
    ['123456789', short],
    ['😀'.repeat(9), short],
    ['a'.repeat(73), long],
    ['ñ'.repeat(37), long],
    ['😀'.repeat(19), long],
    ['1234567890\0', damaged],
    ['1234567890\ud800', damaged],
  ])('refuses %j', (input, mensaje) => {
    expect(() => parseClave(input)).toThrow(mensaje);
  });

  it('names the field', () => {
    expect(() => parseClave('corta', 'clave_nueva')).toThrow(
      expect.objectContaining({ kind: 'invalid', errores: [{ campo: 'clave_nueva', mensaje: short }] }),
    );
  });
});
