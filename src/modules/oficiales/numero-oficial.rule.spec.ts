import {
  looksLikeNumeroOficial,
  normalizeNumeroOficial,
  parseNombreOficial,
  parseNumeroOficial,
} from './numero-oficial.rule.js';

describe('parseNumeroOficial', () => {
  it.each([
    [1001, '1001'],
    [0, '0'],
    [-0, '0'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ['1001', '1001'],
    ['0012', '0012'],
    [' c-12b ', 'C-12B'],
    ['１００１', '1001'],
    ['1'.repeat(20), '1'.repeat(20)],
  ])('reads %j as %j', (input, numero) => {
    expect(parseNumeroOficial(input)).toBe(numero);
    expect(normalizeNumeroOficial(numero)).toBe(numero);
  });

  it('does not choke on endless accents', () => {
    const endless = '1\u0301\u0316'.repeat(15_000);
    expect(normalizeNumeroOficial(` ${endless}`)).toBe(endless);
    expect(looksLikeNumeroOficial(endless)).toBe(false);
  });

  const number = 'El número de oficial debe ser un entero desde 0; si es muy largo, envíelo como texto.';
  const allowed = 'El número de oficial solo admite letras de la A a la Z, números y guiones, sin espacios.';
  it.each([
    [-1, number],
    [1.5, number],
    [2 ** 53, number],
    [NaN, number],
    [null, 'Escriba el número de oficial como texto.'],
    [true, 'Escriba el número de oficial como texto.'],
    ['', 'Escriba el número de oficial.'],
    ['  ', 'Escriba el número de oficial.'],
    ['10 01', allowed],
    ['10/01', allowed],
    ['Ñ1', allowed],
    ['1@a.cl', allowed],
    ['1\0', allowed],
    ['1'.repeat(21), 'El número de oficial tiene a lo más 20 caracteres (ahora son 21).'],
    ['ABC', 'El número de oficial debe tener al menos una cifra.'],
    ['-', 'El número de oficial debe tener al menos una cifra.'],
  ])('refuses %j', (input, mensaje) => {
    expect(() => parseNumeroOficial(input)).toThrow(
      expect.objectContaining({ kind: 'invalid', message: mensaje, errores: [{ campo: 'numero', mensaje }] }),
    );
  });
});

describe('looksLikeNumeroOficial', () => {
  it.each(['1001', ' c-12 ', '１'])('is true for %j', (text) => {
    expect(looksLikeNumeroOficial(text)).toBe(true);
  });

  it.each(['', 'Juan', 'Juan 2', 'a1@b.cl', '1'.repeat(21)])('is false for %j', (text) => {
    expect(looksLikeNumeroOficial(text)).toBe(false);
  });
});

describe('parseNombreOficial', () => {
  it.each(['Juan Pérez', 'Juan', 'Juan Pérez 2'])('takes %j', (nombre) => {
    expect(parseNombreOficial(` ${nombre} `)).toBe(nombre);
  });

  const correo = 'El nombre del oficial no puede llevar «@»: se confundiría con un correo al ingresar.';
  const numero = 'Ese nombre se confundiría con un número de oficial al ingresar; escriba nombre y apellido.';
  it.each([
    ['juan@ejemplo.cl', correo],
    ['juan＠ejemplo', correo],
    ['1001', numero],
    ['juan2', numero],
    ['ｊｕａｎ２', numero],
    ['', 'Escriba el nombre.'],
    [7, 'Escriba el nombre como texto.'],
  ])('refuses %j', (input, mensaje) => {
    expect(() => parseNombreOficial(input)).toThrow(
      expect.objectContaining({ kind: 'invalid', message: mensaje, errores: [{ campo: 'nombre', mensaje }] }),
    );
  });
});
