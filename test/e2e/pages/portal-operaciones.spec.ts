import { startApp, type TestApp } from '../../support/app.js';
import { cuentas } from '../../support/clientes.js';
import { CLAVE_CLIENTE, Factory, filing, type Registro } from '../../support/factories.js';
import { expectPage, openPage, textOf, valueOf } from '../../support/pages.js';
import { Portal, sendForm } from '../../support/portal.js';

let app: TestApp;
let factory: Factory;
let vehiculo: Registro;

const PAGE = '/clientes/operaciones';

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
  vehiculo = await factory.vehiculo({ marca: '<b>Fiat</b>', color: 'azul' });
  const { token } = await factory.oficialToken();
  await app.http.post(
    '/tarifario',
    {
      codigo: 'LUZ-1',
      descripcion: 'Cruzar con luz roja',
      gravedad: 'grave',
      precio: { unidad: 'CLP', cantidad: '25000', desde: '2020-01-01' },
    },
    { token: factory.token },
  );
  await app.http.post('/cargar_infraccion', filing(vehiculo, { timestamp: '2024-05-01T10:00:00-04:00' }), { token });
  await app.http.post('/cargar_infraccion', filing(vehiculo, { codigos: ['LUZ-1'] }), { token });
});

afterAll(() => app.close());

async function portal(saldo: number): Promise<Portal> {
  const cliente = await factory.cliente();
  if (saldo > 0) {
    const abono = { cantidad: saldo, motivo: 'Compra' };
    await app.http.post(`/clientes/${cliente.id}/creditos`, abono, { token: factory.token });
  }
  return Portal.enter(app, cliente);
}

const ask = (cliente: Portal, tipo: string, placa: string): ReturnType<Portal['submit']> =>
  cliente.submit(PAGE, PAGE, { tipo, placa_patente: placa });

test('who is not logged in gets the log-in, which leads back', async () => {
  const page = await openPage(app.http, PAGE);
  expectPage(page);
  expect([page.status, textOf(page.html, 'h1'), valueOf(page.html, 'volver')]).toEqual([
    401,
    'Entrar a su cuenta',
    PAGE,
  ]);
});

test('the form tells what each operation costs and what there is to spend', async () => {
  const page = await (await portal(1500)).open(PAGE);
  expectPage(page);
  expect(page.status).toBe(200);
  expect(textOf(page.html, 'dl')).toContain('1.500');
  expect(textOf(page.html, 'fieldset')).toMatch(
    /Consulta de patente1 crédito.*Infracciones de una patente2 créditos.*Resumen de una patente3 créditos/s,
  );
  expect(page.html).toMatch(/<a href="\/clientes\/operaciones" aria-current="page">/);
});

test.each([
  ['consulta_patente', 1, [/Marca<b>Fiat<\/b>Colorazul/]],
  ['infracciones_patente', 2, [/tiene 2 infracciones/, /LUZ-1 Cruzar con luz roja 25\.000 CLP/, /sin códigos/]],
  ['resumen_patente', 3, [/Infracciones2/, /Suma en CLP25\.000 CLP/, /20261/, /20241/]],
])('%s leads to the page of its record, which costs nothing to see again', async (tipo, costo, words) => {
  const cliente = await portal(10);
  const { status, location } = await ask(cliente, tipo, ` ${(vehiculo.placa_patente as string).toLowerCase()}`);
  expect([status, location]).toEqual([303, expect.stringMatching(/^\/clientes\/registros\/[0-9a-f-]{36}$/)]);
  const page = await cliente.open(location!);
  expectPage(page);
  expect([page.status, textOf(page.html, 'h1')]).toEqual([200, vehiculo.placa_patente]);
  for (const word of words) expect(textOf(page.html, 'article')).toMatch(word);
  expect(textOf(page.html, 'article')).toContain(`Saldo después${10 - costo} créditos`);
  expect((await cliente.open(location!)).status).toBe(200);
  expect(await cuentas(app, cliente.cliente.id)).toEqual({ saldo: 10 - costo, debitos: 1, registros: 1 });
});

test('that nobody bears the plate is an answer too, and is charged', async () => {
  const cliente = await portal(5);
  const { location } = await ask(cliente, 'resumen_patente', 'ZZZZ99');
  const { html } = await cliente.open(location!);
  expect(textOf(html, 'article')).toContain('Ningún vehículo registrado lleva la placa ZZZZ99.');
  expect(await cuentas(app, cliente.cliente.id)).toEqual({ saldo: 2, debitos: 1, registros: 1 });
});

test('a form that is sent twice, at once or later, is charged once; another question by it is another one', async () => {
  const cliente = await portal(10);
  const { html } = await cliente.open(PAGE);
  const [csrf, formulario] = [valueOf(html, 'csrf')!, valueOf(html, 'formulario')!];
  const send = (placa_patente: string): ReturnType<Portal['send']> =>
    cliente.send(PAGE, { csrf, formulario, tipo: 'consulta_patente', placa_patente });
  const answers = await Promise.all(['ABCD11', 'abcd-11', 'ABCD11', 'ABCD11'].map(send));
  answers.push(await send('ABCD11'));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
  expect(await cuentas(app, cliente.cliente.id)).toEqual({ saldo: 9, debitos: 1, registros: 1 });
  expect((await send('ABCD22')).location).not.toBe(answers[0]!.location);
  expect(await cuentas(app, cliente.cliente.id)).toEqual({ saldo: 8, debitos: 2, registros: 2 });
});

test('too little credit is told with the numbers, keeps what was typed, and costs nothing', async () => {
  const cliente = await portal(2);
  const refused = await ask(cliente, 'resumen_patente', 'BBCL12');
  expect(refused.status).toBe(402);
  expectPage(refused);
  expect(textOf(refused.html, 'form', 'action="/clientes/operaciones"')).toMatch(
    /no se cobró nada.*cuesta 3 créditos y hay 2 créditos disponibles.*Falta 1 crédito\./s,
  );
  expect(valueOf(refused.html, 'placa_patente')).toBe('BBCL12');
  expect(refused.html).toMatch(/value="resumen_patente"[^>]*checked|checked=""[^>]*value="resumen_patente"/);
  expect(await cuentas(app, cliente.cliente.id)).toEqual({ saldo: 2, debitos: 0, registros: 0 });
});

test.each([
  ['an empty plate', { tipo: 'consulta_patente', placa_patente: '' }, 'Escriba la placa, como BBCL12.'],
  ['no plate', { tipo: 'consulta_patente', placa_patente: 'no es una placa' }, 'placa'],
  ['another operation', { tipo: 'otra', placa_patente: 'BBCL12' }, 'Elija una operación.'],
  ['no name of a form', { tipo: 'consulta_patente', placa_patente: 'BBCL12', formulario: 'x' }, 'llegó incompleto'],
])('%s is told at the form', async (_, typed, words) => {
  const cliente = await portal(2);
  const answer = await cliente.submit(PAGE, PAGE, typed);
  expect([answer.status, textOf(answer.html, 'form', 'action="/clientes/operaciones"')]).toEqual([
    400,
    expect.stringContaining(words),
  ]);
  expect(await cuentas(app, cliente.cliente.id)).toEqual({ saldo: 2, debitos: 0, registros: 0 });
});

test('only the session’s own form is taken, from this site alone', async () => {
  const cliente = await portal(5);
  const csrf = await cliente.csrf();
  const ajeno = await (await portal(0)).csrf();
  const question = {
    tipo: 'consulta_patente',
    placa_patente: 'BBCL12',
    formulario: '00000000-0000-4000-8000-000000000000',
  };
  const answers = [
    await cliente.send(PAGE, question),
    await cliente.send(PAGE, { ...question, csrf: ajeno }),
    await cliente.send(PAGE, { ...question, csrf }, { 'sec-fetch-site': 'cross-site' }),
    await cliente.send(PAGE, { ...question, csrf }, { 'sec-fetch-site': 'none' }),
    await cliente.send(PAGE, { ...question, csrf }, { origin: 'https://malo.example' }),
    await cliente.send(PAGE, { ...question, csrf }, { origin: undefined }),
    await cliente.send(PAGE, { ...question, csrf }, { cookie: '' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403, 401]);
  for (const answer of answers) expectPage(answer);
  expect(await cuentas(app, cliente.cliente.id)).toEqual({ saldo: 5, debitos: 0, registros: 0 });
  expect((await cliente.send(PAGE, { ...question, csrf })).status).toBe(303);
});

test('the log-in leads to the page that was asked for, and to no other place', async () => {
  const { correo } = await factory.cliente();
  const enter = async (volver: string): Promise<string | null> =>
    (await sendForm(app, '/clientes', { correo: correo as string, clave: CLAVE_CLIENTE, volver })).location;
  expect(await enter('/clientes/registros?orden=-costo')).toBe('/clientes/registros?orden=-costo');
  for (const other of [
    'https://malo.example',
    '//malo.example',
    '/clientes@malo.example',
    '/admin',
    '/clientes/\r\nx:y',
  ])
    expect(await enter(other)).toBe('/clientes');
});
