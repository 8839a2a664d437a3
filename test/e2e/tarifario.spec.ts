import { createUsuario, Factory, login } from '../support/factories.js';
import type { TestApp } from '../support/app.js';
import { setCalendar } from '../support/calendar.js';
import { Tarifario } from '../support/tarifario.js';

let tarifario: Tarifario;
let app: TestApp;
let token: string;

beforeAll(async () => {
  tarifario = await Tarifario.start();
  ({ app, token } = tarifario);
});

afterAll(() => tarifario.close());

const crear = (fields?: object) => tarifario.crear(fields);
const leer = (cual: string, holder?: string) =>
  app.http.get(`/tarifario/${encodeURIComponent(cual)}`, { token: holder });
const fijar = (id: string, json: object) => tarifario.fijar(id, json);
const PRECIO = { unidad: 'CLP', cantidad: '1', desde: '2019-01-01' };
const listar = (query: string, holder?: string) => app.http.get(`/tarifario?${query}`, { token: holder });

describe('a type', () => {
  test('has its price and history, and tells users alone who wrote it', async () => {
    const { status, body, headers } = await crear({
      codigo: ' art-15.ñ ',
      articulo: 'Art. 15',
      puntos: 3,
      remolque: true,
      precios: [
        { unidad: 'uf', cantidad: '1.5', desde: '2025-01-01' },
        { unidad: 'CLP', cantidad: '50000', desde: '2023-01-01' },
      ],
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      codigo: 'ART-15.Ñ',
      descripcion: 'Cruzar con luz roja.',
      articulo: 'Art. 15',
      gravedad: 'grave',
      puntos: 3,
      remolque: true,
      sin_descuento: false,
      precio: {
        unidad: 'UF',
        cantidad: '1.5',
        valor_unidad: '39485.65',
        moneda: 'CLP',
        monto: 59228, // 59,228.475 rounded
        desde: '2025-01-01T03:00:00.000Z',
      },
      version: 1,
      creado_por: { id: expect.any(String), correo: tarifario.correo },
      actualizado_por: { id: body.creado_por.id, correo: tarifario.correo },
      creado_en: expect.any(String),
      actualizado_en: body.creado_en,
      eliminado_en: null,
      precios: [
        { id: expect.any(String), unidad: 'UF', cantidad: '1.5', desde: '2025-01-01T03:00:00.000Z', hasta: null },
        {
          id: expect.any(String),
          unidad: 'CLP',
          cantidad: '50000',
          desde: '2023-01-01T03:00:00.000Z',
          hasta: '2025-01-01T03:00:00.000Z',
        },
      ],
    });
    expect(headers.get('etag')).toMatch(/^"v1\.[\w-]+"$/);
    expect((await leer('art-15.Ñ', token)).body).toEqual(body);
    const { creado_por, actualizado_por, ...open } = body;
    expect((await leer(body.id)).body).toEqual(open);
    expect(creado_por).toEqual(actualizado_por);
  });

  test.each([
    [{ codigo: '-A' }, 'codigo'],
    [{ codigo: 'A_B' }, 'codigo'],
    [{ codigo: 'A B' }, 'codigo'],
    [{ codigo: 'A'.repeat(31) }, 'codigo'],
    [{ descripcion: '' }, 'descripcion'],
    [{ descripcion: 'x'.repeat(501) }, 'descripcion'],
    [{ articulo: 'x'.repeat(101) }, 'articulo'],
    [{ gravedad: 'gravisima' }, 'gravedad'],
    [{ puntos: 101 }, 'puntos'],
    [{ puntos: 1.5 }, 'puntos'],
    [{ remolque: 'si' }, 'remolque'],
    [{ precio: { unidad: 'UF', cantidad: 1 } }, 'precio.cantidad'],
    [{ precio: { unidad: 'UF', cantidad: '1.23456' } }, 'precio.cantidad'],
    [{ precio: { unidad: 'CLP', cantidad: '1.5' } }, 'precio.cantidad'],
    [{ precios: [PRECIO, { unidad: 'CLP', cantidad: '1.5', desde: '2020-01-01' }] }, 'precios[1].cantidad'],
    [{ precio: { unidad: 'CLP', cantidad: '1' }, precios: [] }, 'precio'],
    [{ eliminado_en: null }, 'eliminado_en'],
  ])('with %j is refused, by the name of the field', async (fields, campo) => {
    const { status, body } = await crear(fields);
    expect([status, body.errores.map((error: { campo: string }) => error.campo)]).toEqual([400, [campo]]);
  });

  test.each(['%00', '%0A', 'A%00', 'A%20B', '-A', 'constructor', 'A'.repeat(90)])(
    'is not found by %s',
    async (cual) => {
      expect((await app.http.get(`/tarifario/${cual}`)).status).toBe(404);
      expect((await app.http.get(`/tarifario/${cual}/monto`)).status).toBe(404);
    },
  );

  test('comes with a long history', async () => {
    const precios = Array.from({ length: 300 }, (_, n) => ({
      unidad: 'CLP',
      cantidad: String(n),
      desde: new Date(Date.UTC(2000, n)).toISOString(),
    }));
    const { status, body } = await crear({ precios });
    expect([status, body.precios?.length]).toEqual([201, 300]);
  });

  test('in a unit that is not there is refused', async () => {
    const { status, body } = await crear({ precio: { unidad: 'XYZ9', cantidad: '1' } });
    expect([status, body.codigo, body.errores[0].campo]).toEqual([404, 'unidad_desconocida', 'precio.unidad']);
    const twice = await crear({ precios: [PRECIO, PRECIO] });
    expect([twice.status, twice.body.codigo, twice.body.errores[0].campo]).toEqual([
      409,
      'repetido',
      'precios[1].desde',
    ]);
  });

  test('too dear for programs to hold is refused', async () => {
    const most = { unidad: 'CLP', cantidad: '999999999999' };
    expect((await crear({ precio: most })).status).toBe(201);
    expect((await crear({ precio: { unidad: 'MXN', cantidad: '999999999999' } })).status).toBe(201);
    const dear = { unidad: 'UF', cantidad: '999999999999' };
    for (const [fields, campo] of [
      [{ precio: dear }, 'precio.cantidad'],
      [{ precios: [{ ...dear, cantidad: '1', desde: '2025-01-01' }, dear] }, 'precios[1].cantidad'],
    ] as const) {
      const { status, body } = await crear(fields);
      expect([status, body.errores.map((error: { campo: string }) => error.campo)]).toEqual([422, [campo]]);
    }
    await app.http.post(
      '/unidades',
      { codigo: 'CARA', nombre: 'Cara', moneda: 'CLP', valores: [{ valor: '1', desde: '2026-01-01' }] },
      { token },
    );
    expect((await crear({ precio: { unidad: 'CARA', cantidad: '999999999999' } })).status).toBe(201);
    const { status, body } = await app.http.post('/unidades/CARA/valores', { valor: '999999' }, { token });
    expect([status, body.codigo]).toEqual([422, 'monto_excesivo']);
    expect((await app.http.get('/unidades/CARA')).body.valor).toBe('1');
  });

  test('is changed in what is sent, by who read its latest version; code and prices have ways of their own', async () => {
    const { body, headers } = await crear({ precio: { unidad: 'CLP', cantidad: '10' } });
    const patch = (json: object, tag: string) =>
      app.http.patch(`/tarifario/${body.id}`, json, { token, headers: { 'if-match': tag } });
    const changed = await patch({ puntos: 7, articulo: null }, headers.get('etag')!);
    expect([changed.status, changed.body.puntos, changed.body.version]).toEqual([200, 7, 2]);
    expect((await patch({ puntos: 8 }, headers.get('etag')!)).status).toBe(412);
    expect((await patch({ puntos: 7 }, '"2"')).body.version).toBe(2);
    for (const fields of [{ codigo: 'OTRO' }, { precio: { unidad: 'CLP', cantidad: '1' } }, { precios: [] }]) {
      expect((await patch(fields, '"2"')).status).toBe(400);
    }
  });

  test('that is gone frees its code, is found by its id, and comes back while the code is free', async () => {
    const { body } = await crear({ codigo: 'IDA', precio: { unidad: 'CLP', cantidad: '10' } });
    const path = `/tarifario/${body.id}`;
    expect((await app.http.delete(path, { token })).status).toBe(204);
    expect((await app.http.delete(path, { token })).status).toBe(404);
    expect((await leer('IDA')).status).toBe(404);
    expect((await leer(body.id)).body.eliminado_en).toEqual(expect.any(String));
    expect((await listar('eliminados=true')).status).toBe(403);
    expect((await listar('eliminados=true', token)).body.datos.map(({ id }: { id: string }) => id)).toContain(body.id);
    expect((await app.http.patch(path, { puntos: 1 }, { token })).status).toBe(404);
    expect((await fijar(body.id, { unidad: 'CLP', cantidad: '11' })).status).toBe(404);
    const other = await crear({ codigo: 'ida' });
    expect(other.status).toBe(201);
    expect((await app.http.post(`${path}/restaurar`, {}, { token })).status).toBe(409);
    await app.http.delete(`/tarifario/${other.body.id}`, { token });
    const restored = await app.http.post(`${path}/restaurar`, {}, { token });
    expect([restored.status, restored.body.eliminado_en]).toEqual([200, null]);
    expect((await app.http.post(`${path}/restaurar`, {}, { token })).status).toBe(409);
    const trail = await app.owner.query<Record<string, unknown>[]>(
      `SELECT accion, actor_nombre, entidad, despues->>'cantidad' AS cantidad FROM registro.auditoria WHERE entidad_id = $1
       ORDER BY creado_en, id`,
      [body.id],
    );
    const entry = { actor_nombre: tarifario.correo, entidad: 'tipos_infraccion', cantidad: null };
    expect(trail).toEqual([
      { ...entry, accion: 'crear' },
      { ...entry, accion: 'fijar_precio', cantidad: '10' },
      { ...entry, accion: 'borrar' },
      { ...entry, accion: 'restaurar' },
    ]);
  });

  test('keeps the user who wrote it from being deleted', async () => {
    const other = await createUsuario(app, 'admin');
    const holder = await login(app, other);
    await app.http.post('/tarifario', { codigo: 'SUYO', descripcion: 'Suyo', gravedad: 'leve' }, { token: holder });
    await app.owner.query('DELETE FROM registro.tokens_refresco WHERE usuario_id IS NOT NULL');
    await expect(app.owner.query('DELETE FROM registro.usuarios WHERE correo = $1', [other])).rejects.toThrow(
      'fk_tipos_infraccion',
    );
  });

  test('is gone and back in this order whatever the clock of this process says', async () => {
    const { body } = await crear();
    const path = `/tarifario/${body.id}`;
    expect((await app.http.delete(path, { token })).status).toBe(204);
    setCalendar(Date.now() - 3_600_000);
    const { status } = await app.http.post(`${path}/restaurar`, {}, { token }).finally(() => jest.useRealTimers());
    expect(status).toBe(200);
  });
});

describe('a question about one type', () => {
  const HISTORIA = [
    { unidad: 'CLP', cantidad: '100', desde: '2023-06-01' },
    { unidad: 'UF', cantidad: '2', desde: '2025-06-01' },
  ];

  test('tells the price of the instant it names, by id and by code, and the whole history beside', async () => {
    const { body } = await crear({ precios: HISTORIA });
    for (const cual of [body.id as string, body.codigo as string]) {
      const at = async (en: string) => (await app.http.get(`/tarifario/${cual}?en=${en}`)).body;
      expect(await at('2025-06-01')).toMatchObject({ precio: { unidad: 'UF', valor_unidad: '35000', monto: 70_000 } });
      expect(await at('2023-06-02T00:00:00Z')).toMatchObject({ precio: { monto: 100 }, precios: body.precios });
      expect(await at('2023-05-31')).toMatchObject({ precio: null, precios: body.precios });
      expect((await leer(cual)).body.precio.monto).toBe(78_971);
    }
  });

  test.each(['en=ayer', 'en=', 'otro=1'])('with %s is refused by the name of what is wrong', async (query) => {
    const { body } = await crear();
    const answer = await app.http.get(`/tarifario/${body.id}?${query}`);
    expect([answer.status, answer.body.errores?.[0]?.campo]).toEqual([400, query.split('=')[0]]);
  });
});

test('officers read the tariff and write none of it', async () => {
  const factory = await Factory.for(app);
  const oficial = await factory.oficial();
  const holder = await login(app, oficial['numero'] as string);
  expect((await listar('', holder)).status).toBe(200);
  expect((await app.http.post('/tarifario', {}, { token: holder })).status).toBe(403);
});
