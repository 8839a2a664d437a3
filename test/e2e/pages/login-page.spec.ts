import { startApp, type TestApp } from '../../support/app.js';
import { adminToken, CLAVE, Factory, type Registro } from '../../support/factories.js';
import { expectPage, openPage, textOf, valueOf, type PageAnswer } from '../../support/pages.js';

let app: TestApp;
let factory: Factory;
let oficial: Registro;

beforeAll(async () => {
  app = await startApp({ tokenMinutos: 7, limiteLogin: { porCuenta: 6, porDireccion: 0 } });
  factory = await Factory.for(app);
  oficial = await factory.oficial({ nombre: 'Teresa <b>Única</b>' });
});

afterAll(() => app.close());

const enviar = (form: Record<string, string>, headers?: Record<string, string>): Promise<PageAnswer> =>
  openPage(app.http, '/login', form, headers);

test('the form asks for user and password, and is stored by nobody', async () => {
  const page = await openPage(app.http, '/login');
  expect(page.status).toBe(200);
  expectPage(page);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.html).toContain('<form class="card stack" method="post" action="/login"');
  expect(page.html).toContain('Dura 7 minutos');
  for (const name of ['username', 'password']) {
    expect(page.html).toContain(`<label for="${name}">`);
    expect(textOf(page.html, 'span', `id="${name}-error"`)).toBe('');
  }
});

test('the password is covered, and whoever keeps passwords for people may fill it in', async () => {
  const { html } = await openPage(app.http, '/login');
  const input = /<input[^>]*name="password"[^>]*>/.exec(html)![0];
  expect(input).toMatch(/type="password"/);
  expect(input).toMatch(/autocomplete="current-password"/i);
});

describe('the right password', () => {
  test('gives a token that works, until when, and nothing to renew it with', async () => {
    const page = await enviar({ username: oficial.numero, password: CLAVE });
    expect(page.status).toBe(200);
    expectPage(page);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const token = textOf(page.html, 'textarea', 'id="token"')!;
    expect((await app.http.get('/infracciones', { token })).status).toBe(200);
    expect(page.html).toMatch(/\d{1,2} de [a-z]+ de 20\d\d, \d\d:\d\d \(hora de Chile\)/);
    expect(page.html).toContain('Teresa &lt;b&gt;Única&lt;/b&gt;');
    expect(page.html).not.toContain(CLAVE);
    const rows: unknown[] = await app.owner.query('SELECT 1 FROM registro.tokens_refresco WHERE oficial_id = $1', [
      oficial.id,
    ]);
    expect(rows).toEqual([]);
  });

  test('shows a command line that files, at the address the browser used', async () => {
    const { numero } = await factory.oficial();
    const { html } = await enviar({ username: numero, password: CLAVE });
    const orden = textOf(html, 'pre', 'id="orden"')!;
    expect(orden).toContain(`curl '${app.url}/api/v1/cargar_infraccion'`);
    const vehiculo = await factory.vehiculo({ placa_patente: 'BBCL12' });
    const [, token] = /Bearer ([\w.-]+)'/.exec(orden)!;
    const [, json] = /-d '(.*)'$/.exec(orden)!;
    const { status, body } = await app.http.post('/cargar_infraccion', JSON.parse(json!), { token });
    expect({ status, placa: body.placa_patente, oficial: body.oficial }).toEqual({
      status: 200,
      placa: vehiculo.placa_patente,
      oficial: numero,
    });
  });

  test('of an administrator gives a command line that administrators may use', async () => {
    await adminToken(app);
    const [usuario] = await app.owner.query<{ correo: string }[]>('SELECT correo FROM registro.usuarios LIMIT 1');
    const { status, html } = await enviar({ username: usuario!.correo, password: CLAVE });
    expect(status).toBe(200);
    expect(textOf(html, 'pre', 'id="orden"')).toContain(`curl '${app.url}/api/v1/personas'`);
    expect(html).toContain('hace falta el token de un oficial');
  });
});

describe('a refusal shows the form again', () => {
  test('wrong credentials: 401, the same words for every cause, the user kept and the password not', async () => {
    const username = '"><script>alert(1)</script>';
    const password = 'una clave que nadie debe ver';
    const page = await enviar({ username, password });
    expect(page.status).toBe(401);
    expectPage(page);
    expect(page.headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(textOf(page.html, 'div', 'role="alert"')).toBe('El usuario o la clave no son correctos.');
    expect(valueOf(page.html, 'username')).toBe(username);
    expect(page.html).not.toContain('<script>alert');
    expect(page.html).not.toContain(password);
    const known = await enviar({ username: oficial.numero, password });
    const withoutUser = ({ html }: PageAnswer): string => html.replace(/value="[^"]*"/, '');
    expect({ status: known.status, html: withoutUser(known) }).toEqual({ status: 401, html: withoutUser(page) });
  });

  test.each([
    ['username', { username: '', password: CLAVE }, 'Escriba su usuario.'],
    ['password', { username: '1001', password: '' }, 'Escriba su clave.'],
    ['username', {}, 'Escriba su usuario.'],
  ])('a missing %s: 400, with the reason at the field', async (campo, form, mensaje) => {
    const page = await enviar(form);
    expect(page.status).toBe(400);
    expectPage(page);
    expect(textOf(page.html, 'span', `id="${campo}-error"`)).toBe(mensaje);
    const [input] = new RegExp(`<input[^>]*name="${campo}"[^>]*>`).exec(page.html)!;
    expect(input).toContain('aria-invalid="true"');
    expect(input).toMatch(new RegExp(`aria-describedby="[^"]*${campo}-error"`));
  });

  test('a field nobody asked for: 400', async () => {
    const page = await enviar({ username: '1001', password: CLAVE, otro: '<i>x</i>' });
    expect(page.status).toBe(400);
    expect(textOf(page.html, 'div', 'role="alert"')).toBe('El campo «otro» no existe.');
  });

  test('too many attempts: 429, with the time to wait, counted together with the API', async () => {
    const { numero } = await factory.oficial();
    const wrong = { username: numero as string, password: 'no es esta clave' };
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect((await enviar(wrong)).status).toBe(401);
      expect((await app.http.post('/login/access-token', wrong)).status).toBe(401);
    }
    const page = await enviar({ username: numero, password: CLAVE });
    expect(page.status).toBe(429);
    expectPage(page);
    const wait = page.headers.get('retry-after');
    expect(textOf(page.html, 'div', 'role="alert"')).toBe(
      `Demasiados intentos. Vuelva a intentarlo en ${wait} segundos.`,
    );
    expect((await app.http.post('/login/access-token', { username: numero, password: CLAVE })).status).toBe(429);
  });

  test.each([
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
    ['origin', 'https://otro.example'],
    ['origin', 'null'],
  ])('sent by another site (%s: %s): 403, and no attempt is counted', async (name, value) => {
    const { numero } = await factory.oficial();
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const page = await enviar({ username: numero, password: CLAVE }, { [name]: value });
      expect(page.status).toBe(403);
      expect(page.html).not.toContain('id="token"');
    }
    const own = await enviar({ username: numero, password: CLAVE }, { origin: app.url });
    expect(own.status).toBe(200);
  });
});
