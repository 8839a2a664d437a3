import { startApp, type TestApp } from '../../support/app.js';
import { createUsuario } from '../../support/factories.js';
import { expectPage, openPage, textOf } from '../../support/pages.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

test('where no e-mail is sent the page says so and promises none, whoever asks and however', async () => {
  const correo = await createUsuario(app, 'admin');
  const pages = [
    await openPage(app.http, '/login/olvidada'),
    await openPage(app.http, '/login/olvidada', { correo }),
    await openPage(app.http, '/login/olvidada', { correo: 'nadie@example.com' }),
  ];
  for (const page of pages) {
    expect(page.status).toBe(200);
    expectPage(page);
    expect(textOf(page.html, 'main')).toContain('Este registro no manda correos');
    expect(page.html).not.toContain('<form');
  }
  expect(new Set(pages.map(({ html }) => html)).size).toBe(1);
});

test('clients are told so on their own page, and whom to ask', async () => {
  const page = await openPage(app.http, '/clientes/olvidada');
  expectPage(page);
  expect(textOf(page.html, 'main')).toMatch(/un administrador del registro.*Este registro no manda correos.*Clientes/s);
  expect(page.html).toContain('href="/clientes"');
});
