import { assertNotOwn } from './usuario-propio.js';

const YO = { id: 'a' };
const refused = expect.objectContaining({ kind: 'conflict', codigo: 'usuario_propio' }) as Error;

test.each([
  ['deletes', undefined],
  ['deactivates', { rol: 'superadmin', activo: false }],
  ['demotes', { rol: 'consulta', activo: true }],
] as const)('nobody %s himself, but another may', (_, despues) => {
  expect(() => assertNotOwn(YO, 'a', despues)).toThrow(refused);
  expect(() => assertNotOwn(YO, 'b', despues)).not.toThrow();
  expect(() => assertNotOwn({ id: null }, 'a', despues)).not.toThrow();
});

test('what keeps him in is his own affair', () => {
  expect(() => assertNotOwn(YO, 'a', { rol: 'superadmin', activo: true })).not.toThrow();
});
