import { startApp, type TestApp } from '../../support/app.js';
import { expectPage, openPage, textOf } from '../../support/pages.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ limiteInforme: 3 });
});

afterAll(() => app.close());

test('the page counts together with the API, and its 429 says when to come back', async () => {
  const correo = 'nadie@example.com';
  expect((await openPage(app.http, '/informe', { correo })).status).toBe(200);
  expect((await app.http.get(`/generar_informe?correo=${correo}`)).status).toBe(404);
  expect((await openPage(app.http, '/informe', { correo: 'mal' })).status).toBe(400);
  const page = await openPage(app.http, '/informe', { correo });
  expect(page.status).toBe(429);
  expectPage(page);
  const wait = page.headers.get('retry-after');
  expect(textOf(page.html, 'div', 'role="alert"')).toBe(
    `Demasiadas consultas. Vuelva a intentarlo en ${wait} segundos.`,
  );
  expect((await app.http.get(`/generar_informe?correo=${correo}`)).status).toBe(429);
  expect((await openPage(app.http, '/informe')).status).toBe(200);
});
