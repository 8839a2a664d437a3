import { startApp, type TestApp } from '../../support/app.js';
import { CLAVE_CLIENTE, Factory, login, unique, type Registro } from '../../support/factories.js';
import { expectPage, openPage, textOf, valueOf, type PageAnswer } from '../../support/pages.js';

let app: TestApp;
let factory: Factory;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
});

afterAll(() => app.close());

const grant = (id: string, cantidad: number): Promise<unknown> =>
  app.http.post(`/clientes/${id}/creditos`, { cantidad, motivo: `Compra de ${cantidad}` }, { token: factory.token });

/** Sends a form without following where it leads. */
async function send(
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = new URLSearchParams(form);
  return fetch(`${app.url}${path}`, {
    method: 'POST',
    body,
    headers: { accept: 'text/html', origin: app.url, ...headers },
    redirect: 'manual',
  });
}

const cookieOf = (response: Response): string => response.headers.get('set-cookie')!.split(';')[0]!;

async function enter({ correo }: Registro): Promise<string> {
  const response = await send('/clientes', { correo: correo as string, clave: CLAVE_CLIENTE });
  expect([response.status, response.headers.get('location')]).toEqual([303, '/clientes']);
  return cookieOf(response);
}

const home = (cookie: string, query = ''): Promise<PageAnswer> =>
  openPage(app.http, `/clientes${query}`, undefined, { cookie });

const isLogin = ({ html }: PageAnswer): boolean => textOf(html, 'h1') === 'Entrar a su cuenta';

test('who is not logged in is asked to', async () => {
  const page = await openPage(app.http, '/clientes');
  expectPage(page);
  expect([page.status, isLogin(page)]).toEqual([200, true]);
  expect(page.headers.get('cache-control')).toBe('no-store');
});

test('a client sees what it has and how it moved, and nobody else’s', async () => {
  const cliente = await factory.cliente({ nombre: '<b>Andes</b> & Cía.' });
  await grant(cliente.id, 1500);
  await grant(cliente.id, -200);
  await app.owner.query('UPDATE registro.saldos_cliente SET reservado = 300 WHERE cliente_id = $1', [cliente.id]);
  await grant((await factory.cliente()).id, 777);
  const page = await home(await enter(cliente));
  expectPage(page);
  expect(textOf(page.html, 'h1')).toBe('Créditos de <b>Andes</b> & Cía.');
  expect([...page.html.matchAll(/<dd>([^<]*)<\/dd>/g)].map(([, text]) => text)).toEqual(['1.000', '300', '1.300']);
  expect(textOf(page.html, 'tbody')).toMatch(/Retiro-2001.300Compra de -200.*Abono1.5001.500Compra de 1500/s);
  expect(page.html).not.toContain('777');
});

test('older movements are a page further', async () => {
  const cliente = await factory.cliente();
  for (let count = 1; count <= 3; count += 1) await grant(cliente.id, count);
  const cookie = await enter(cliente);
  const first = await home(cookie, '?limite=2');
  const next = /href="\/clientes(\?cursor=[^"]+)"/.exec(first.html)![1]!;
  const second = await home(cookie, next);
  expect([textOf(first.html, 'tbody'), textOf(second.html, 'tbody')]).toEqual([
    expect.stringMatching(/Compra de 3.*Compra de 2/s),
    expect.stringContaining('Compra de 1'),
  ]);
  expect(second.html).toContain('Los más nuevos');
});

test('a wrong password is told on the form, which keeps the e-mail alone; users and officers don’t get in', async () => {
  const { correo } = await factory.cliente();
  const wrong = await openPage(app.http, '/clientes', { correo: correo as string, clave: 'no es esta' });
  expect([wrong.status, valueOf(wrong.html, 'correo'), valueOf(wrong.html, 'clave')]).toEqual([401, correo, undefined]);
  expect(textOf(wrong.html, 'form')).toContain('El usuario o la clave no son correctos.');
  expect(wrong.headers.get('set-cookie')).toBeNull();
  const empty = await openPage(app.http, '/clientes', { correo: '', clave: '' });
  expect([empty.status, textOf(empty.html, 'form')]).toEqual([400, expect.stringContaining('Escriba su clave.')]);
  const { correo: usuario } = (await app.http.get('/usuarios', { token: factory.token })).body.datos[0] as {
    correo: string;
  };
  expect((await openPage(app.http, '/clientes', { correo: usuario, clave: 'una clave de prueba' })).status).toBe(401);
});

test('only the session’s own form logs out, from this site alone; then the cookie opens nothing', async () => {
  const cookie = await enter(await factory.cliente());
  const csrf = valueOf((await home(cookie)).html, 'csrf')!;
  const otro = valueOf((await home(await enter(await factory.cliente()))).html, 'csrf')!;
  for (const [form, headers] of [
    [{}, {}],
    [{ csrf: otro }, {}],
    [{ csrf }, { 'sec-fetch-site': 'cross-site' }],
    [{ csrf }, { origin: 'https://malo.example' }],
  ] as [Record<string, string>, Record<string, string>][])
    expect((await send('/clientes/salir', form, { cookie, ...headers })).status).toBe(403);
  expect(isLogin(await home(cookie))).toBe(false);
  const out = await send('/clientes/salir', { csrf }, { cookie });
  expect([out.status, out.headers.get('set-cookie')]).toEqual([303, expect.stringContaining('Max-Age=0')]);
  expect(isLogin(await home(cookie))).toBe(true);
  expect((await send('/clientes/salir', { csrf }, { cookie })).status).toBe(401);
});

test('another site can’t log anybody in', async () => {
  const { correo } = await factory.cliente();
  const form = { correo: correo as string, clave: CLAVE_CLIENTE };
  const answer = await send('/clientes', form, { 'sec-fetch-site': 'cross-site' });
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
});

test.each([
  ['deactivation', (id: string) => app.http.patch(`/clientes/${id}`, { activo: false }, { token: factory.token })],
  [
    'another password',
    (id: string) => app.http.patch(`/clientes/${id}`, { clave: `${CLAVE_CLIENTE}x` }, { token: factory.token }),
  ],
  [
    'time',
    (id: string) =>
      app.owner.query(`UPDATE registro.sesiones_cliente SET expira_en = now() WHERE cliente_id = $1`, [id]),
  ],
])('%s ends the session', async (_, end) => {
  const cliente = await factory.cliente();
  const cookie = await enter(cliente);
  expect(isLogin(await home(cookie))).toBe(false);
  await end(cliente.id);
  expect(isLogin(await home(cookie))).toBe(true);
});

test('it is one of the account’s sessions, which the API shows and ends', async () => {
  const cliente = await factory.cliente();
  const cookie = await enter(cliente);
  const token = await login(app, cliente.correo as string, CLAVE_CLIENTE);
  const { datos } = (await app.http.get('/yo/sesiones', { token })).body as { datos: { id: string; clase: string }[] };
  expect(datos.map(({ clase }) => clase).sort()).toEqual(['api', 'panel']);
  const { id } = datos.find(({ clase }) => clase === 'panel')!;
  const other = await factory.clienteToken();
  expect((await app.http.delete(`/yo/sesiones/${id}`, { token: other.token })).status).toBe(404);
  expect((await app.http.delete(`/yo/sesiones/${id}`, { token })).status).toBe(204);
  expect(isLogin(await home(cookie))).toBe(true);
});

test('the cookie is no token of the API, nor a token a cookie', async () => {
  const cliente = await factory.cliente();
  const cookie = await enter(cliente);
  expect((await app.http.get('/creditos', { headers: { cookie } })).status).toBe(401);
  expect((await app.http.get('/creditos', { token: cookie.split('=')[1]! })).status).toBe(401);
  expect(isLogin(await home(`registro_cliente=${'x'.repeat(43)}`))).toBe(true);
});

test('an account is asked for on a page, which says the same for every e-mail', async () => {
  const form = await openPage(app.http, '/clientes/cuenta');
  expectPage(form);
  const asked = { nombre: 'Andes', correo: `pedida${unique()}@example.com`, clave: CLAVE_CLIENTE };
  const answers = [
    await openPage(app.http, '/clientes/cuenta', asked),
    await openPage(app.http, '/clientes/cuenta', asked),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(answers[1]!.html).toBe(answers[0]!.html);
  expect(textOf(answers[0]!.html, 'main')).toContain('un administrador activa la cuenta');
  const wrong = await openPage(app.http, '/clientes/cuenta', { ...asked, clave: 'corta' });
  expect([wrong.status, valueOf(wrong.html, 'nombre'), valueOf(wrong.html, 'clave')]).toEqual([
    400,
    'Andes',
    undefined,
  ]);
  expect(textOf(wrong.html, 'form')).toContain('al menos 10 caracteres');
});

// The last one: passport keeps the strategies of the server that was started last.
test('the cookie is out of reach of scripts and other sites, and for HTTPS alone where browsers use it', async () => {
  const { correo } = await factory.cliente();
  const form = { correo: correo as string, clave: CLAVE_CLIENTE };
  expect((await send('/clientes', form)).headers.get('set-cookie')).toMatch(
    /^registro_cliente=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
  );
  const other = await startApp({ urlPublica: 'https://multas.example.org' });
  try {
    const cliente = await (await Factory.for(other)).cliente();
    const body = new URLSearchParams({ correo: cliente.correo as string, clave: CLAVE_CLIENTE });
    const answer = await fetch(`${other.url}/clientes`, { method: 'POST', body, redirect: 'manual' });
    expect(answer.headers.get('set-cookie')).toMatch(/; SameSite=Lax; Secure$/);
  } finally {
    await other.close();
  }
});
