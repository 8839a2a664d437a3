import { enOrden } from './tablas.js';

const tabla = (nombre: string): { nombre: string; columnas: string[] } => ({ nombre, columnas: ['id'] });
const names = (...claves: [de: string, a: string][]): string[] =>
  enOrden(
    ['actas', 'personas', 'vehiculos'].map(tabla),
    claves.map(([de, a]) => ({ de, a })),
  ).map(({ nombre }) => nombre);

test('each table comes after those it refers to', () => {
  expect(names()).toEqual(['actas', 'personas', 'vehiculos']);
  expect(names(['actas', 'vehiculos'], ['vehiculos', 'personas'], ['actas', 'personas'])).toEqual([
    'personas',
    'vehiculos',
    'actas',
  ]);
});

test('what refers to a table that is not copied waits for nobody', () => {
  expect(names(['actas', 'otra'])).toEqual(['actas', 'personas', 'vehiculos']);
});

test('a circle is a defect of the schema', () => {
  expect(() => names(['actas', 'vehiculos'], ['vehiculos', 'actas'])).toThrow('actas, vehiculos');
});
