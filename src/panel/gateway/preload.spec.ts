import { preloadLinks } from './preload.js';

const id = '01930000-0000-7000-8000-000000000001';
const html = 'window.REDUX_STATE = {"resources":[{"id":"personas","name":"personas"}]}';
const api = '/admin/api/resources';

test.each([
  ['/admin/resources/personas', `${api}/personas/actions/list`],
  [
    '/admin/resources/personas?page=2&filters.nombre=Ana%20%22',
    `${api}/personas/actions/list?page=2&amp;filters.nombre=Ana+%22`,
  ],
  [`/admin/resources/personas/records/${id}/show`, `${api}/personas/records/${id}/show`],
  [`/admin/resources/personas/records/${id}/edit`, `${api}/personas/records/${id}/edit`],
])('%s asks for its data at once', (page, data) => {
  expect(preloadLinks(page, html)).toContain(`as="fetch" href="${data}"`);
});

test.each([
  '/admin/resources/personas/actions/new',
  `/admin/resources/personas/records/${id}/delete`,
  '/admin/resources/personas/"><script>',
  '/admin', // drawn by the server with its data
  '/admin/nada',
  '/admin/resources/usuarios',
])('%s has none', (page) => {
  expect(preloadLinks(page, html)).not.toContain('fetch');
});
