import { cambiosDe as cambiosWith, plainText } from './cambios.js';

const LABELS: Record<string, string> = { nombre: 'Nombre', activo: 'Activo', rol: 'Rol' };
type States = [Record<string, unknown> | null, Record<string, unknown> | null];
const cambiosDe = (...[antes, despues]: States) =>
  cambiosWith(antes, despues, {
    labelOf: (name) => LABELS[name] ?? name,
    textOf: (_name, value) => ({ texto: plainText(value) }),
  }).map(({ campo, antes, despues }) => ({ campo, antes: antes.texto, despues: despues.texto }));

test('a change shows only the fields that differ, as people call them', () => {
  const antes = { nombre: 'Ana', correo: 'ana@example.com', activo: true, version: 1, actualizado_en: 'ayer' };
  const despues = { ...antes, nombre: 'Ana Rojas', activo: false, version: 2, actualizado_en: 'hoy' };
  expect(cambiosDe(antes, despues)).toEqual([
    { campo: 'Nombre', antes: 'Ana', despues: 'Ana Rojas' },
    { campo: 'Activo', antes: 'Sí', despues: 'No' },
  ]);
});

test('a new record shows all of its fields, a deleted one too', () => {
  const registro = { id: 'x', nombre: 'Ana', creado_en: 'hoy', version: 1 };
  expect(cambiosDe(null, registro)).toEqual([{ campo: 'Nombre', antes: '', despues: 'Ana' }]);
  expect(cambiosDe(registro, null)).toEqual([{ campo: 'Nombre', antes: 'Ana', despues: '' }]);
  expect(cambiosDe(null, null)).toEqual([]);
});

test('a field that appears or disappears is a change, one that stays empty is none', () => {
  expect(cambiosDe({ a: null }, { a: undefined, b: 0 })).toEqual([{ campo: 'b', antes: '', despues: '0' }]);
  expect(cambiosDe({ rol: 'admin', otro: ['x'] }, { otro: ['y'] })).toEqual([
    { campo: 'Rol', antes: 'admin', despues: '' },
    { campo: 'otro', antes: '["x"]', despues: '["y"]' },
  ]);
});

test('closed sessions are told in words, and not of an account that is new or gone', () => {
  const told = { campo: 'version_sesion', antes: '', despues: 'Se cerraron todas' };
  expect(cambiosDe({ version_sesion: 1 }, { version_sesion: 2 })).toEqual([told]);
  expect(cambiosDe(null, { version_sesion: 1, rol: 'admin' })).toEqual([{ campo: 'Rol', antes: '', despues: 'admin' }]);
});
