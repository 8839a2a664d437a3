import { fieldOf, ownPath } from './form.js';

test.each([
  '/admin',
  '/admin/',
  '/admin?x=1',
  '/admin/resources/personas?filters.nombre=ana%20rojas&page=2',
  '/admin/resources/personas/records/01a1fcca-fd85-77b6-bdc3-674a02ec0db0/show',
])('leads back to %s', (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  undefined,
  '',
  ['/admin/resources/personas'],
  '/',
  '/informe',
  '/administrador',
  '/admin@malo.example.com',
  '/admin:80/',
  '//malo.example.com/admin',
  '/\\malo.example.com/admin',
  '/admin/..//malo.example.com',
  '/admin/\\malo.example.com',
  'https://malo.example.com/admin',
  'javascript:alert(1)//admin',
  ' /admin/resources/personas',
  '/admin/x\r\nSet-Cookie: a=b',
  '/admin/x%0d%0aSet-Cookie: a=b',
  '/admin/login?destino=/admin/login',
  '/admin/salir',
  '/admin/clave',
])('does not lead to %j', (path) => {
  expect(ownPath(path)).toBe('/admin');
});

test('a field that is missing, repeated or nested is empty', () => {
  const request = { body: { correo: 'ana@example.com', clave: ['a', 'b'], destino: { x: '1' } } } as never;
  expect(['correo', 'clave', 'destino', 'nada'].map((name) => fieldOf(request, name))).toEqual([
    'ana@example.com',
    '',
    '',
    '',
  ]);
  expect(fieldOf({} as never, 'correo')).toBe('');
});
