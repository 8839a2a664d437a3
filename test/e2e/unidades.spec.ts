import { startApp, type TestApp } from '../support/app.js';
import { adminToken } from '../support/factories.js';
import { IN_A_YEAR } from '../support/tarifario.js';

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await startApp();
  token = await adminToken(app, 'admin');
});

afterAll(() => app.close());

const crear = (json: object) => app.http.post('/unidades', json, { token });
const leer = (codigo: string) => app.http.get(`/unidades/${codigo}`);
const fijar = (codigo: string, json: object) => app.http.post(`/unidades/${codigo}/valores`, json, { token });
const anular = (codigo: string, id: string) => app.http.delete(`/unidades/${codigo}/valores/${id}`, { token });

test('a unit comes with its history, in any order, and is read by anyone', async () => {
  const { status, body } = await crear({
    codigo: 'uf',
    nombre: 'Unidad de Fomento',
    moneda: 'clp',
    valores: [
      { valor: '39485.65', desde: '2026-01-01' },
      { valor: '0038000.500000', desde: '2025-01-01T00:00:00-03:00' },
      { valor: '41000', desde: IN_A_YEAR },
    ],
  });
  expect(status).toBe(201);
  expect(body).toEqual({
    codigo: 'UF',
    nombre: 'Unidad de Fomento',
    moneda: 'CLP',
    valor: '39485.65',
    desde: '2026-01-01T03:00:00.000Z',
    version: 1,
    valores: [
      { id: expect.any(String), valor: '41000', desde: IN_A_YEAR, hasta: null },
      { id: expect.any(String), valor: '39485.65', desde: '2026-01-01T03:00:00.000Z', hasta: IN_A_YEAR },
      {
        id: expect.any(String),
        valor: '38000.5',
        desde: '2025-01-01T03:00:00.000Z',
        hasta: '2026-01-01T03:00:00.000Z',
      },
    ],
  });
  expect((await leer('uf')).body).toEqual(body);
  expect((await app.http.get('/unidades')).body).toEqual({
    datos: [
      {
        codigo: 'UF',
        nombre: 'Unidad de Fomento',
        moneda: 'CLP',
        valor: '39485.65',
        desde: '2026-01-01T03:00:00.000Z',
      },
    ],
    siguiente: null,
  });
});

test('a currency is a unit of itself; a code is taken once', async () => {
  expect((await crear({ codigo: 'CLP', nombre: 'Peso', moneda: 'CLP' })).body.codigo).toBe('es_moneda');
  expect((await crear({ codigo: 'UTM', nombre: 'Unidad Tributaria', moneda: 'CLP' })).status).toBe(201);
  const { status, body } = await crear({ codigo: 'utm', nombre: 'Otra', moneda: 'CLP' });
  expect([status, body.errores]).toEqual([409, [{ campo: 'codigo', mensaje: 'Ya existe una unidad con ese código.' }]]);
});

test.each([
  [{ codigo: 'U-F' }, 'codigo'],
  [{ codigo: 'ABCDEFGHIJK' }, 'codigo'],
  [{ codigo: 'ß' }, 'codigo'],
  [{ codigo: 'ı1' }, 'codigo'],
  [{ moneda: 'ſek' }, 'moneda'],
  [{ valores: [{ valor: '1', desde: '1899-12-31' }] }, 'valores[0].desde'],
  [{ moneda: 'UF' }, 'moneda'],
  [{ valores: [{ valor: 1.5, desde: '2026-01-01' }] }, 'valores[0].valor'],
  [{ valores: [{ valor: '0', desde: '2026-01-01' }] }, 'valores[0].valor'],
  [{ valores: [{ valor: '1' }] }, 'valores[0].desde'],
  [{ valores: [{ valor: '1', desde: '2026-02-30' }] }, 'valores[0].desde'],
  [{ valores: [{ valor: '1', desde: '2026-01-01', hasta: '2027-01-01' }] }, 'valores[0].hasta'],
  [{ valores: { valor: '1' } }, 'valores'],
  [{ valores: ['1'] }, 'valores[0]'],
  [{ otro: 1 }, 'otro'],
])('%j is refused, by the name of the field', async (fields, campo) => {
  const { status, body } = await crear({ codigo: 'MALA', nombre: 'Mala', moneda: 'MXN', ...fields });
  expect(status).toBe(400);
  expect(body.errores.map((error: { campo: string }) => error.campo)).toEqual([campo]);
  expect((await leer('MALA')).status).toBe(404);
});

describe('a value', () => {
  beforeAll(async () => {
    await crear({
      codigo: 'UMA',
      nombre: 'Unidad de Medida',
      moneda: 'MXN',
      valores: [{ valor: '108.57', desde: '2026-02-01' }],
    });
  });

  test('begins now when nothing else is said, and ends the one before', async () => {
    const { status, body } = await fijar('UMA', { valor: '113.14' });
    expect([status, body.valor, body.version]).toEqual([201, '113.14', 2]);
    expect(body.valores[1].hasta).toBe(body.valores[0].desde);
    expect(Math.abs(Date.parse(body.desde) - Date.now())).toBeLessThan(60_000);
  });

  test('that is to come can be taken back, one that has begun can not', async () => {
    const { body } = await fijar('UMA', { valor: '120', desde: IN_A_YEAR });
    const [coming, present] = body.valores;
    expect((await fijar('UMA', { valor: '121', desde: IN_A_YEAR })).body.codigo).toBe('repetido');
    expect((await anular('UMA', coming.id)).status).toBe(204);
    expect((await anular('UMA', coming.id)).status).toBe(404);
    expect((await leer('UMA')).body.valores[0].id).toBe(present.id);
    expect((await anular('UMA', present.id)).body.codigo).toBe('ya_vigente');
    // Its instant is free again.
    expect((await fijar('UMA', { valor: '121', desde: IN_A_YEAR })).status).toBe(201);
  });

  test('of the past is refused', async () => {
    const { status, body } = await fijar('UMA', { valor: '1', desde: new Date(Date.now() - 600_000).toISOString() });
    expect([status, body.errores[0].campo]).toEqual([400, 'desde']);
  });

  test('of many at the same moment all are kept, each at an instant of its own', async () => {
    await crear({ codigo: 'JUNTAS', nombre: 'Juntas', moneda: 'CLP' });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => fijar('JUNTAS', { valor: String(n + 1) })));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(201));
    const { valores } = (await leer('JUNTAS')).body;
    expect(new Set(valores.map(({ desde }: { desde: string }) => desde)).size).toBe(20);
  });
});

test('a name is changed, a value set and taken back by who read the latest version', async () => {
  await crear({ codigo: 'UIT', nombre: 'Unidad Impositiva', moneda: 'PEN' });
  const as = (tag: string) => ({ token, headers: { 'if-match': tag } });
  const rename = (tag: string, nombre: string) => app.http.patch('/unidades/UIT', { nombre }, as(tag));
  expect((await rename('"1"', 'Unidad Impositiva Tributaria')).body.version).toBe(2);
  expect((await rename('"1"', 'Otra')).status).toBe(412);
  const set = (tag: string) => app.http.post('/unidades/UIT/valores', { valor: '5350', desde: IN_A_YEAR }, as(tag));
  expect((await set('"1"')).status).toBe(412);
  const { body, headers } = await set('"2"');
  const annul = (tag: string) => app.http.delete(`/unidades/UIT/valores/${body.valores[0].id}`, as(tag));
  expect((await annul('"2"')).status).toBe(412);
  expect((await annul(headers.get('etag')!)).status).toBe(204);
});

test('the database itself refuses to change what has begun, also to who goes around the service', async () => {
  await crear({ codigo: 'FIJA', nombre: 'Fija', moneda: 'CLP', valores: [{ valor: '5', desde: '2026-01-01' }] });
  const one = `(SELECT v.id FROM registro.valores_unidad v JOIN registro.unidades u ON u.id = v.unidad_id WHERE u.codigo = 'FIJA')`;
  const asApp = (sql: string) => app.dataSource.query(sql);
  await expect(asApp(`UPDATE registro.valores_unidad SET valor = 6 WHERE id = ${one}`)).rejects.toThrow(
    'permission denied',
  );
  await expect(asApp(`DELETE FROM registro.valores_unidad WHERE id = ${one}`)).rejects.toThrow('permission denied');
  const annul = (columns: string, values: string) =>
    asApp(
      `INSERT INTO registro.valores_anulados (valor_id, desde${columns}) SELECT id, desde${values} FROM registro.valores_unidad WHERE id = ${one}`,
    );
  await expect(annul('', '')).rejects.toThrow('ck_valores_anulados_a_tiempo');
  await expect(annul(', anulado_en', `, '2020-01-01'`)).rejects.toThrow('permission denied');
});

test('nor what begins while somebody holds a transaction open since before', async () => {
  const desde = new Date(Date.now() + 1_500).toISOString();
  const { body } = await crear({ codigo: 'LUEGO', nombre: 'Luego', moneda: 'CLP', valores: [{ valor: '5', desde }] });
  const [{ id }] = body.valores as [{ id: string }];
  const runner = app.dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    const [{ begun }] = await runner.query('SELECT now() >= $1::timestamptz AS begun', [desde]);
    expect(begun).toBe(false);
    await runner.query(`SELECT pg_sleep(extract(epoch FROM $1::timestamptz - clock_timestamp()) + 0.01)`, [desde]);
    const annul = 'INSERT INTO registro.valores_anulados (valor_id, desde) VALUES ($1, $2)';
    await expect(runner.query(annul, [id, desde])).rejects.toThrow('ck_valores_anulados_a_tiempo');
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
});

test('writing needs the permission, reading nothing', async () => {
  expect((await app.http.post('/unidades', {})).status).toBe(401);
  expect((await leer('NADA')).status).toBe(404);
  expect((await leer('no-puede-ser')).status).toBe(404);
});
