import { startApp, type TestApp } from '../support/app.js';
import { Factory, filing, unique, type Registro } from '../support/factories.js';
import { Tarifa } from '../support/tarifa.js';

let app: TestApp;
let factory: Factory;
let tarifa: Tarifa;
let vehiculo: Registro;
let token: string;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
  tarifa = new Tarifa(factory);
  vehiculo = await factory.vehiculo();
  ({ token } = await factory.oficialToken());
});

afterAll(() => app.close());

const cargar = (fields: object, headers: Record<string, string> = {}) =>
  app.http.post('/cargar_infraccion', filing(vehiculo, fields), { token, headers });

async function cargada(fields: object): Promise<Registro> {
  const { status, body } = await cargar(fields);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body as Registro;
}

const conceptoOf = (tipo: Registro, cobro: object): object => {
  const { codigo, descripcion, articulo, gravedad, puntos, remolque, sin_descuento } = tipo;
  return { codigo, descripcion, articulo, gravedad, puntos, remolque, sin_descuento, ...cobro };
};

const enPesos = (cantidad: string, monto: number): object => ({
  unidad: 'CLP',
  cantidad,
  valor_unidad: '1',
  moneda: 'CLP',
  monto,
});

describe('an act with codes', () => {
  test('carries its types and what they cost when it happened, in the order sent, and every view of it does', async () => {
    const unidad = await tarifa.unidad([
      { valor: '65000.5', desde: '2025-01-01' },
      { valor: '69611', desde: '2026-03-15' },
    ]);
    const luz = await tarifa.tipo({
      articulo: 'Art. 9',
      puntos: 3,
      precios: [{ unidad, cantidad: '1.5', desde: '2025-01-01' }],
    });
    const grua = await tarifa.tipo({ gravedad: 'muy_grave', remolque: true, sin_descuento: true });
    const acta = await cargada({
      codigos: [grua.codigo, luz.codigo],
      lugar: ' Av. Ñuñoa 12 ',
      latitud: -33.45,
      longitud: -70.6,
    });
    const cobro = {
      conceptos: [
        conceptoOf(grua, enPesos('50000', 50_000)),
        // 1.5 × 65000.5 = 97500.75
        conceptoOf(luz, { unidad, cantidad: '1.5', valor_unidad: '65000.5', moneda: 'CLP', monto: 97_501 }),
      ],
      importe: { moneda: 'CLP', monto: 147_501 },
      lugar: 'Av. Ñuñoa 12',
      latitud: -33.45,
      longitud: -70.6,
    };
    expect(acta).toEqual({
      id: expect.any(String),
      placa_patente: vehiculo.placa_patente,
      timestamp: '2026-03-01T17:30:00.000Z',
      comentarios: expect.any(String),
      oficial: expect.any(String),
      creado_en: expect.any(String),
      ...cobro,
    });
    const one = await app.http.get(`/infracciones/${acta.id}`, { token });
    expect(one.body).toMatchObject(cobro);
    const { body: lista } = await app.http.get('/infracciones', { token });
    expect(lista.datos.find(({ id }: Registro) => id === acta.id)).toEqual(one.body);
    const { body: persona } = await app.http.get(`/personas/${vehiculo.persona_id}`, { token: factory.token });
    const { body: informe } = await app.http.post('/generar_informe', { correo: persona.correo });
    expect(informe.infracciones.find(({ id }: Registro) => id === acta.id)).toMatchObject(cobro);
  });

  test('may leave the comments out; one without may not', async () => {
    const { codigo } = await tarifa.tipo();
    for (const comentarios of [undefined, null]) {
      const timestamp = `2026-03-02T10:00:${String(unique() % 60).padStart(2, '0')}Z`;
      expect(await cargada({ codigo, comentarios, timestamp })).toMatchObject({ comentarios: null });
      const { status, body } = await cargar({ comentarios });
      expect([status, body]).toMatchObject([400, { errores: [{ campo: 'comentarios' }] }]);
    }
    expect((await cargar({ codigo, comentarios: '' })).status).toBe(400);
  });

  test('is the same act in whatever order and spelling its codes come, and answers as it did first', async () => {
    const [a, b] = [await tarifa.tipo(), await tarifa.tipo()];
    const comentarios = `Dos ${unique()}`;
    const first = await cargada({ comentarios, codigos: [a.codigo, b.codigo] });
    await tarifa.change(a.id, { descripcion: 'Otra cosa' });
    expect(await cargada({ comentarios, codigos: [` ${b.codigo.toLowerCase()} `, a.codigo] })).toEqual(first);
    const clave = { 'Idempotency-Key': `clave-${unique()}` };
    expect((await cargar({ comentarios, codigos: [b.codigo, a.codigo] }, clave)).body).toEqual(first);
    expect((await cargar({ comentarios, codigos: [a.codigo] }, clave)).body).toMatchObject({
      codigo: 'clave_reutilizada',
    });
    const others = await Promise.all(
      [{ codigos: [a.codigo] }, { codigos: [a.codigo, b.codigo], lugar: 'Aquí' }, {}].map((more) =>
        cargada({ comentarios, ...more }),
      ),
    );
    expect(new Set([first, ...others].map(({ id }) => id)).size).toBe(4);
    expect(others[0]!.conceptos).toMatchObject([{ descripcion: 'Otra cosa' }]); // as it stands at filing
  });

  test('is filed once however often it comes at once, with all its concepts', async () => {
    const tipos = await Promise.all([tarifa.tipo(), tarifa.tipo(), tarifa.tipo()]);
    const codigos = tipos.map(({ codigo }) => codigo);
    const comentarios = `A la vez ${unique()}`;
    const answers = await Promise.all(Array.from({ length: 20 }, () => cargada({ comentarios, codigos })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [{ total }] = await app.owner.query<[{ total: number }]>(
      'SELECT count(*)::int AS total FROM registro.conceptos_infraccion WHERE infraccion_id = $1',
      [answers[0]!.id],
    );
    expect(total).toBe(3);
  });
});

describe('a code', () => {
  test('nobody knows is named, and nothing is filed', async () => {
    const { codigo } = await tarifa.tipo();
    const comentarios = `Nada ${unique()}`;
    for (const unknown of ['no-hay', '☃', 'X\u0000Y']) {
      const { status, body } = await cargar({ comentarios, codigos: [codigo, unknown] });
      expect([status, body]).toMatchObject([404, { codigo: 'codigo_desconocido', errores: [{ campo: 'codigos' }] }]);
      expect(body.detail).toContain(unknown.toUpperCase());
      expect((await cargar({ comentarios, codigo: unknown })).body).toMatchObject({
        codigo: 'codigo_desconocido',
        errores: [{ campo: 'codigo' }],
      });
    }
    expect(await app.owner.query('SELECT 1 FROM registro.infracciones WHERE comentarios = $1', [comentarios])).toEqual(
      [],
    );
  });

  test('counts as it was when the act happened, though its type was deleted since', async () => {
    const codigo = `R-${unique()}`;
    const old = await tarifa.tipo({ codigo });
    const between = new Date().toISOString();
    await tarifa.remove(old.id);
    const gone = new Date().toISOString();
    expect(await cargada({ codigo, timestamp: between })).toMatchObject({
      conceptos: [{ descripcion: old.descripcion }],
    });
    expect((await cargar({ codigo, timestamp: gone })).body).toMatchObject({
      status: 404,
      codigo: 'codigo_desconocido',
    });
    const next = await tarifa.tipo({ codigo, descripcion: 'El nuevo', precio: { unidad: 'CLP', cantidad: '1' } });
    expect(await cargada({ codigo, timestamp: between })).toMatchObject({ importe: { monto: 50_000 } });
    // Nobody bore it then, and the new one's price does not reach back.
    expect((await cargar({ codigo, timestamp: gone })).status).toBe(404);
    expect(await cargada({ codigo, timestamp: new Date().toISOString() })).toMatchObject({
      conceptos: [{ descripcion: next.descripcion, monto: 1 }],
    });
    await tarifa.remove(next.id);
    await tarifa.post(`/tarifario/${old.id}/restaurar`, {});
    expect(await cargada({ codigo, timestamp: new Date().toISOString() })).toMatchObject({
      importe: { monto: 50_000 },
    });
  });

  test('of a type that came later counts from when its price reaches back, of the earliest such type', async () => {
    const codigo = `L-${unique()}`;
    const precios = (cantidad: string, desde: string) => ({
      codigo,
      precios: [{ unidad: 'CLP', cantidad, desde }],
    });
    const first = await tarifa.tipo(precios('7', '2026-01-01'));
    await tarifa.remove(first.id);
    await tarifa.tipo(precios('8', '2024-01-01'));
    expect(await cargada({ codigo, timestamp: '2026-02-01T00:00:00Z' })).toMatchObject({ importe: { monto: 7 } });
    expect(await cargada({ codigo, timestamp: '2025-02-01T00:00:00Z' })).toMatchObject({ importe: { monto: 8 } });
    expect((await cargar({ codigo, timestamp: '2023-02-01T00:00:00Z' })).status).toBe(404);
  });

  test('without a price then is refused, and so is one whose unit had no value', async () => {
    const unidad = await tarifa.unidad([{ valor: '2', desde: '2026-02-01' }]);
    const { codigo } = await tarifa.tipo({ precios: [{ unidad, cantidad: '3', desde: '2020-01-01' }] });
    expect(await cargada({ codigo, timestamp: '2026-02-02T00:00:00Z' })).toMatchObject({ importe: { monto: 6 } });
    expect((await cargar({ codigo, timestamp: '2026-01-02T00:00:00Z' })).status).toBe(404);
    const { codigo: sinPrecio } = await tarifa.tipo({ precios: [] });
    const { status, body } = await cargar({ codigo: sinPrecio, timestamp: new Date().toISOString() });
    expect([status, body]).toMatchObject([404, { codigo: 'sin_precio_vigente' }]);
  });

  test('changes its price for acts from then on alone, at once', async () => {
    const { id, codigo } = await tarifa.tipo();
    const before = new Date().toISOString();
    expect(await cargada({ codigo, timestamp: before })).toMatchObject({ importe: { monto: 50_000 } });
    await tarifa.post(`/tarifario/${id}/precios`, { unidad: 'CLP', cantidad: '60000' });
    expect(await cargada({ codigo, timestamp: new Date().toISOString() })).toMatchObject({
      importe: { monto: 60_000 },
    });
    expect(await cargada({ codigo, timestamp: before })).toMatchObject({ importe: { monto: 50_000 } });
  });
});

describe('refused', () => {
  test('several currencies, and more than numbers hold', async () => {
    const [pesos, dolares] = [
      await tarifa.tipo(),
      await tarifa.tipo({ precios: [{ unidad: 'USD', cantidad: '1', desde: '2020-01-01' }] }),
    ];
    const mixed = await cargar({ codigos: [pesos.codigo, dolares.codigo] });
    expect(mixed.body).toMatchObject({ status: 422, codigo: 'monedas_distintas' });
    const many = await tarifa.unidad([{ valor: '9007', desde: '2020-01-01' }]);
    const precios = [{ unidad: many, cantidad: '999999999999', desde: '2020-01-01' }];
    const [one, other] = [await tarifa.tipo({ precios }), await tarifa.tipo({ precios })];
    expect(await cargada({ codigo: one.codigo })).toMatchObject({ importe: { monto: 9_006_999_999_990_993 } });
    expect((await cargar({ codigos: [one.codigo, other.codigo] })).body).toMatchObject({
      status: 422,
      codigo: 'monto_excesivo',
    });
  });

  test.each([
    [{ codigo: 'A', codigos: ['B'] }, 'codigo'],
    [{ codigo: '' }, 'codigo'],
    [{ codigo: 7 }, 'codigo'],
    [{ codigo: 'A'.repeat(31) }, 'codigo'],
    [{ codigo: null }, 'codigo'],
    [{ codigos: [] }, 'codigos'],
    [{ codigos: 'A' }, 'codigos'],
    [{ codigos: null }, 'codigos'],
    [{ codigos: Array.from({ length: 11 }, (_, n) => `A${n}`) }, 'codigos'],
    [{ codigos: ['A', 'B', ' a '] }, 'codigos[2]'],
    [{ codigos: ['A', {}] }, 'codigos[1]'],
    [{ codigos: ['A', 'B'.repeat(200)] }, 'codigos[1]'],
    [{ lugar: '' }, 'lugar'],
    [{ lugar: ' ' }, 'lugar'],
    [{ lugar: 'x'.repeat(201) }, 'lugar'],
    [{ lugar: 'dos\nlíneas' }, 'lugar'],
    [{ lugar: null }, 'lugar'],
    [{ latitud: 1 }, 'longitud'],
    [{ longitud: 1 }, 'latitud'],
    [{ latitud: '1', longitud: 1 }, 'latitud'],
    [{ latitud: 90.000001, longitud: 1 }, 'latitud'],
    [{ latitud: 1, longitud: -180.5 }, 'longitud'],
    [{ latitud: 1, longitud: null }, 'longitud'],
    [{ comentarios: undefined, codigo: 5 }, 'codigo'],
    [{ comentarios: undefined, codigos: [] }, 'codigos'],
  ])('%j names %s', async (fields, campo) => {
    const { status, body } = await cargar(fields);
    expect([status, body]).toMatchObject([400, { errores: [{ campo }] }]);
  });
});

test('a place alone is told, and coordinates are kept to seven decimals', async () => {
  expect(await cargada({ lugar: 'Km 12' })).not.toHaveProperty('importe');
  const comentarios = `Punto ${unique()}`;
  const acta = await cargada({ comentarios, latitud: -0, longitud: 0.12345674999 });
  expect(acta).toMatchObject({ latitud: 0, longitud: 0.1234567 });
  expect(await cargada({ comentarios, latitud: 0.00000001, longitud: 0.1234567 })).toEqual(acta);
  expect(acta).not.toHaveProperty('conceptos');
});

test('while somebody changes the tariff for long, acts with codes are asked to come back, and no others wait', async () => {
  const { codigo } = await tarifa.tipo();
  const json = { codigo, comentarios: `Mientras ${unique()}` };
  const runner = app.owner.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query('UPDATE registro.revision_tarifario SET revision = revision');
    const waiting = [cargar(json), cargar({ ...json, lugar: 'Allá' })];
    const others = await Promise.all([
      cargar({}),
      cargar({}, { 'Idempotency-Key': `clave-${unique()}` }),
      cargar({ lugar: 'Aquí' }),
    ]);
    expect(others.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const { status, body, headers } of await Promise.all(waiting)) {
      expect([status, body, headers.get('retry-after')]).toMatchObject([503, { codigo: 'tarifario_ocupado' }, '5']);
    }
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
  await cargada(json);
});
