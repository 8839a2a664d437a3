import { formsOfClave, normalizeClave, parseClave } from './clave.js';

describe('parseClave', () => {
  const DE_72 = 'una frase tan larga como se puede '.padEnd(72, 'y nada que ver, ');
  const DE_36_DOBLES = 'ñáóñéúñíóüáñúéñóíáüñéóúñáíéñüóñúáéíñ';
  it.each(['correcto caballo', ' con espacios ', '😀🚓🚗🛑🚦🛴🛵🚲🚨😀', 'clave 7-3-19', DE_72, DE_36_DOBLES])(
    'keeps %j as it is',
    (clave) => {
      expect(parseClave(clave)).toBe(clave);
    },
  );

  it('joins accents to their letters before it measures', () => {
    expect(parseClave('una contrasen\u0303a')).toBe('una contraseña');
    expect(parseClave(DE_36_DOBLES.normalize('NFD'))).toBe(DE_36_DOBLES);
    expect(() => parseClave('cla\u0301ve\u0301s')).toThrow('al menos 10');
  });

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
    ['corta y nula\0', damaged],
    ['una y media \ud800', damaged],
  ])('refuses %j', (input, mensaje) => {
    expect(() => parseClave(input)).toThrow(mensaje);
  });

  const easy = 'Esa clave se adivina enseguida: elija otra, por ejemplo una frase de tres palabras.';
  it.each([
    ['one character', 'aaaaaaaaaa', 'A'.repeat(72), '😀'.repeat(10), 'ñ'.repeat(36), '----------'],
    ['blanks', ' '.repeat(10), '\u00a0 \u2003 \u3000\t \n \u00a0'],
    ['something over and over', '1212121212', 'abcabcabcabca', 'policíapolicía', 'hola hola hola ', 'claveclave1'],
    ['what is set for somebody else', 'Bienvenido1', 'provisoria', 'temporal2026', 'Carabineros1!'],
    ['a sequence', '1234567890', '0987654321', 'abcdefghij', 'zyxwvutsrq', 'abcde12345', '123abc456def', 'aaabbbccc1'],
    ['with steps', '1357924680', 'acegikmoqs'],
    ['one of those used most', 'qwertyuiop', 'password12', 'Password1234', 'PASSWORD12', '1q2w3e4r5t', 'basketball'],
    ['one of them in other letters', 'ｐａｓｓｗｏｒｄ１２', 'pásswórd12', 'CONTRASEÑA'],
    [
      'one of them made longer',
      'password!!!!',
      '123contraseña',
      'Colombia2026',
      '¡¡policia!!',
      'qwerty 12345',
      'dragon.2024',
    ],
  ])('refuses %s', (_, ...claves) => {
    for (const clave of claves) {
      const refusal = refusalOf(clave);
      expect({ clave, refusal }).toEqual({ clave, refusal: easy });
    }
  });

  it.each(['mi password es otra', 'colombia es mi tierra', 'dragon 5 y 48 gatos', 'q7-dragon-x1', 'hijo de nopal'])(
    'lets %j be: it holds a common word and is none',
    (clave) => {
      expect(parseClave(clave)).toBe(clave);
    },
  );

  describe('with the names of the account', () => {
    const own = 'La clave no puede llevar el número, el nombre ni el correo de la cuenta.';
    it.each([
      ['10014 lunas', ['10014']],
      ['mi placa es ab-12', ['AB-12']],
      ['clave de Rosales', ['José Rosales']],
      ['CLAVE DE JOSE M', ['José Rosales']],
      ['clave de jóse m', ['Jose Rosales']],
      ['la de muñoz, sí', ['Ana MUÑOZ']],
      ['la de munoz, si', ['Ana MUÑOZ']],
      ['ana.rojas va en bici', ['ana.rojas@example.com']],
      ['los rojas van en bici', ['ana.rojas@example.com']],
      ['la de 李小龙先 sola', ['李小龙先']],
    ])('refuses %j for %j', (clave, nombres) => {
      expect(() => parseClave(clave, 'clave', nombres)).toThrow(own);
    });

    it.each([
      ['ana va en bici', ['Ana Paz', 'ana@example.com']],
      ['una clave larga', ['Luis Soto', '1001', '777']],
      ['example sin arroba', ['ana@example.com']],
      ['algo bien distinto', ['', ' ', '- -']],
    ])('lets %j be for %j: shorter parts and hosts do not count', (clave, nombres) => {
      expect(parseClave(clave, 'clave', nombres)).toBe(clave);
    });
  });

  it('names the field', () => {
    expect(() => parseClave('corta', 'clave_nueva')).toThrow(
      expect.objectContaining({ kind: 'invalid', errores: [{ campo: 'clave_nueva', mensaje: short }] }),
    );
  });
});

/** What is said of a password, or nothing. */
function refusalOf(clave: string): string | undefined {
  try {
    parseClave(clave);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

test('a password has as many forms as its hash may have been made of, and a text too long for one has one', () => {
  const [nfc, nfd] = ['contraseña', 'contrasen\u0303a'];
  expect(formsOfClave('sin tildes')).toEqual(['sin tildes']);
  expect(formsOfClave(nfc)).toEqual([nfc, nfd]);
  expect(formsOfClave(nfd)).toEqual([nfc, nfd]);
  const endless = 'e' + '\u0301'.repeat(30_000);
  expect(formsOfClave(endless)).toEqual([endless]);
  expect(normalizeClave(endless)).toBe(endless);
});
