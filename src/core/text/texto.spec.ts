import { countCodePoints, hasForbiddenCharacters, parseComentarios, parseNombre } from './texto.js';

describe('countCodePoints', () => {
  it.each([
    ['', 0],
    ['ñandú', 5],
    ['😀', 1],
    ['a😀b', 3],
    ['\ud83d', 1],
    ['\ude00\ud83d', 2],
    ['n\u0303', 2],
  ])('counts %j as %i', (text, count) => {
    expect(countCodePoints(text)).toBe(count);
    expect(Array.from(text)).toHaveLength(count);
  });
});

describe('hasForbiddenCharacters', () => {
  it.each(['\0', 'a\0b', '\ud800', 'x\udc00', '\udc00\ud800'])('is true for %j', (text) => {
    expect(hasForbiddenCharacters(text)).toBe(true);
  });

  it.each(['', 'a', '😀', '\u0001\n\ufffe'])('is false for %j', (text) => {
    expect(hasForbiddenCharacters(text)).toBe(false);
  });
});

describe('parseNombre', () => {
  it('trims and keeps the rest as given', () => {
    expect(parseNombre(' \n María  José Ñuñez 😀\t')).toBe('María  José Ñuñez 😀');
  });

  it('composes decomposed accents, before it counts', () => {
    expect(parseNombre('Pen\u0303a')).toBe('Pe\u00f1a');
    expect(parseNombre('n\u0303'.repeat(200))).toBe('\u00f1'.repeat(200));
    expect(parseNombre('\u1f82'.normalize('NFD').repeat(200))).toBe('\u1f82'.repeat(200));
    expect(() => parseNombre('n\u0303'.repeat(201))).toThrow('(ahora son 201)');
  });

  it('takes its own results unchanged', () => {
    for (const input of [' Pen\u0303a ', '\u2000a\u2001', '\u212b', '\u0344a']) {
      const once = parseNombre(input);
      expect(parseNombre(once)).toBe(once);
    }
  });

  it('refuses a run of accents far too long to be a name', () => {
    expect(() => parseNombre(`a${'\u0316\u0301'.repeat(20_000)}`)).toThrow('(ahora son 40001)');
  });

  it('takes exactly 200 code points, and no more', () => {
    expect(parseNombre(` ${'😀'.repeat(200)} `)).toBe('😀'.repeat(200));
    expect(() => parseNombre('a'.repeat(201))).toThrow('Use a lo más 200 caracteres en el nombre (ahora son 201).');
  });

  it('takes another limit and names the field', () => {
    expect(parseNombre('rojo', 'color', 4)).toBe('rojo');
    expect(() => parseNombre('rojos', 'color', 4)).toThrow('Use a lo más 4 caracteres en el color (ahora son 5).');
    expect(() => parseNombre('', 'marca')).toThrow('Escriba la marca.');
    expect(() => parseNombre('', 'ciudad')).toThrow('Escriba el campo ciudad.');
  });

  it.each(['', '  ', '\u00a0', '\u200b', '\ufeff', '\0', '\ud800'])('calls %j empty', (input) => {
    expect(() => parseNombre(input)).toThrow('Escriba el nombre.');
  });

  it.each(['a\nb', 'a\tb', 'a\0b', 'a\u007fb', 'a\u0085b', 'a\ud800b', 'a\udc00'])('refuses %j', (input) => {
    expect(() => parseNombre(input)).toThrow('Quite los saltos de línea y los caracteres que no se ven en el nombre.');
  });

  it.each([undefined, null, 7, true, {}, ['a']])('refuses %p, which is no text, on its field', (input) => {
    expect(() => parseNombre(input, 'marca')).toThrow(
      expect.objectContaining({
        kind: 'invalid',
        errores: [{ campo: 'marca', mensaje: 'Escriba la marca como texto.' }],
      }),
    );
  });
});

describe('parseComentarios', () => {
  it.each([' a \r\n\t', ' ', 'n\u0303', '\ufeffx\u0001', '😀'.repeat(2000), 'a'.repeat(2000)])(
    'keeps %j byte for byte',
    (input) => {
      expect(parseComentarios(input)).toBe(input);
    },
  );

  it.each([
    ['', 'Escriba los comentarios: no pueden quedar vacíos.'],
    ['a\0', 'Los comentarios traen un carácter dañado o nulo; bórrelo y escríbalo de nuevo.'],
    ['\ud83d', 'Los comentarios traen un carácter dañado o nulo; bórrelo y escríbalo de nuevo.'],
    ['a'.repeat(2001), 'Use a lo más 2.000 caracteres en los comentarios (ahora son 2001).'],
    ['😀'.repeat(2001), 'Use a lo más 2.000 caracteres en los comentarios (ahora son 2001).'],
    [undefined, 'Escriba los comentarios como texto.'],
    [12, 'Escriba los comentarios como texto.'],
  ])('refuses %j', (input, mensaje) => {
    expect(() => parseComentarios(input)).toThrow(
      expect.objectContaining({ kind: 'invalid', message: mensaje, errores: [{ campo: 'comentarios', mensaje }] }),
    );
  });
});
