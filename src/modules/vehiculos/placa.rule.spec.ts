import { isPlaca, normalizePlaca, parsePlaca } from './placa.rule.js';

describe('normalizePlaca', () => {
  it.each([
    ['abcd12', 'ABCD12'],
    [' AB·CD-12 ', 'ABCD12'],
    ['ab.cd•12', 'ABCD12'],
    ['AB–CD—12', 'ABCD12'],
    ['AB\u2212CD\u00ad12', 'ABCD\u00ad12'],
    ['AB\u00a0CD\t\n12\u3000', 'ABCD12'],
    ['ＡＢ－１２', 'AB12'],
    ['ñ1', 'Ñ1'],
    ['n\u03031', 'Ñ1'],
    ['N-\u0303.1', 'Ñ1'],
    ['AB/12_3', 'AB/12_3'],
    ['…1', '1'],
    ['', ''],
  ])('turns %j into %j', (input, placa) => {
    expect(normalizePlaca(input)).toBe(placa);
  });

  it('takes any number of separators, and does not choke on endless accents', () => {
    expect(normalizePlaca(`${' -'.repeat(15_000)}ab12`)).toBe('AB12');
    const endless = 'a1\u0301\u0316'.repeat(15_000);
    expect(normalizePlaca(endless)).toBe(endless);
    expect(isPlaca(normalizePlaca('a1'.repeat(200)))).toBe(false);
    const expanding = normalizePlaca('\ufdfa'.repeat(256));
    expect(normalizePlaca(expanding)).toBe(expanding);
  });

  it('changes nothing the second time, for every character next to a letter and a combining mark', () => {
    // Beyond these planes nothing has a case or a decomposition.
    for (let code = 0; code <= 0x2ffff; code += 1) {
      const character = String.fromCodePoint(code);
      const placa = normalizePlaca(`N${character}\u0303\u0301`);
      if (normalizePlaca(placa) !== placa) throw new Error(`not a fixed point: U+${code.toString(16)}`);
    }
  });

  it('changes nothing the second time, for random texts', () => {
    const random = seededRandom(20250314);
    const ranges = [0x80, 0x300, 0x3000, 0x10000, 0x110000];
    for (let n = 0; n < 20_000; n += 1) {
      const codes = Array.from({ length: 1 + Math.floor(random() * 10) }, () => {
        // Half of the time from those that join, split or vanish.
        if (random() < 0.5) return 0x2d + Math.floor(random() * 2);
        if (random() < 0.5) return 0x300 + Math.floor(random() * 0x70);
        return Math.floor(random() * (ranges[Math.floor(random() * ranges.length)] ?? 0));
      });
      const placa = normalizePlaca(String.fromCodePoint(...codes));
      if (normalizePlaca(placa) !== placa) throw new Error(`not a fixed point: ${codes.join(' ')}`);
    }
  });
});

describe('isPlaca', () => {
  it.each(['1', 'ABCD12', 'Ñ1', '123456789012', '0'])('takes %j', (placa) => {
    expect(isPlaca(placa)).toBe(true);
  });

  it.each(['', 'ABCDEF', 'abcd12', 'AB-12', 'AB12\n', 'Á1', 'А1', '1234567890123', '١', 'N\u03031'])(
    'refuses %j',
    (placa) => {
      expect(isPlaca(placa)).toBe(false);
    },
  );
});

describe('parsePlaca', () => {
  it('gives the normalised plate', () => {
    expect(parsePlaca('ab-cd·12')).toBe('ABCD12');
  });

  const none = 'Eso no es una placa patente, es una forma de decir que no hay; escriba la del vehículo.';
  const allowed = 'use solo letras de la A a la Z, la Ñ y números.';
  it.each([
    [undefined, 'Escriba la placa patente como texto.'],
    [null, 'Escriba la placa patente como texto.'],
    [1234, 'Escriba la placa patente como texto.'],
    ['', 'Escriba la placa patente.'],
    [' -·. ', 'Escriba la placa patente.'],
    ['null', none],
    ['Nulo', none],
    ['void', none],
    ['NONE', none],
    ['ninguna', none],
    ['Sin patente', none],
    ['SIN-PLACA', none],
    ['carece', none],
    ['no consta', none],
    ['No tiene', none],
    ['s/p', none],
    ['S.D.', none],
    ['n/a', none],
    ['xxx', none],
    ['XX-XX-XX', none],
    ['ABCDEF', 'La placa patente debe tener al menos un número.'],
    ['AB/12', `La placa patente no admite «/»; ${allowed}`],
    ['ÁB12', `La placa patente no admite «Á»; ${allowed}`],
    ['AB12😀', `La placa patente no admite «😀»; ${allowed}`],
    ['AB\u200b12', `La placa patente trae un carácter que no se ve; ${allowed}`],
    ['AB12\0', `La placa patente trae un carácter que no se ve; ${allowed}`],
    ['AB12\ud800', `La placa patente trae un carácter que no se ve; ${allowed}`],
    ['ABCD123456789', 'La placa patente tiene a lo más 12 letras y números (ahora son 13).'],
  ])('refuses %j with its cause', (input, mensaje) => {
    expect(() => parsePlaca(input)).toThrow(
      expect.objectContaining({ kind: 'invalid', message: mensaje, errores: [{ campo: 'placa_patente', mensaje }] }),
    );
  });

  it('names the field it is given', () => {
    expect(() => parsePlaca('', 'placa')).toThrow(
      expect.objectContaining({ errores: [{ campo: 'placa', mensaje: 'Escriba la placa patente.' }] }),
    );
  });
});

/** Numbers in [0, 1), the same ones on every run: a linear congruential generator modulo 2^32. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
