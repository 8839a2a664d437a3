import { parseCorreo } from './correo.js';

const LONGEST = `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(58)}.cl`;

describe('parseCorreo', () => {
  it.each([
    ['ana@ejemplo.cl', 'ana@ejemplo.cl'],
    [' Ana.PEREZ+multas@Ejemplo.CL\n', 'ana.perez+multas@ejemplo.cl'],
    ["o'higgins@ejemplo.cl", "o'higgins@ejemplo.cl"],
    [LONGEST, LONGEST],
  ])('takes %j', (input, correo) => {
    expect(parseCorreo(input)).toBe(correo);
    expect(parseCorreo(correo)).toBe(correo);
  });

  it('knows how long the longest is', () => {
    expect(LONGEST).toHaveLength(254);
  });

  const invalid = 'Ese correo no es válido; debe ser como nombre@ejemplo.cl.';
  const notAscii = 'El correo no admite tildes, eñes ni símbolos especiales; revise cómo está escrito.';
  it.each([
    [undefined, 'Escriba el correo como texto.'],
    [['ana@ejemplo.cl'], 'Escriba el correo como texto.'],
    ['', 'Escriba el correo.'],
    ['   ', 'Escriba el correo.'],
    ['ana', invalid],
    ['ana@', invalid],
    ['"a b"@ejemplo.cl', invalid],
    ['"a@b"@ejemplo.cl', invalid],
    ['@ejemplo.cl', invalid],
    ['ana@ejemplo', invalid],
    ['ana@@ejemplo.cl', invalid],
    ['ana perez@ejemplo.cl', invalid],
    ['ana..perez@ejemplo.cl', invalid],
    ['Ana <ana@ejemplo.cl>', invalid],
    [`${'a'.repeat(65)}@ejemplo.cl`, invalid],
    ['peña@ejemplo.cl', notAscii],
    ['ana@ñandú.cl', notAscii],
    ['\u212aarla@ejemplo.cl', notAscii],
    ['ana\0@ejemplo.cl', notAscii],
    ['ana\n@ejemplo.cl', notAscii],
    [`a${LONGEST}`, 'El correo tiene a lo más 254 caracteres (ahora son 255).'],
  ])('refuses %j', (input, mensaje) => {
    expect(() => parseCorreo(input)).toThrow(
      expect.objectContaining({ kind: 'invalid', message: mensaje, errores: [{ campo: 'correo', mensaje }] }),
    );
  });

  it('names the field it is given', () => {
    expect(() => parseCorreo('', 'username')).toThrow(
      expect.objectContaining({ errores: [{ campo: 'username', mensaje: 'Escriba el correo.' }] }),
    );
  });
});
