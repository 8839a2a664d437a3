import 'reflect-metadata';
import { parsePerfil } from './perfil.js';

const PERFIL = {
  nombre: 'mio',
  columnas: { codigo: { columna: 'clave' }, descripcion: { columna: 'texto' } },
  constantes: { gravedad: 'leve' },
};
const UNIDAD = { codigo: 'UMA', nombre: 'Unidad de Medida', moneda: 'MXN' };
const unit = (fields: object): object => ({ ...PERFIL, unidades: [{ ...UNIDAD, ...fields }] });
const parse = (perfil: unknown) => parsePerfil(JSON.stringify(perfil), 'mio.json');

test('a profile is read', () => {
  expect(parse(PERFIL)).toEqual(PERFIL);
});

test.each([
  ['no JSON', 'x', 'no es JSON: revise'],
  ['broken off', '{\n  "nombre": "mio",\n}', 'no es JSON, en la línea 3: revise'],
  ['with an empty name of a column', { ...PERFIL, ignora: [''] }, 'en ignora.0 falta el texto'],
  ['with too long a text', { ...PERFIL, descripcion: 'x'.repeat(501) }, 'caben a lo más 500 caracteres'],
  ['of no parts', { ...PERFIL, columnas: { codigo: { partes: [] } } }, 'en columnas.codigo.partes falta al menos uno'],
  ['with too many units', { ...PERFIL, unidades: Array(11).fill({}) }, 'en unidades caben a lo más 10'],
  ['with a word for a switch', { ...PERFIL, junta_espacios: 'si' }, 'va true o false'],
  ['a list', [], 'va un objeto'],
  ['without a name', { ...PERFIL, nombre: undefined }, 'falta «nombre»'],
  ['with a name that is a path', { ...PERFIL, nombre: '../x' }, 'en nombre'],
  ['with a file elsewhere', { ...PERFIL, archivo: '../../etc/x.csv' }, 'en archivo'],
  ['with an unknown word', { ...PERFIL, columna: {} }, 'no se conoce «columna»'],
  [
    'with an unknown field',
    { ...PERFIL, columnas: { ...PERFIL.columnas, multa: { columna: 'x' } } },
    'no se conoce «multa»',
  ],
  [
    'with column and parts',
    { ...PERFIL, columnas: { codigo: { columna: 'a', partes: [{ columna: 'b' }] } } },
    'en columnas.codigo',
  ],
  ['with neither', { ...PERFIL, columnas: { codigo: {} } }, 'debe estar «columna» o «partes»'],
  ['without what is needed', { ...PERFIL, constantes: {} }, 'de qué columna sale «gravedad»'],
  ['with both column and constant', { ...PERFIL, constantes: { gravedad: 'leve', codigo: 'x' } }, '«codigo» está en'],
  [
    'with a value that is a number',
    {
      ...PERFIL,
      unidades: [{ codigo: 'X', nombre: 'X', moneda: 'MXN', valores: [{ valor: 1, desde: '2026-01-01' }] }],
    },
    'va un texto',
  ],
  ['with a unit of too long a name', unit({ nombre: 'x'.repeat(201) }), 'en unidades.0: Use a lo más 200 caracteres'],
  ['with a unit of no name', unit({ nombre: ' ' }), 'en unidades.0: Escriba el nombre'],
  ['with a unit whose name can not be kept', unit({ nombre: 'a\0' }), 'en unidades.0: Quite'],
  ['with a unit in no currency', unit({ moneda: 'ZZZ' }), 'en unidades.0: Escriba el código de una moneda'],
  ['with a unit worth nothing', unit({ valores: [{ valor: '0', desde: '2026-01-01' }] }), 'mayor que cero'],
  ['with a unit twice', { ...PERFIL, unidades: [UNIDAD, UNIDAD] }, 'la unidad «UMA» está dos veces'],
])('one %s is refused, saying where', (_name, perfil, why) => {
  const read = typeof perfil === 'string' ? () => parsePerfil(perfil, 'mio.json') : () => parse(perfil);
  expect(read).toThrow(expect.objectContaining({ codigo: 'perfil_invalido', message: expect.stringContaining(why) }));
});
