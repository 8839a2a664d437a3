import { Trabajador } from '../../../src/modules/trabajos/trabajador.service.js';
import { startApp, type TestApp } from '../../support/app.js';
import { cuentas } from '../../support/clientes.js';
import { CLAVE_CLIENTE, Factory, login } from '../../support/factories.js';
import { Lotes } from '../../support/lotes.js';
import { expectPage, NAVIGATION, openPage, textOf } from '../../support/pages.js';
import { Portal } from '../../support/portal.js';

let app: TestApp;
let factory: Factory;

const PAGE = '/clientes/lotes';

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
  await factory.vehiculo({ placa_patente: 'ABC123', marca: 'Mazda', color: 'azul' });
  app.service(Trabajador).start();
});

afterAll(async () => {
  await app.service(Trabajador).stop();
  await app.close();
});

/** A client with so many credits, in front of its pages, and the same by way of the API. */
async function cliente(creditos: number): Promise<{ portal: Portal; lotes: Lotes }> {
  const { cliente: one } = await factory.clienteToken(creditos);
  const token = await login(app, one.correo as string, CLAVE_CLIENTE);
  return { portal: await Portal.enter(app, one), lotes: new Lotes(app, token) };
}

interface Envio {
  csrf?: string;
  operacion?: string;
  headers?: Record<string, string>;
  path?: string;
}

/** Hands in a file by the form of the page. */
async function enviar(portal: Portal, text: string, envio: Envio = {}): Promise<Response> {
  const { operacion = 'consulta_patente', headers = {}, path = PAGE } = envio;
  const form = new FormData();
  form.append('csrf', envio.csrf ?? (await portal.csrf()));
  form.append('operacion', operacion);
  form.append('archivo', new Blob([text]), 'placas.csv');
  return fetch(`${app.url}${path}`, {
    method: 'POST',
    body: form,
    headers: { ...NAVIGATION, origin: app.url, cookie: portal.cookie, ...headers },
    redirect: 'manual',
  });
}

const idOf = (location: string | null): string => /^\/clientes\/lotes\/([0-9a-f-]{36})/.exec(location ?? '')![1]!;

/** A file that was looked at. */
async function revisado({ portal, lotes }: Awaited<ReturnType<typeof cliente>>, text: string): Promise<string> {
  const answer = await enviar(portal, text);
  expect(answer.status).toBe(303);
  const id = idOf(answer.headers.get('location'));
  await lotes.hasta(id, 'revisado');
  return id;
}

test('a file is handed in, shown with its cost, confirmed, and gives its result', async () => {
  const one = await cliente(10);
  const form = await one.portal.open(`${PAGE}/nuevo`);
  expectPage(form);
  expect(textOf(form.html, 'fieldset')).toContain('1 crédito por placa');
  const id = await revisado(one, 'patente\nABC-123\n???\nabc123\nZZZ999\n');
  const review = await one.portal.open(`${PAGE}/${id}`);
  expectPage(review);
  expect(textOf(review.html, 'main')).toMatch(/Placas distintas2.*Costo, a lo más2 créditos.*Disponibles10 créditos/s);
  expect(textOf(review.html, 'main')).toMatch(/2 repetidas|1 repetida/);
  expect(await cuentas(app, one.portal.cliente.id)).toEqual({ saldo: 10, debitos: 0, registros: 0 });
  const done = await one.portal.submit(`${PAGE}/${id}`, `${PAGE}/${id}/confirmar`, { malas: 'omitir' });
  expect([done.status, done.location]).toEqual([303, `${PAGE}/${id}`]);
  await one.lotes.hasta(id, 'terminado');
  const page = await one.portal.open(`${PAGE}/${id}`);
  expectPage(page);
  expect(textOf(page.html, 'main')).toMatch(/Terminado.*Buenas2.*Malas1.*Créditos cobrados2/s);
  expect(await cuentas(app, one.portal.cliente.id)).toEqual({ saldo: 8, debitos: 2, registros: 2 });
  const csv = await one.portal.open(`${PAGE}/${id}/resultado.csv`);
  expect([csv.status, csv.html]).toEqual([200, expect.stringContaining('Mazda')]);
  expect((await one.portal.open(`${PAGE}/${id}/errores.csv`)).html).toContain('placa_patente');
  const list = await one.portal.open(PAGE);
  expectPage(list);
  expect(textOf(list.html, 'tbody')).toMatch(/placas\.csv.*Consulta de patente.*Terminado.*4.*2/s);
  const events = await one.portal.open(`${PAGE}/${id}/eventos`);
  expect([events.headers.get('content-type'), events.html]).toEqual([
    'text/event-stream; charset=utf-8',
    expect.stringMatching(/event: progreso\ndata: \{"fase":"terminado/),
  ]);
});

test('the page’s script is told where to go, and of what is wrong in words; the same file is the same batch', async () => {
  const { portal, lotes } = await cliente(1);
  const script = { path: `${PAGE}/subida`, headers: { accept: '*/*', 'x-xsrf-token': await portal.csrf() }, csrf: '' };
  const answer = (await (await enviar(portal, 'patente\nABC123\n', script)).json()) as { ir: string };
  const id = idOf(answer.ir);
  await lotes.hasta(id, 'revisado');
  const again = await enviar(portal, 'patente\nABC123\n');
  expect(again.headers.get('location')).toBe(`${PAGE}/${id}?repetido=si`);
  expect(textOf((await portal.open(`${PAGE}/${id}?repetido=si`)).html, 'main')).toContain('ya se había enviado');
  const wrong = await enviar(portal, 'patente\n', { ...script, operacion: 'otra' });
  expect([wrong.status, await wrong.json()]).toEqual([400, expect.objectContaining({ detail: expect.any(String) })]);
});

test('too little credit is told before and at the confirmation, and nothing is charged', async () => {
  const one = await cliente(1);
  const id = await revisado(one, 'patente\nABC123\nZZZ999\n');
  expect(textOf((await one.portal.open(`${PAGE}/${id}`)).html, 'main')).toContain('Falta 1 crédito');
  const refused = await one.portal.submit(`${PAGE}/${id}`, `${PAGE}/${id}/confirmar`, { malas: 'omitir' });
  expectPage(refused);
  expect([refused.status, textOf(refused.html, 'main')]).toEqual([
    402,
    expect.stringMatching(/no se cobró nada.*cuesta 2 créditos.*Falta 1 crédito/s),
  ]);
  expect(await cuentas(app, one.portal.cliente.id)).toEqual({ saldo: 1, debitos: 0, registros: 0 });
});

test('which column holds the plates is answered on the page, and the file is read anew', async () => {
  const one = await cliente(5);
  const id = await revisado(one, 'uno;dos\nABC123;1\nZZZ999;2\n');
  const page = await one.portal.open(`${PAGE}/${id}`);
  expect(textOf(page.html, 'main')).toContain('Falta una respuesta');
  const sent = await one.portal.submit(`${PAGE}/${id}`, `${PAGE}/${id}/perfil`, {
    'columnas.placa_patente': '1',
    encabezado: 'si',
  });
  expect([sent.status, sent.location]).toEqual([303, `${PAGE}/${id}`]);
  await one.lotes.hasta(id, 'revisado');
  expect(textOf((await one.portal.open(`${PAGE}/${id}`)).html, 'main')).toMatch(/Placas distintas2/);
  const wrong = await one.portal.submit(`${PAGE}/${id}`, `${PAGE}/${id}/perfil`, {
    'columnas.placa_patente': 'no json',
  });
  expect([wrong.status, textOf(wrong.html, 'main')]).toEqual([400, expect.stringContaining('vuelva a elegirla')]);
});

test('a plate that stands in two columns is put together on the page, in the order that is said', async () => {
  const one = await cliente(5);
  const id = await revisado(one, 'numeros;letras\n123;ABC\n999;ZZZ\n');
  const join = (columns: Record<string, string>): ReturnType<Portal['submit']> =>
    one.portal.submit(`${PAGE}/${id}`, `${PAGE}/${id}/perfil`, { encabezado: 'si', ...columns });
  await join({ 'columnas.placa_patente': '2', 'columnas.placa_patente.2': '1' });
  expect((await one.lotes.hasta(id, 'revisado')).perfil).toMatchObject({
    columnas: { placa_patente: [2, 1] },
  });
  const page = await one.portal.open(`${PAGE}/${id}`);
  expect(textOf(page.html, 'main')).toMatch(/De las primeras 2: 2 buenas/);
  expect(page.html).toMatch(/name="columnas\.placa_patente\.2".*?<option value="&quot;numeros&quot;" selected/s);
  // The form as it is shown says the same again, and another column may follow.
  expect(page.html).toContain('name="columnas.placa_patente.3"');
});

test('a batch is cancelled after it is asked about, and not twice', async () => {
  const one = await cliente(5);
  const id = await revisado(one, 'patente\nABC123\n');
  const asked = await one.portal.open(`${PAGE}/${id}/cancelar`);
  expectPage(asked);
  expect(textOf(asked.html, 'h1')).toBe('¿Cancelar el lote?');
  const cancel = (): ReturnType<Portal['submit']> => one.portal.submit(PAGE, `${PAGE}/${id}/cancelar`, {});
  const repeat = (): ReturnType<Portal['submit']> => one.portal.submit(PAGE, `${PAGE}/${id}/revisar`, {});
  expect((await repeat()).status).toBe(409);
  expect((await cancel()).location).toBe(`${PAGE}/${id}`);
  const again = await cancel();
  expect([again.status, textOf(again.html, 'main')]).toEqual([409, expect.stringContaining('cancelado')]);
  const anew = (await repeat()).location!.split('/').at(-1)!;
  expect(anew).not.toBe(id);
  expect(await one.lotes.hasta(anew, 'revisado')).toMatchObject({ lineas: 1, operacion: 'consulta_patente' });
});

test('another client’s batch is not there: neither its page, its files nor what changes it', async () => {
  const [one, other] = [await cliente(5), await cliente(5)];
  const id = await revisado(one, 'patente\nABC123\n');
  for (const path of ['', '/cancelar', '/resultado.csv', '/errores.csv', '/eventos'])
    expect((await other.portal.open(`${PAGE}/${id}${path}`)).status).toBe(404);
  for (const [path, form] of [
    ['confirmar', { malas: 'omitir' }],
    ['perfil', {}],
    ['cancelar', {}],
    ['pausar', {}],
    ['otra', {}],
  ] as const)
    expect((await other.portal.submit(PAGE, `${PAGE}/${id}/${path}`, form)).status).toBe(404);
  expect((await one.lotes.get(id)).estado).toBe('revisado');
  expect((await openPage(app.http, `${PAGE}/${id}`)).status).toBe(401);
});

test('only the session’s own forms are taken, from this site alone', async () => {
  const one = await cliente(5);
  const ajeno = await (await cliente(0)).portal.csrf();
  const text = 'patente\nABC123\n';
  const answers = [
    await enviar(one.portal, text, { csrf: 'x' }),
    await enviar(one.portal, text, { csrf: ajeno }),
    await enviar(one.portal, text, { headers: { origin: 'https://malo.example' } }),
    await enviar(one.portal, text, { headers: { 'x-xsrf-token': ajeno } }),
    await enviar(one.portal, text, { headers: { cookie: '' } }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 401]);
  expect(textOf((await one.portal.open(PAGE)).html, 'main')).toContain('Todavía no hay lotes.');
  const id = await revisado(one, text);
  const csrf = await one.portal.csrf();
  const confirm = [
    await one.portal.send(`${PAGE}/${id}/confirmar`, { malas: 'omitir' }),
    await one.portal.send(`${PAGE}/${id}/confirmar`, { malas: 'omitir', csrf: ajeno }),
    await one.portal.send(`${PAGE}/${id}/confirmar`, { malas: 'omitir', csrf }, { origin: 'https://malo.example' }),
    await one.portal.send(`${PAGE}/${id}/confirmar`, { malas: 'omitir', csrf }, { origin: undefined }),
  ];
  expect(confirm.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  expect((await one.lotes.get(id)).estado).toBe('revisado');
});

// Ends the worker, so that nothing is quicker than the buttons.
test('a batch is paused and goes on by its buttons, each where its state has it', async () => {
  const one = await cliente(5);
  const id = await revisado(one, 'patente\nABC123\n');
  await app.service(Trabajador).stop();
  await one.portal.submit(`${PAGE}/${id}`, `${PAGE}/${id}/confirmar`, { malas: 'omitir' });
  const step = async (paso: string): Promise<string | undefined> => {
    const sent = await one.portal.submit(`${PAGE}/${id}`, `${PAGE}/${id}/${paso}`, {});
    expect([sent.status, sent.location]).toEqual([303, `${PAGE}/${id}`]);
    const { html } = await one.portal.open(`${PAGE}/${id}`);
    return textOf(html, 'main');
  };
  expect(await step('pausar')).toMatch(/En pausa.*Reanudar/s);
  expect((await one.portal.submit(`${PAGE}/${id}`, `${PAGE}/${id}/pausar`, {})).status).toBe(409);
  expect(await step('reanudar')).toMatch(/Pausar/);
  expect(await cuentas(app, one.portal.cliente.id)).toMatchObject({ debitos: 0, registros: 0 });
});
