import { startApp, type TestApp } from '../../support/app.js';
import { CLAVE_CLIENTE, Factory, login } from '../../support/factories.js';
import { expectPage, textOf } from '../../support/pages.js';
import { Portal } from '../../support/portal.js';

let app: TestApp;
let factory: Factory;

const PAGE = '/clientes/mi-cuenta';
const NUEVA = 'Otra-clave-larga-2';

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
});

afterAll(() => app.close());

const cambiar = (cliente: Portal, typed: Record<string, string>): ReturnType<Portal['submit']> =>
  cliente.submit(PAGE, `${PAGE}/clave`, { actual: CLAVE_CLIENTE, nueva: NUEVA, repetida: NUEVA, ...typed });

test('it says whose account it is', async () => {
  const cliente = await Portal.enter(app, await factory.cliente({ nombre: '<i>Andes</i>' }));
  const page = await cliente.open(PAGE);
  expectPage(page);
  expect(textOf(page.html, 'main')).toContain('<i>Andes</i>');
  expect(textOf(page.html, 'main')).toContain(cliente.cliente.correo);
});

test('another password ends every other session and token; this one goes on', async () => {
  const registro = await factory.cliente();
  const [cliente, otra] = [await Portal.enter(app, registro), await Portal.enter(app, registro)];
  const token = await login(app, registro.correo as string, CLAVE_CLIENTE);
  const done = await cambiar(cliente, {});
  expect([done.status, done.location]).toEqual([303, `${PAGE}?clave=cambiada`]);
  const cookie = done.headers.get('set-cookie')!.split(';')[0]!;
  expect(cookie).not.toBe(cliente.cookie);
  const open = (one: string): Promise<Response> =>
    fetch(`${app.url}${PAGE}?clave=cambiada`, { headers: { cookie: one } });
  const shown = await open(cookie);
  expect([shown.status, await shown.text()]).toEqual([200, expect.stringContaining('Su clave cambió')]);
  expect([(await open(cliente.cookie)).status, (await open(otra.cookie)).status]).toEqual([401, 401]);
  expect((await app.http.get('/yo', { token })).status).toBe(401);
  await login(app, registro.correo as string, NUEVA);
  await expect(login(app, registro.correo as string, CLAVE_CLIENTE)).rejects.toThrow('401');
});

test.each([
  ['a wrong one', { actual: 'no es esta' }, 'actual', 'clave'],
  ['none', { actual: '' }, 'actual', 'Escriba su clave actual.'],
  ['one against the policy', { nueva: 'sin-mayuscula-1', repetida: 'sin-mayuscula-1' }, 'nueva', 'una mayúscula'],
  ['the same again', { nueva: CLAVE_CLIENTE, repetida: CLAVE_CLIENTE }, 'nueva', 'distinta'],
  ['two that differ', { repetida: 'Otra-clave-larga-3' }, 'repetida', 'No es igual'],
])('%s is refused at its field, and nothing changes', async (_, typed, campo, words) => {
  const cliente = await Portal.enter(app, await factory.cliente());
  const answer = await cambiar(cliente, typed);
  expectPage(answer);
  expect([answer.status, textOf(answer.html, 'span', `id="${campo}-error"`)]).toEqual([
    400,
    expect.stringContaining(words),
  ]);
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(answer.html).not.toContain(NUEVA);
  expect((await cliente.open(PAGE)).status).toBe(200);
  await login(app, cliente.cliente.correo as string, CLAVE_CLIENTE);
});

test('only the session’s own form changes it, from this site alone', async () => {
  const cliente = await Portal.enter(app, await factory.cliente());
  const ajeno = await (await Portal.enter(app, await factory.cliente())).csrf();
  const csrf = await cliente.csrf();
  const form = { actual: CLAVE_CLIENTE, nueva: NUEVA, repetida: NUEVA };
  const answers = [
    await cliente.send(`${PAGE}/clave`, form),
    await cliente.send(`${PAGE}/clave`, { ...form, csrf: ajeno }),
    await cliente.send(`${PAGE}/clave`, { ...form, csrf }, { origin: 'https://malo.example' }),
    await cliente.send(`${PAGE}/clave`, { ...form, csrf }, { cookie: '' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 401]);
  await login(app, cliente.cliente.correo as string, CLAVE_CLIENTE);
});
