import { assertSuperadminLeft } from './ultimo-superadmin.js';
import type { Usuario } from './usuario.entity.js';

const usuario = (fields: Pick<Usuario, 'rol' | 'activo'>): Usuario => fields as Usuario;
const ACTIVO = usuario({ rol: 'superadmin', activo: true });

const isRefused = (superadmins: string[], id: string, despues?: Usuario): boolean => {
  try {
    assertSuperadminLeft(superadmins, id, despues);
    return false;
  } catch (error) {
    expect(error).toMatchObject({ kind: 'conflict', codigo: 'ultimo_superadmin' });
    return true;
  }
};

test('the last one may not go, be demoted or be deactivated', () => {
  expect(isRefused(['a'], 'a')).toBe(true);
  expect(isRefused(['a'], 'a', usuario({ rol: 'admin', activo: true }))).toBe(true);
  expect(isRefused(['a'], 'a', usuario({ rol: 'superadmin', activo: false }))).toBe(true);
});

test('he may change in any other way', () => {
  expect(isRefused(['a'], 'a', ACTIVO)).toBe(false);
});

test('with another one left anything may happen to one', () => {
  expect(isRefused(['a', 'b'], 'a')).toBe(false);
  expect(isRefused(['a', 'b'], 'b', usuario({ rol: 'admin', activo: true }))).toBe(false);
});

test('whoever is none may go, also where there is none at all', () => {
  expect(isRefused(['a'], 'x')).toBe(false);
  expect(isRefused([], 'x', usuario({ rol: 'admin', activo: false }))).toBe(false);
});
