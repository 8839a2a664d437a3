import { routeOf } from './request-log.js';

const ID = '01a1fcca-fd85-77b6-bdc3-674a02ec0db0';

test.each([
  ['/admin', '/admin'],
  ['/admin?destino=ana@example.com', '/admin'],
  ['/admin/frontend/assets/app.bundle.js?v=1', '/admin/frontend/assets/app.bundle.js'],
  ['/admin/exportar/personas.csv?filters.correo=ana%40example.com', '/admin/exportar/personas.csv'],
  [`/admin/api/resources/personas/records/${ID}/edit`, '/admin/api/resources/personas/records/:id/edit'],
  [`/admin/api/resources/personas/records/${ID.toUpperCase()}/show`, '/admin/api/resources/personas/records/:id/show'],
  ['/admin/api/resources/personas/actions/search/ana', '/admin/api/resources/personas/actions/search'],
  ['/admin/resources/personas/records/ana@example.com/show', '/admin/resources/personas/records/:id/show'],
  ['/admin/resources/personas/records/ana%40example.com/show', '/admin/resources/personas/records/:id/show'],
  ['/admin/a/b/c/d/e/f/g/h', '/admin/a/b/c/d/e/f'],
])('%s is logged as %s', (url, route) => {
  expect(routeOf(url)).toBe(route);
});
