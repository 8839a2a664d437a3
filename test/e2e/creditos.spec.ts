import { startApp, type TestApp } from '../support/app.js';
import { adminToken, login, unique, type Registro } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';

const CLAVE = 'Clave-de-prueba-1';

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await startApp();
  token = await adminToken(app, 'admin');
});

afterAll(() => app.close());

async function cliente(): Promise<{ id: string; own: string }> {
  const correo = `cliente${unique()}@example.com`;
  const { body } = await app.http.post('/clientes', { nombre: 'Andes', correo, clave: CLAVE }, { token });
  return { id: (body as Registro).id, own: await login(app, correo, CLAVE) };
}

const grant = (id: string, cantidad: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  app.http.post(`/clientes/${id}/creditos`, { cantidad, motivo: 'Compra' }, { token, headers });

const codigoOf = ({ status, body }: Answer): unknown[] => [status, body?.codigo];

test('what is granted is a movement, and the balance is their sum', async () => {
  const { id, own } = await cliente();
  const first = await grant(id, 100);
  expect([first.status, first.body]).toEqual([
    201,
    {
      id: expect.any(String),
      clase: 'abono',
      cantidad: 100,
      saldo: 100,
      motivo: 'Compra',
      registro_id: null,
      lote_id: null,
      creado_en: expect.any(String),
    },
  ]);
  const back = await grant(id, -30);
  expect(back.body).toMatchObject({ clase: 'retiro', cantidad: -30, saldo: 70 });
  const cartola = { saldo: 70, reservado: 0, datos: [back.body, first.body], siguiente: null };
  expect((await app.http.get('/creditos', { token: own })).body).toEqual(cartola);
  expect((await app.http.get(`/clientes/${id}/creditos`, { token })).body).toEqual(cartola);
  expect((await app.http.get(`/clientes/${id}`, { token })).body).toMatchObject({
    saldo: 70,
    reservado: 0,
    version: 1,
  });
});

test('a client that never moved anything has nothing and no movements', async () => {
  const { own } = await cliente();
  expect((await app.http.get('/creditos', { token: own })).body).toEqual({
    saldo: 0,
    reservado: 0,
    datos: [],
    siguiente: null,
  });
});

test('pages follow each other from the newest on, whatever comes in between', async () => {
  const { id, own } = await cliente();
  for (let count = 1; count <= 5; count += 1) await grant(id, count);
  const page = async (cursor = ''): Promise<{ datos: { cantidad: number }[]; siguiente: string | null }> =>
    (await app.http.get(`/creditos?limite=2${cursor && `&cursor=${cursor}`}`, { token: own })).body as never;
  const first = await page();
  await grant(id, 6);
  const second = await page(first.siguiente!);
  const third = await page(second.siguiente!);
  expect([first, second, third].map(({ datos }) => datos.map(({ cantidad }) => cantidad))).toEqual([
    [5, 4],
    [3, 2],
    [1],
  ]);
  expect(third.siguiente).toBeNull();
  expect(codigoOf(await app.http.get('/creditos?cursor=nada', { token: own }))).toEqual([400, 'datos_invalidos']);
});

test('more than is available is not taken back', async () => {
  const { id } = await cliente();
  expect(codigoOf(await grant(id, -1))).toEqual([409, 'saldo_insuficiente']);
  await grant(id, 10);
  await app.owner.query('UPDATE registro.saldos_cliente SET reservado = 4 WHERE cliente_id = $1', [id]);
  expect(codigoOf(await grant(id, -7))).toEqual([409, 'saldo_insuficiente']);
  expect((await grant(id, -6)).body).toMatchObject({ saldo: 4 });
});

test.each([0, 1.5, '5', null, 1_000_000_001, -1_000_000_001])('%j is no amount', async (cantidad) => {
  const { id } = await cliente();
  const { status, body } = await grant(id, cantidad);
  expect([status, body?.errores]).toEqual([400, [{ campo: 'cantidad', mensaje: expect.any(String) }]]);
});

test('no account holds more than it can', async () => {
  const { id } = await cliente();
  expect((await grant(id, 1_000_000_000)).status).toBe(201);
  expect((await grant(id, 1_000_000_000)).status).toBe(201);
  expect(codigoOf(await grant(id, 1))).toEqual([422, 'saldo_excesivo']);
  expect((await grant(id, -2)).status).toBe(201);
});

test('a motive is needed, of at most 500 characters', async () => {
  const { id } = await cliente();
  for (const motivo of [undefined, '', ' ', 'x'.repeat(501)]) {
    const { status, body } = await app.http.post(`/clientes/${id}/creditos`, { cantidad: 1, motivo }, { token });
    expect([status, body?.errores]).toEqual([400, [{ campo: 'motivo', mensaje: expect.any(String) }]]);
  }
});

test('whom nobody knows is granted nothing', async () => {
  const nobody = '01a1b2c3-0000-7000-8000-000000000000';
  expect((await grant(nobody, 1)).status).toBe(404);
  expect((await app.http.get(`/clientes/${nobody}/creditos`, { token })).status).toBe(404);
});

test('under one key a grant is made once, however often and at once it is sent', async () => {
  const { id } = await cliente();
  const headers = { 'idempotency-key': `abono-${unique()}` };
  const answers = await Promise.all(Array.from({ length: 8 }, () => grant(id, 50, headers)));
  const again = await grant(id, 50, headers);
  expect(new Set([...answers, again].map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set([...answers, again].map(({ body }) => (body as Registro).id)).size).toBe(1);
  expect((await app.http.get(`/clientes/${id}`, { token })).body).toMatchObject({ saldo: 50 });
  expect(codigoOf(await grant(id, 51, headers))).toEqual([422, 'clave_reutilizada']);
  expect(codigoOf(await grant((await cliente()).id, 50, headers))).toEqual([422, 'clave_reutilizada']);
});

test('another administrator’s key is another key', async () => {
  const { id } = await cliente();
  const headers = { 'idempotency-key': `abono-${unique()}` };
  await grant(id, 5, headers);
  const other = await adminToken(app, 'admin');
  const answer = await app.http.post(
    `/clientes/${id}/creditos`,
    { cantidad: 7, motivo: 'Otra' },
    { token: other, headers },
  );
  expect([answer.status, (answer.body as Registro).saldo]).toEqual([201, 12]);
});

test('the trail tells who granted what', async () => {
  const { id } = await cliente();
  await grant(id, 25);
  const { body } = await app.http.get(`/auditoria?entidad=clientes&entidad_id=${id}&accion=abonar_credito`, { token });
  expect((body as { datos: unknown[] }).datos).toEqual([
    expect.objectContaining({
      accion: 'abonar_credito',
      antes: { saldo: 0 },
      despues: { saldo: 25, cantidad: 25, motivo: 'Compra' },
      actor: expect.objectContaining({ rol: 'admin' }),
    }),
  ]);
});
