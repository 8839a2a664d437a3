import 'reflect-metadata';
import { Nombre, Texto } from './named-fields.js';
import { OptionalField, parseFields } from './parsed-by.js';
import { PartialFields } from './partial-fields.js';

class Ficha {
  @Nombre({ maxLength: 5 })
  nombre!: string;

  @OptionalField()
  @Texto()
  barrio?: string;
}

class Cambio extends PartialFields(Ficha) {}

test('the same fields by the same rules, each of which may be absent but not null', () => {
  expect({ ...parseFields(Cambio, {}) }).toEqual({});
  expect({ ...parseFields(Cambio, { nombre: ' Ana ' }) }).toEqual({ nombre: 'Ana' });
  expect(() => parseFields(Cambio, { nombre: 'Anabel' })).toThrow('a lo más 5 caracteres');
  expect(() => parseFields(Cambio, { barrio: null })).toThrow('barrio');
  expect(() => parseFields(Cambio, { apodo: 'x' })).toThrow('El campo «apodo» no existe.');
});

test('what it was made of is as it was', () => {
  expect(() => parseFields(Ficha, {})).toThrow('Escriba el nombre como texto.');
});
