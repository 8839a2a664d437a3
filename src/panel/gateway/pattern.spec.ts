import { patternOf } from './pattern.js';
import { routeOf } from './request-log.js';

const ID = '01a1fcca-fd85-77b6-bdc3-674a02ec0db0';

test.each([
  ['/admin', '/admin'],
  ['/admin/', '/admin'],
  ['/admin?x=ana@example.com', '/admin'],
  ['/admin/login?destino=/admin/resources/personas', '/admin/login'],
  ['/admin/salir', '/admin/salir'],
  ['/admin/clave', '/admin/clave'],
  ['/admin/login/codigo', '/admin/login/codigo'],
  ['/admin/segundo-factor', '/admin/segundo-factor'],
  ['/admin/segundo-factor/confirmar', '/admin/segundo-factor/:paso'],
  ['/admin/api/dashboard', '/admin/api/dashboard'],
  [`/admin/api/historial/personas/${ID}?pagina=2`, '/admin/api/historial/:recurso/:id'],
  [`/admin/api/historial/${ID}/revertir`, '/admin/api/historial/:id/revertir'],
  [`/admin/api/historial/${ID}/restaurar`, '/admin/api/historial/:id/restaurar'],
  ['/admin/lotes/nuevo', '/admin/lotes'],
  ['/admin/api/lotes', '/admin/lotes'],
  [`/admin/lotes/${ID}`, '/admin/lotes/:id'],
  [`/admin/lotes/${ID}/resultado.csv`, '/admin/lotes/:id/:paso'],
  ['/admin/exportar/personas.csv', '/admin/exportar/:recurso'],
  ['/admin/frontend/assets/app.bundle.js?v=1', '/admin/frontend/assets/:file'],
  ['/admin/api/resources/personas/actions/list?page=2', '/admin/api/resources/:recurso/actions/list'],
  ['/admin/api/resources/personas/actions/search/ana', '/admin/api/resources/:recurso/actions/search'],
  [`/admin/api/resources/vehiculos/records/${ID}/edit`, '/admin/api/resources/:recurso/records/:id/edit'],
  [`/admin/resources/vehiculos/records/${ID}/show`, '/admin/*'],
  ['/admin/api/resources/personas/actions/otra', '/admin/*'],
  ['/admin/nada', '/admin/*'],
  ['/admin/login/nada', '/admin/*'],
])('%s counts as %s', (url, pattern) => {
  expect(patternOf(routeOf(url))).toBe(pattern);
});

test('whatever is asked for, there are no more than a few', () => {
  const words = ['', 'api', 'resources', 'records', 'actions', 'list', 'login', 'exportar', 'x', ID, 'ana@example.com'];
  const paths = words.flatMap((a) => words.flatMap((b) => words.map((c) => `/admin/${a}/${b}/personas/${c}/list`)));
  const patterns = new Set(paths.map((path) => patternOf(routeOf(path))));
  expect(patterns.size).toBeLessThanOrEqual(16);
  expect([...patterns].join()).not.toMatch(/personas|ana|01a1/);
});
