import { startApp, type TestApp } from '../../support/app.js';
import { CLAVE, createUsuario, Factory, login } from '../../support/factories.js';
import { expectPage, openPage, textOf, valueOf, type PageAnswer } from '../../support/pages.js';

const NUEVA = 'una clave propia';

let app: TestApp;
let factory: Factory;
let username: string;

beforeAll(async () => {
  app = await startApp({ limiteLogin: { porCuenta: 6, porDireccion: 0 } });
  factory = await Factory.for(app);
});

afterAll(() => app.close());

beforeEach(async () => {
  username = (await factory.oficial()).numero as string;
});

/** Sends the form, filled in well but for `changes`. */
const enviar = (changes: Record<string, string> = {}, headers?: Record<string, string>): Promise<PageAnswer> =>
  openPage(app.http, '/login/clave', { username, actual: CLAVE, nueva: NUEVA, repetida: NUEVA, ...changes }, headers);

test('the log-in leads to the form, which is stored by nobody', async () => {
  expect((await openPage(app.http, '/login')).html).toContain('<a href="/login/clave">Cambiar la clave</a>');
  const page = await openPage(app.http, '/login/clave');
  expect(page.status).toBe(200);
  expectPage(page);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.html).toContain('method="post" action="/login/clave"');
  for (const name of ['username', 'actual', 'nueva', 'repetida']) {
    expect(page.html).toContain(`<label for="${name}">`);
    expect(textOf(page.html, 'span', `id="${name}-error"`)).toBe('');
  }
});

test('an officer replaces his password, and every token he had ends', async () => {
  const token = await login(app, username);
  const page = await enviar();
  expect(page.status).toBe(200);
  expectPage(page);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(textOf(page.html, 'h1')).toBe('Su clave cambió');
  expect(page.html).not.toContain(NUEVA);
  expect((await app.http.get('/yo', { token })).status).toBe(401);
  await login(app, username, NUEVA);
  const [entry] = await app.owner.query<any[]>(
    `SELECT * FROM registro.auditoria WHERE despues ->> 'numero' = $1 ORDER BY id DESC LIMIT 1`,
    [username],
  );
  expect(entry).toMatchObject({
    actor_tipo: 'oficial',
    actor_nombre: 'Agente de Turno',
    request_id: page.headers.get('x-request-id'),
    despues: { clave: 'clave cambiada por su titular' },
  });
});

test('so does a user', async () => {
  const correo = await createUsuario(app, 'admin', true);
  expect((await enviar({ username: correo })).status).toBe(200);
  const token = await login(app, correo, NUEVA);
  expect((await app.http.get('/yo', { token })).body).toMatchObject({ debe_cambiar_clave: false });
});

test.each([
  ['username', { username: '' }, 'Escriba su usuario.'],
  ['actual', { actual: '' }, 'Escriba su clave actual.'],
  ['nueva', { nueva: 'corta', repetida: 'corta' }, 'La clave debe tener al menos 10 caracteres.'],
  ['nueva', { nueva: CLAVE, repetida: CLAVE }, 'La clave nueva debe ser distinta de la actual.'],
  ['repetida', { repetida: `${NUEVA}!` }, 'No es igual a la clave nueva.'],
])('what is wrong stands at %s: 400, and nothing changes', async (campo, changes, mensaje) => {
  const page = await enviar(changes);
  expect(page.status).toBe(400);
  expectPage(page);
  expect(textOf(page.html, 'span', `id="${campo}-error"`)).toBe(mensaje);
  expect(page.html).not.toContain(NUEVA);
  expect(page.html).not.toContain(CLAVE);
  await login(app, username);
});

test('a wrong password reads as in the log-in, known account or not, and is counted with it', async () => {
  const wrong = { actual: 'no es esta clave' };
  const page = await enviar(wrong);
  expect(page.status).toBe(401);
  expectPage(page);
  expect(textOf(page.html, 'div', 'role="alert"')).toBe('El usuario o la clave no son correctos.');
  expect(valueOf(page.html, 'username')).toBe(username);
  const unknown = await enviar({ ...wrong, username: '99999999' });
  const withoutUser = ({ html }: PageAnswer): string => html.replace(/value="[^"]*"/, '');
  expect({ status: unknown.status, html: withoutUser(unknown) }).toEqual({ status: 401, html: withoutUser(page) });

  for (let attempt = 0; attempt < 5; attempt += 1) expect((await enviar(wrong)).status).toBe(401);
  const limited = await enviar();
  expect(limited.status).toBe(429);
  expect(limited.headers.get('retry-after')).toMatch(/^\d+$/);
  expect((await app.http.post('/login/access-token', { username, password: CLAVE })).status).toBe(429);
});

test.each([
  ['sec-fetch-site', 'cross-site'],
  ['origin', 'https://otro.example'],
])('sent by another site (%s: %s): 403, and nothing changes', async (name, value) => {
  expect((await enviar({}, { [name]: value })).status).toBe(403);
  await login(app, username);
});
