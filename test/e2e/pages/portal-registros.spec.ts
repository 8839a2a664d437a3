import { startApp, type TestApp } from '../../support/app.js';
import { operar } from '../../support/clientes.js';
import { Factory, type Registro } from '../../support/factories.js';
import { expectPage, openPage, textOf, valueOf } from '../../support/pages.js';
import { Portal } from '../../support/portal.js';

let app: TestApp;
let factory: Factory;
let cliente: Portal;
let ajeno: string;

const PAGE = '/clientes/registros';

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
  const mio = await conSaldo();
  for (const [tipo, placa] of [
    ['consulta_patente', 'AAAA11'],
    ['resumen_patente', 'AAAA11'],
    ['infracciones_patente', 'BBBB22'],
  ] as const)
    expect((await operar(app, mio, tipo, placa)).status).toBe(200);
  cliente = await Portal.enter(app, mio.cliente);
  const otro = await conSaldo();
  ajeno = (await operar(app, otro, 'consulta_patente', 'CCCC33')).body.registro_id as string;
});

afterAll(() => app.close());

async function conSaldo(): Promise<{ cliente: Registro; token: string }> {
  return factory.clienteToken(100);
}

/** The plates that the list shows, in its order. */
async function placas(query = ''): Promise<string[]> {
  const page = await cliente.open(`${PAGE}${query}`);
  expectPage(page);
  expect(page.status).toBe(200);
  return [...page.html.matchAll(/class="plate" href="\/clientes\/registros\/[^"]+">([^<]+)</g)].map(
    ([, placa]) => placa!,
  );
}

async function ids(): Promise<string[]> {
  const { html } = await cliente.open(PAGE);
  return [...html.matchAll(/class="plate" href="\/clientes\/registros\/([^"]+)"/g)].map(([, id]) => id!);
}

test('a client sees its own, newest first, and those alone', async () => {
  expect(await placas()).toEqual(['BBBB22', 'AAAA11', 'AAAA11']);
});

test.each([
  ['?tipo=resumen_patente', ['AAAA11']],
  ['?placa_patente=aaaa-11&tipo=', ['AAAA11', 'AAAA11']],
  ['?costo_min=2&costo_max=2', ['BBBB22']],
  ['?orden=costo', ['AAAA11', 'BBBB22', 'AAAA11']],
  ['?orden=-costo', ['AAAA11', 'BBBB22', 'AAAA11']],
  ['?hasta=2020-01-01', []],
  ['?anulados=si', []],
  ['?placa_patente=CCCC33', []],
])('%s', async (query, expected) => {
  expect(await placas(query)).toEqual(expected);
});

test('pages lead on in the same order and with the same filters, and back', async () => {
  const first = await cliente.open(`${PAGE}?limite=2&orden=-costo&costo_min=1`);
  const next = /href="(\/clientes\/registros\?[^"]*cursor=[^"]+)"/.exec(first.html)![1]!.replaceAll('&amp;', '&');
  expect(next).toContain('orden=-costo');
  const second = await cliente.open(next);
  expect([textOf(second.html, 'h1'), textOf(second.html, 'tbody')]).toEqual([
    'Registros (continuación)',
    expect.stringContaining('Consulta de patente'),
  ]);
  expect(second.html).toMatch(/Volver al comienzo/);
});

test('what can’t be read is told at its filter, with what was typed', async () => {
  for (const [query, campo, words] of [
    ['?costo_min=muchos', 'costo_min', 'número entero'],
    ['?placa_patente=esto no es una placa', 'placa_patente', 'placa'],
    ['?desde=ayer', 'desde', 'fecha'],
  ] as const) {
    const page = await cliente.open(`${PAGE}${query}`);
    expectPage(page);
    expect([page.status, textOf(page.html, 'span', `id="${campo}-error"`)]).toEqual([
      400,
      expect.stringContaining(words),
    ]);
    expect(page.html).toMatch(new RegExp(`<input[^>]*name="${campo}"[^>]*aria-describedby="${campo}-error"`));
    expect(valueOf(page.html, campo)).toBe(query.split('=')[1]);
  }
  const cursor = await cliente.open(`${PAGE}?cursor=x`);
  expect([cursor.status, textOf(cursor.html, 'main')]).toEqual([
    400,
    expect.stringContaining('El cursor no es válido'),
  ]);
});

test('the files are of the same records, and leave a trail', async () => {
  const read = async (path: string): Promise<[Headers, string]> => {
    const answer = await fetch(`${app.url}${path}`, { headers: { cookie: cliente.cookie } });
    expect(answer.status).toBe(200);
    return [answer.headers, await answer.text()];
  };
  const [headers, csv] = await read(`${PAGE}.csv?tipo=resumen_patente&placa_patente=`);
  expect(headers.get('content-disposition')).toBe('attachment; filename="registros.csv"');
  expect(csv.trim().split('\n')).toHaveLength(2);
  expect(csv).toContain('AAAA11');
  const [, json] = await read(`${PAGE}.json?orden=creado_en`);
  const placasDe = (JSON.parse(json) as { entrada: { placa_patente: string } }[]).map(
    ({ entrada }) => entrada.placa_patente,
  );
  expect(placasDe).toEqual(['AAAA11', 'AAAA11', 'BBBB22']);
  expect(json).not.toContain('anulado_por');
  const trail = await app.owner.query<{ despues: { filtros: object } }[]>(
    `SELECT despues FROM registro.auditoria WHERE actor_id = $1 AND accion = 'exportar' ORDER BY creado_en`,
    [cliente.cliente.id],
  );
  expect(trail.map(({ despues }) => despues.filtros)).toEqual([
    { tipo: 'resumen_patente', anulados: 'todos' },
    { anulados: 'todos' },
  ]);
});

test('another client’s record is not there, nor one that nobody has; nor is a file without a session', async () => {
  for (const id of [ajeno, '00000000-0000-7000-8000-000000000000']) {
    const page = await cliente.open(`${PAGE}/${id}`);
    expectPage(page);
    expect([page.status, page.html]).toEqual([404, expect.not.stringContaining('CCCC33')]);
    expect(page.html).toContain('href="/clientes/registros"');
  }
  const [id] = await ids();
  for (const path of ['', '.csv', '.json', `/${id}`]) {
    const page = await openPage(app.http, `${PAGE}${path}`);
    expect([page.status, textOf(page.html, 'h1')]).toEqual([401, 'Entrar a su cuenta']);
  }
});

test('an annulled record says so, and why, but not who did it', async () => {
  const [, id] = await ids();
  const correo = (await app.http.get('/usuarios', { token: factory.token })).body.datos[0].correo as string;
  await app.http.post(`/registros/${id}/anular`, { motivo: 'Se pidió <dos> veces' }, { token: factory.token });
  const page = await cliente.open(`${PAGE}/${id}`);
  expect(textOf(page.html, 'article')).toMatch(
    /Anulado el .*Se devolvió lo que costó: 3 créditos\. Motivo: Se pidió <dos> veces/s,
  );
  expect(page.html).not.toContain(correo);
  expect(await placas('?anulados=si')).toEqual(['AAAA11']);
  expect((await cliente.open('/clientes')).html).toContain(`href="/clientes/registros/${id}"`);
});

test('without a single record the page says how to begin', async () => {
  const nuevo = await Portal.enter(app, await factory.cliente());
  const { html } = await nuevo.open(PAGE);
  expect(textOf(html, 'main')).toContain('Todavía no hay registros.');
});
