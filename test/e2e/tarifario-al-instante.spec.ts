import { startApp, startAppOn, type TestApp } from '../support/app.js';
import { adminToken, unique, type Registro } from '../support/factories.js';

// Lists of the tariff are remembered: what they say is never older than what the database says when they are asked for.

let app: TestApp;
/** Another process of the same installation. */
let otra: TestApp;
let token: string;

beforeAll(async () => {
  app = await startApp();
  otra = await startAppOn(app.database);
  token = await adminToken(app);
  const valores = [{ valor: '1000', desde: '2024-01-01' }];
  await app.http.post('/unidades', { codigo: 'UF', nombre: 'Unidad de Fomento', moneda: 'CLP', valores }, { token });
});

afterAll(async () => {
  await otra.stop();
  await otra.owner.destroy();
  await app.close();
});

async function crear(precio: object = { unidad: 'CLP', cantidad: '1' }): Promise<Registro> {
  const tipo = { codigo: `I-${unique()}`, descripcion: 'antes', gravedad: 'leve', precio };
  return (await app.http.post('/tarifario', tipo, { token })).body as Registro;
}

/** What the public list of a process says of a type. */
async function listed(codigo: unknown, from = otra): Promise<any> {
  const { body } = await from.http.get('/tarifario');
  return (body.datos as { codigo: string }[]).find((tipo) => tipo.codigo === codigo);
}

test('a change in one process is in the lists of another at once, however many ask meanwhile', async () => {
  const { id, codigo } = await crear();
  let isOver = false;
  const crowd = Array.from({ length: 8 }, async () => {
    while (!isOver) await otra.http.get('/tarifario');
  });
  for (let n = 0; n < 40; n += 1) {
    await app.http.patch(`/tarifario/${id}`, { descripcion: `cambio ${n}` }, { token });
    expect((await listed(codigo)).descripcion).toBe(`cambio ${n}`);
  }
  isOver = true;
  await Promise.all(crowd);
  await app.http.delete(`/tarifario/${id}`, { token });
  expect(await listed(codigo)).toBeUndefined();
});

test.each([
  [
    'a price',
    { unidad: 'CLP', cantidad: '1' },
    (id: string, desde: string) =>
      app.http.post(`/tarifario/${id}/precios`, { unidad: 'CLP', cantidad: '2', desde }, { token }),
  ],
  [
    'the value of a unit',
    { unidad: 'UF', cantidad: '0.001' },
    (_: string, desde: string) => app.http.post('/unidades/UF/valores', { valor: '2000', desde }, { token }),
  ],
])('%s that begins shows in lists from its instant on, and not before', async (_, precio, begin) => {
  const { id, codigo } = await crear(precio);
  const desde = Date.now() + 1_000;
  expect((await begin(id, new Date(desde).toISOString())).status).toBe(201);
  for (let isOver = false; !isOver;) {
    const asked = Date.now();
    const { monto } = (await listed(codigo)).precio as { monto: number };
    if (Date.now() < desde) expect(monto).toBe(1);
    if (asked >= desde) expect(monto).toBe(2);
    isOver = asked > desde + 100;
  }
});

test('what was read for somebody else is shown to nobody who may not see it', async () => {
  const { codigo } = await crear();
  const asUser = async () =>
    ((await app.http.get('/tarifario', { token })).body.datos as { codigo: string }[]).find(
      (tipo) => tipo.codigo === codigo,
    );
  for (let times = 0; times < 2; times += 1) {
    expect(await asUser()).toHaveProperty('creado_por');
    expect(await listed(codigo, app)).not.toHaveProperty('creado_por');
  }
});

test('answers to different questions are told apart, and tagged by what they say', async () => {
  const { codigo } = await crear();
  const ask = async (query: string) => otra.http.get(`/tarifario?${query}`);
  const [all, one, few] = [await ask(''), await ask(`buscar=${codigo}`), await ask('campos=codigo&limite=1')];
  expect(one.body.datos).toHaveLength(1);
  expect(few.body.datos).toEqual([{ codigo: expect.any(String) }]);
  expect(new Set([all, one, few].map(({ headers }) => headers.get('etag'))).size).toBe(3);
  const known = { headers: { 'if-none-match': one.headers.get('etag')! } };
  expect((await otra.http.get(`/tarifario?buscar=${codigo}`, known)).status).toBe(304);
  expect(one.headers.get('content-type')).toBe('application/json; charset=utf-8');
});

test('a reading that failed is not remembered', async () => {
  const { codigo } = await crear();
  const role = (await app.dataSource.query('SELECT current_user AS name'))[0].name as string;
  await app.owner.query(`REVOKE SELECT ON registro.precios_tipo FROM ${role}`);
  expect((await otra.http.get('/tarifario')).status).toBe(500);
  await app.owner.query(`GRANT SELECT ON registro.precios_tipo TO ${role}`);
  expect(await listed(codigo)).toMatchObject({ codigo });
});
