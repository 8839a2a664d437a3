import { parse } from 'csv-parse/sync';
import { startApp, type TestApp } from '../support/app.js';
import { crearCliente, operar, type Cliente } from '../support/clientes.js';
import { adminToken, Factory, type Registro } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';

const FORMULA = '=HYPERLINK("http://malo.example.com")';

let app: TestApp;
let admin: string;
let consulta: string;
let uno: Cliente;
let otro: Cliente;
/** As they were done, oldest first: four of one client and one of another. */
let hechos: Registro[];

beforeAll(async () => {
  app = await startApp();
  admin = await adminToken(app, 'admin');
  consulta = await adminToken(app, 'consulta');
  uno = await crearCliente(app, admin, 100, 'Ñandú Rentals');
  otro = await crearCliente(app, admin, 100, FORMULA);
  await (await Factory.for(app)).vehiculo({ placa_patente: 'BBCL12', marca: FORMULA });
  hechos = [];
  for (const [quien, tipo, placa] of [
    [uno, 'consulta_patente', 'BBCL12'],
    [uno, 'infracciones_patente', 'BBCL12'],
    [uno, 'resumen_patente', 'CC1234'],
    [otro, 'resumen_patente', 'BBCL99'],
    [uno, 'consulta_patente', 'BBCL99'],
  ] as const) {
    const { body } = await operar(app, quien, tipo, placa);
    hechos.push({ ...body, id: body.registro_id, placa });
    await new Promise((resolve) => setTimeout(resolve, 5)); // each at an instant of its own
  }
});

afterAll(() => app.close());

const list = (query = '', token = admin): Promise<Answer> => app.http.get(`/registros${query}`, { token });

/** Which of the operations come, by their places. */
async function places(query: string, token = admin): Promise<number[]> {
  const { status, body } = await list(query, token);
  expect([query, status]).toEqual([query, 200]);
  return (body.datos as Registro[]).map(({ id }) => hechos.findIndex((hecho) => hecho.id === id));
}

const anular = (id: string, json: object = { motivo: 'Se hizo por error' }, token = admin): Promise<Answer> =>
  app.http.post(`/registros/${id}/anular`, json, { token });

test('a record is what was asked, answered and paid', async () => {
  const { id, tipo, resultado } = hechos[1]!;
  const { body } = await app.http.get(`/registros/${id}`, { token: admin });
  expect(body).toEqual({
    id,
    cliente: { id: uno.id, nombre: uno.nombre },
    tipo,
    entrada: { placa_patente: 'BBCL12' },
    resultado,
    costo: 2,
    saldo: 97,
    lote_id: null,
    creado_en: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    anulado_en: null,
    anulado_por: null,
    motivo: null,
  });
  expect((await list()).body.datos).toContainEqual(body);
  const { anulado_por: _, ...own } = body;
  expect((await app.http.get(`/registros/${id}`, { token: uno.token })).body).toEqual(own);
});

test('a client sees its own alone, whatever it asks for', async () => {
  expect(await places('', uno.token)).toEqual([4, 2, 1, 0]);
  expect(await places('', otro.token)).toEqual([3]);
  expect(await places(`?cliente_id=${otro.id}`, uno.token)).toEqual([]);
  expect(await places(`?cliente_id=${uno.id}`, uno.token)).toEqual([4, 2, 1, 0]);
  expect(await places('?buscar=HYPERLINK', uno.token)).toEqual([]);
  const { status, body } = await app.http.get(`/registros/${hechos[3]!.id}`, { token: uno.token });
  expect([status, body.codigo]).toEqual([404, 'no_encontrado']);
  const csv = await app.http.get('/registros.csv', { token: otro.token });
  expect(String(csv.body).split('\n').filter(Boolean)).toHaveLength(2);
  expect((await app.http.get('/registros.json', { token: otro.token })).body).toHaveLength(1);
});

test('every filter narrows the list, alone and with others', async () => {
  const third = (await app.http.get(`/registros/${hechos[2]!.id}`, { token: consulta })).body.creado_en as string;
  for (const [query, expected] of [
    ['', [4, 3, 2, 1, 0]],
    ['?tipo=resumen_patente', [3, 2]],
    [`?cliente_id=${otro.id}`, [3]],
    ['?placa_patente=bbcl-12', [1, 0]],
    [`?desde=${third}`, [4, 3, 2]],
    [`?hasta=${third}`, [1, 0]],
    ['?desde=2026-01-01&hasta=2199-12-31', [4, 3, 2, 1, 0]],
    ['?hasta=2020-01-01', []],
    ['?costo_min=2', [3, 2, 1]],
    ['?costo_max=1', [4, 0]],
    ['?costo_min=2&costo_max=2', [1]],
    ['?anulados=no', [4, 3, 2, 1, 0]],
    ['?anulados=si', []],
    ['?buscar=bbcl', [4, 3, 1, 0]],
    ['?buscar=nandu', [4, 2, 1, 0]],
    [`?buscar=${encodeURIComponent(otro.correo)}`, [3]],
    ['?buscar=cc12&tipo=resumen_patente', [2]],
    ['?orden=creado_en', [0, 1, 2, 3, 4]],
    ['?orden=costo', [0, 4, 1, 2, 3]],
    ['?orden=-costo', [3, 2, 1, 4, 0]],
  ] as const) {
    expect([query, await places(query, consulta)]).toEqual([query, expected]);
  }
});

test.each(['creado_en', '-creado_en', 'costo', '-costo'])('page by page by %s nothing is left out', async (orden) => {
  const all = await places(`?orden=${orden}`);
  const seen: number[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = `?orden=${orden}&limite=2${cursor && `&cursor=${cursor}`}`;
    seen.push(...(await places(query)));
    cursor = (await list(query)).body.siguiente as string | null;
  }
  expect(seen).toEqual(all);
});

test('only the fields that are asked for come', async () => {
  const { datos } = (await list('?campos=id,costo,cliente&limite=1')).body;
  expect(datos).toEqual([{ id: hechos[4]!.id, costo: 1, cliente: { id: uno.id, nombre: uno.nombre } }]);
});

test.each([
  ['?tipo=otro', 'tipo'],
  ['?cliente_id=1', 'cliente_id'],
  ['?placa_patente=*', 'placa_patente'],
  ['?desde=ayer', 'desde'],
  ['?hasta=2026-02-30', 'hasta'],
  ['?costo_min=-1', 'costo_min'],
  ['?costo_max=mucho', 'costo_max'],
  ['?anulados=quizas', 'anulados'],
  ['?orden=saldo', 'orden'],
  ['?campos=id,clave', 'campos'],
  ['?buscar=', 'buscar'],
  ['?limite=0', 'limite'],
  ['?cursor=x', 'cursor'],
  [`?cursor=${Buffer.from('["-creado_en","9999",7]').toString('base64url')}`, 'cursor'],
  ['?otro=1', 'otro'],
])('%s is refused by name', async (query, campo) => {
  const { status, body } = await list(query);
  expect([status, body.errores?.[0].campo ?? body.codigo]).toEqual([400, campo]);
  if (['limite', 'cursor'].includes(campo)) return;
  for (const file of ['csv', 'json']) {
    expect((await app.http.get(`/registros.${file}${query}`, { token: admin })).status).toBe(400);
  }
});

test('a cursor of another order is refused', async () => {
  const { siguiente } = (await list('?limite=1&orden=costo')).body;
  expect((await list(`?limite=1&cursor=${siguiente}`)).status).toBe(400);
});

test('the file has the same, and no cell of it is a formula', async () => {
  const { headers, body } = await app.http.get('/registros.csv?orden=creado_en', { token: admin });
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toBe('attachment; filename="registros.csv"');
  const rows = parse<Record<string, string>>(String(body), { bom: true, delimiter: ';', columns: true });
  expect(rows.map(({ id }) => id)).toEqual(hechos.map(({ id }) => id));
  expect(Object.keys(rows[0]!)).toEqual([
    ...['id', 'cliente_id', 'cliente', 'tipo', 'placa_patente', 'resultado', 'costo', 'saldo', 'lote_id'],
    ...['creado_en', 'anulado_en', 'anulado_por', 'motivo'],
  ]);
  expect(rows[1]).toMatchObject({ placa_patente: 'BBCL12', costo: '2', saldo: '97', lote_id: '' });
  expect(JSON.parse(rows[1]!['resultado']!)).toEqual(hechos[1]!['resultado']);
  expect(rows[3]!['cliente']).toBe(`'${FORMULA}`);
  const some = String(
    (await app.http.get('/registros.csv?campos=entrada,costo&tipo=resumen_patente', { token: admin })).body,
  );
  expect(some).toBe('"placa_patente";"costo"\n"BBCL99";"3"\n"CC1234";"3"\n');
});

test('a list in JSON has the same, whole', async () => {
  const { headers, body } = await app.http.get('/registros.json', { token: admin });
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(body).toEqual((await list()).body.datos);
  expect(
    (await app.http.get('/registros.json?tipo=resumen_patente&campos=id&orden=costo', { token: admin })).body,
  ).toEqual([{ id: hechos[2]!.id }, { id: hechos[3]!.id }]);
  expect((await app.http.get('/registros.json?anulados=si', { token: admin })).body).toEqual([]);
});

test('who takes a file along leaves an entry in the trail', async () => {
  await app.http.get('/registros.csv?tipo=resumen_patente', { token: uno.token });
  const { datos } = (await app.http.get('/auditoria?entidad=exportacion&limite=1', { token: admin })).body;
  expect(datos).toMatchObject([
    {
      accion: 'exportar',
      actor: { tipo: 'cliente', id: uno.id },
      despues: { recurso: 'registros', formato: 'csv', filas: 1, filtros: { tipo: 'resumen_patente' } },
    },
  ]);
});

test('a file of many is read part by part, each record once', async () => {
  const muchos = await crearCliente(app, admin);
  await app.owner.query(
    `INSERT INTO registro.registros (id, cliente_id, tipo, placa_patente, resultado, costo, saldo, creado_en)
     SELECT gen_random_uuid(), $1, 'consulta_patente', 'AA' || n, '{}', n % 7, 0, '2026-01-01'::timestamptz + n / 3 * interval '1 ms'
     FROM generate_series(1, 1234) n`,
    [muchos.id],
  );
  for (const orden of ['creado_en', '-costo']) {
    const query = `?cliente_id=${muchos.id}&orden=${orden}&campos=id`;
    const { body } = await app.http.get(`/registros.json${query}`, { token: admin });
    expect(new Set((body as Registro[]).map(({ id }) => id)).size).toBe(1_234);
    expect(String((await app.http.get(`/registros.csv${query}`, { token: admin })).body).split('\n')).toHaveLength(
      1_236,
    );
  }
});

describe('annulled', () => {
  test('the cost comes back once, with a trail, and the record says why', async () => {
    const cliente = await crearCliente(app, admin, 10);
    const { registro_id: id } = (await operar(app, cliente, 'resumen_patente', 'BBCL12')).body;
    const { status, body } = await anular(id);
    const { anulado_en } = body;
    expect([status, body]).toMatchObject([
      200,
      { id, costo: 3, saldo: 7, motivo: 'Se hizo por error', anulado_por: { correo: expect.stringMatching(/^admin/) } },
    ]);
    expect(Math.abs(Date.parse(anulado_en) - Date.now())).toBeLessThan(60_000);
    expect((await app.http.get(`/registros/${id}`, { token: admin })).body).toEqual(body);
    const { datos, saldo } = (await app.http.get('/creditos', { token: cliente.token })).body;
    expect(saldo).toBe(10);
    expect(datos.slice(0, 2)).toMatchObject([
      { clase: 'devolucion', cantidad: 3, saldo: 10, registro_id: id, motivo: 'Se hizo por error' },
      { clase: 'debito', cantidad: -3, saldo: 7, registro_id: id },
    ]);
    const trail = await app.http.get(`/auditoria?entidad=registros&entidad_id=${id}`, { token: admin });
    expect(trail.body.datos).toMatchObject([
      { accion: 'anular', antes: { anulado_en: null }, despues: { anulado_en, costo: 3, motivo: 'Se hizo por error' } },
    ]);
    const again = await anular(id);
    expect([again.status, again.body.codigo]).toEqual([409, 'ya_anulado']);
    expect((await app.http.get('/creditos', { token: cliente.token })).body.saldo).toBe(10);
    const own = `?cliente_id=${cliente.id}`;
    expect((await list(`${own}&anulados=si`)).body.datos).toHaveLength(1);
    expect((await list(`${own}&anulados=no`)).body.datos).toHaveLength(0);
    // Its client reads that and why, and not by whom.
    const [seen] = (await list('?anulados=si', cliente.token)).body.datos;
    expect(seen).toMatchObject({ id, anulado_en, motivo: 'Se hizo por error' });
    expect(seen).not.toHaveProperty('anulado_por');
  });

  test('20 at once are one', async () => {
    const cliente = await crearCliente(app, admin, 10);
    const { registro_id: id } = (await operar(app, cliente, 'resumen_patente', 'BBCL12')).body;
    const answers = await Promise.all(Array.from({ length: 20 }, () => anular(id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(409)]);
    const { saldo, datos } = (await app.http.get('/creditos', { token: cliente.token })).body;
    expect([saldo, (datos as Registro[]).filter(({ clase }) => clase === 'devolucion').length]).toEqual([10, 1]);
  });

  test('the same request under its key is answered as before, and costs nothing', async () => {
    const cliente = await crearCliente(app, admin, 10);
    const first = (await operar(app, cliente, 'resumen_patente', 'BBCL12', 'k')).body;
    await anular(first.registro_id as string);
    expect((await operar(app, cliente, 'resumen_patente', 'BBCL12', 'k')).body).toEqual(first);
    expect((await app.http.get('/creditos', { token: cliente.token })).body.saldo).toBe(10);
  });

  test.each([
    [{}, 'motivo'],
    [{ motivo: ' ' }, 'motivo'],
    [{ motivo: 'x'.repeat(501) }, 'motivo'],
    [{ motivo: 'Sí', otro: 1 }, 'otro'],
  ])('%j is refused', async (json, campo) => {
    const { status, body } = await anular(hechos[0]!.id, json);
    expect([status, body.errores[0].campo]).toEqual([400, campo]);
  });

  test('nobody but administrators, and only what there is', async () => {
    for (const token of [consulta, uno.token]) expect((await anular(hechos[0]!.id, undefined, token)).status).toBe(403);
    expect((await anular('01a1b2c3-0000-7000-8000-000000000000')).status).toBe(404);
    expect(await places('?anulados=si')).not.toContain(0);
  });
});

test('who has records, and who annulled one, can not be deleted', async () => {
  const { status, body } = await app.http.delete(`/clientes/${uno.id}`, { token: admin });
  expect([status, body.codigo]).toEqual([409, 'en_uso']);
  expect(body.detail).toContain('4 registros');
});
