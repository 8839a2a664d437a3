import { startApp, type TestApp } from '../support/app.js';
import { CLAVE, Factory, filing, login, type Registro } from '../support/factories.js';
import { openPage, textOf, valueOf } from '../support/pages.js';

const PROPIA = 'una clave propia';

let app: TestApp;
let factory: Factory;
let vehiculo: Registro;

beforeAll(async () => {
  app = await startApp({ oficialCambiaClave: true });
  factory = await Factory.for(app);
  vehiculo = await factory.vehiculo();
});

afterAll(() => app.close());

const file = (token: string) => app.http.post('/cargar_infraccion', filing(vehiculo), { token });

test('an officer files only once the password is the officer’s own, until somebody sets another', async () => {
  const { oficial, token } = await factory.oficialToken();
  const refused = await file(token);
  expect([refused.status, refused.body.codigo]).toEqual([403, 'debe_cambiar_clave']);
  expect(refused.body.detail).toContain('Su clave es provisoria');

  expect((await app.http.post('/yo/clave', { actual: CLAVE, nueva: PROPIA }, { token })).status).toBe(204);
  expect((await file(token)).status).toBe(401);
  const own = await login(app, oficial.numero as string, PROPIA);
  expect((await file(own)).status).toBe(200);

  await app.http.patch(`/oficiales/${oficial.id}`, { clave: CLAVE }, { token: factory.token });
  expect((await file(own)).status).toBe(401);
  expect((await file(await login(app, oficial.numero as string))).status).toBe(403);
});

test('a token that is renewed stays as provisional as it was', async () => {
  const { numero } = await factory.oficial();
  const { body } = await app.http.post('/login/access-token', { username: numero, password: CLAVE });
  const renewed = await app.http.post('/login/refresh', { refresh_token: body.refresh_token });
  expect((await file(renewed.body.access_token as string)).status).toBe(403);
});

test('the page /login leads to where it is replaced, without a token', async () => {
  const { numero } = await factory.oficial();
  const page = await openPage(app.http, '/login', { username: numero as string, password: CLAVE });
  expect(page.status).toBe(200);
  expect(textOf(page.html, 'h1')).toBe('Cambiar la clave');
  expect(page.html).toContain('Su clave es provisoria');
  expect(page.html).not.toContain('eyJ');
  expect(valueOf(page.html, 'username')).toBe(numero);
  const form = { username: numero as string, actual: CLAVE, nueva: PROPIA, repetida: PROPIA };
  expect((await openPage(app.http, '/login/clave', form)).status).toBe(200);
  const again = await openPage(app.http, '/login', { username: numero as string, password: PROPIA });
  expect((await file(textOf(again.html, 'textarea', 'id="token"')!)).status).toBe(200);
});
