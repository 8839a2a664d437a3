import { DomainError, invalidField } from '../errors/domain.error.js';
import { parseFields, OptionalField, ParsedBy } from './parsed-by.js';

let calls = 0;

function parseWord(input: unknown, campo: string): string {
  calls += 1;
  if (typeof input === 'string' && input !== '') return input.toUpperCase();
  throw invalidField(campo, `Falta «${campo}».`);
}

class Base {
  @OptionalField()
  @ParsedBy(parseWord)
  apodo: string = 'SIN APODO';
}

class Ficha extends Base {
  @ParsedBy(parseWord)
  nombre!: string;

  @ParsedBy(parseWord)
  @OptionalField()
  barrio?: string;
}

class Otra extends Base {
  @OptionalField()
  @ParsedBy((input) => `otro ${String(input)}`)
  override apodo: string = 'OTRO';
}

function refusalOf(given: Record<string, unknown>): DomainError {
  try {
    parseFields(Ficha, given);
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('it was taken');
}

test('each field is read once by its rule, inherited ones too, into an instance of the class', () => {
  calls = 0;
  const ficha = parseFields(Ficha, { nombre: 'ana', apodo: 'anita', barrio: 'sur' });
  expect(ficha).toBeInstanceOf(Ficha);
  expect({ ...ficha }).toEqual({ nombre: 'ANA', apodo: 'ANITA', barrio: 'SUR' });
  expect(calls).toBe(3);
});

test('what is optional keeps its default when it is absent, and is refused when it is null', () => {
  expect({ ...parseFields(Ficha, { nombre: 'ana' }) }).toEqual({ nombre: 'ANA', apodo: 'SIN APODO' });
  expect(refusalOf({ nombre: 'ana', barrio: null }).errores).toEqual([{ campo: 'barrio', mensaje: 'Falta «barrio».' }]);
});

test('a class may read an inherited field in its own way', () => {
  expect(parseFields(Otra, { apodo: 'x' }).apodo).toBe('otro x');
  expect(parseFields(Ficha, { nombre: 'a', apodo: 'x' }).apodo).toBe('X');
});

test('every wrong field is named, unknown ones first', () => {
  const { kind, message, errores } = refusalOf({ apellido: 'x', barrio: 7 });
  expect({ kind, message }).toEqual({ kind: 'invalid', message: 'El campo «apellido» no existe.' });
  expect(errores.map(({ campo }) => campo)).toEqual(['apellido', 'nombre', 'barrio']);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])('%s is no field', (campo) => {
  const given = JSON.parse(`{"nombre": "ana", "${campo}": {"apodo": "x"}}`) as Record<string, unknown>;
  expect(refusalOf(given).errores).toEqual([{ campo, mensaje: `El campo «${campo}» no existe.` }]);
});

test('an error that is no refusal is not taken for one', () => {
  class Rota {
    @ParsedBy(() => {
      throw new TypeError('defecto');
    })
    campo!: string;
  }
  expect(() => parseFields(Rota, {})).toThrow(TypeError);
});
