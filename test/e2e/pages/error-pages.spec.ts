import { startApp, type TestApp } from '../../support/app.js';
import { expectPage, NAVIGATION, openPage, textOf } from '../../support/pages.js';
import { rawRequest, sendRaw } from '../../support/raw-http.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

test.each([
  ['/nada', 404, 'Esta página no existe'],
  ['/nada?x=<script>alert(1)</script>', 404, 'Esta página no existe'],
  ['/apis', 404, 'Esta página no existe'],
  ['/assets/nada.css', 404, 'Esta página no existe'],
  ['/%zz', 400, 'No entendimos la solicitud'],
])('a browser at %s gets %i as a page', async (path, status, titulo) => {
  const page = await openPage(app.http, path);
  expect(page.status).toBe(status);
  expectPage(page);
  expect(textOf(page.html, 'h1')).toBe(titulo);
  expect(page.html).toContain(page.headers.get('x-request-id'));
  expect(page.html).toContain('href="/"');
  expect(page.html).not.toContain('alert(1)');
  expect(page.headers.get('vary')).toMatch(/\bAccept\b/);
  expect(page.headers.get('cache-control')).toBe('no-store');
});

test.each([
  ['/tarifario/NADIE', '/tarifario', 'Ver el tarifario'],
  ['/login/nueva?p=gastado', '/login/olvidada', 'Pedir otro enlace'],
])('from %s, which is no more, leads where something is: %s', async (path, href, label) => {
  const page = await openPage(app.http, path);
  expect(page.status).toBe(404);
  expect(page.html).toContain(`<a class="button" href="${href}">${label}</a>`);
});

test.each([
  ['a program', '/nada', 404, { accept: 'application/json' }],
  ['a program', '/%zz', 400, { accept: '*/*' }],
  ['a browser below the API', '/api/v1/nada', 404, NAVIGATION],
  ['a browser at the API without a token', '/api/v1/personas', 401, NAVIGATION],
  ['a browser below /health', '/health/nada', 404, NAVIGATION],
  ['a browser below /metrics', '/metrics/nada', 404, NAVIGATION],
])('%s at %s gets %i as problem+json', async (_, path, status, headers) => {
  const answer = await app.http.request('GET', `/${path}`, { headers });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(answer.body).toMatchObject({ status, request_id: answer.headers.get('x-request-id') });
  const isNegotiated = /\bAccept\b/.test(answer.headers.get('vary') ?? '');
  expect(isNegotiated).toBe(!/^\/(api|health|metrics)/.test(path));
});

async function sendForm(options: { body: string; headers: Record<string, string> }) {
  const headers = { ...NAVIGATION, ...options.headers };
  const answer = await app.http.request('POST', '//informe', { ...options, headers });
  return { ...answer, html: String(answer.body) };
}

test('too large a form is answered with a page', async () => {
  const page = await sendForm({ body: `correo=${'x'.repeat(70_000)}`, headers: FORM });
  expect(page.status).toBe(413);
  expectPage(page);
  expect(textOf(page.html, 'h1')).toBe('El envío es demasiado grande');
});

test('a form of another kind is answered with the form again, which says what is wrong', async () => {
  const page = await sendForm({ body: 'correo=x', headers: { 'content-type': 'text/plain' } });
  expect(page.status).toBe(415);
  expectPage(page);
  expect(textOf(page.html, 'h1')).toBe('Consultar infracciones');
  expect(page.html).toContain('El cuerpo llegó como text/plain');
});

test('a request refused before there is a route is answered in the shape it asks for', async () => {
  const expectation = [['Expect', 'nada'] as const];
  const page = await sendRaw(app.url, rawRequest('GET', '/', [...expectation, ['Accept', NAVIGATION.accept]]));
  expect(page).toMatchObject({ status: 417, headers: { 'content-type': 'text/html; charset=utf-8', vary: 'Accept' } });
  expect(page.headers['content-security-policy']).toContain("default-src 'self'");
  const json = await sendRaw(app.url, rawRequest('GET', '/', expectation));
  expect(json).toMatchObject({ status: 417, headers: { 'content-type': 'application/problem+json; charset=utf-8' } });
  for (const { headers } of [page, json, await sendRaw(app.url, Buffer.from('esto no es HTTP\r\n\r\n'))]) {
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toMatch(/^max-age=31536000/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  }
});

describe('with a table gone', () => {
  beforeAll(() => app.owner.query('ALTER TABLE registro.personas RENAME TO personas_perdida'));
  afterAll(() => app.owner.query('ALTER TABLE registro.personas_perdida RENAME TO personas'));

  test('the 500 is a page that tells nothing but the code to look for', async () => {
    const page = await openPage(app.http, '/informe', { correo: 'ana@example.com' });
    expect(page.status).toBe(500);
    expectPage(page);
    expect(textOf(page.html, 'h1')).toBe('Algo falló de nuestro lado');
    expect(page.html).toContain(page.headers.get('x-request-id'));
    expect(page.html).not.toMatch(/relation|select|registro\.personas|ana@example/i);
  });
});
