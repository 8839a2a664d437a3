import { startApp, type TestApp } from '../support/app.js';
import { crearCliente, cuentas, operar, type Cliente } from '../support/clientes.js';
import { adminToken, Factory, filing, unique, type Registro } from '../support/factories.js';
import { scrape, valueOf } from '../support/metrics.js';

let app: TestApp;
let admin: string;
let factory: Factory;
let cliente: Cliente;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
  admin = await adminToken(app, 'admin');
  cliente = await crearCliente(app, admin, 10_000);
});

afterAll(() => app.close());

/** A vehicle with so many acts without codes, a day apart, the last of which is the newest. */
async function fined(...timestamps: string[]): Promise<{ vehiculo: Registro; ids: string[] }> {
  const vehiculo = await factory.vehiculo();
  const { token } = await factory.oficialToken();
  const ids: string[] = [];
  for (const timestamp of timestamps) {
    const { body } = await app.http.post('/cargar_infraccion', filing(vehiculo, { timestamp }), { token });
    ids.push((body as Registro).id);
  }
  return { vehiculo, ids };
}

/** A type of the tariff that costs an amount of a currency since 2025. */
async function tipo(moneda: string, cantidad: string): Promise<string> {
  const codigo = `OP-${unique()}`;
  const json = {
    codigo,
    descripcion: 'Cruzar con luz roja',
    gravedad: 'grave',
    precios: [{ unidad: moneda, cantidad, desde: '2025-01-01' }],
  };
  const { status, body } = await app.http.post('/tarifario', json, { token: admin });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return codigo;
}

test('what a plate is: the vehicle, and nothing of its owner', async () => {
  const vehiculo = await factory.vehiculo({ marca: 'Mazda', color: 'azul' });
  const uno = await crearCliente(app, admin, 10);
  const written = `${String(vehiculo.placa_patente).slice(0, 2).toLowerCase()}-${String(vehiculo.placa_patente).slice(2)}`;
  const { status, body } = await operar(app, uno, 'consulta_patente', written);
  expect([status, body]).toEqual([
    200,
    {
      registro_id: expect.any(String),
      tipo: 'consulta_patente',
      costo: 1,
      saldo: 9,
      resultado: { placa_patente: vehiculo.placa_patente, registrada: true, marca: 'Mazda', color: 'azul' },
    },
  ]);
  expect(await cuentas(app, uno.id)).toEqual({ saldo: 9, debitos: 1, registros: 1 });
});

test('a plate that nobody bears is an answer and costs as much', async () => {
  const uno = await crearCliente(app, admin, 6);
  const placa_patente = 'ZZ9999';
  const none = { placa_patente, registrada: false };
  expect((await operar(app, uno, 'consulta_patente', placa_patente)).body).toMatchObject({
    costo: 1,
    saldo: 5,
    resultado: { ...none, marca: null, color: null },
  });
  expect((await operar(app, uno, 'infracciones_patente', placa_patente)).body).toMatchObject({
    costo: 2,
    saldo: 3,
    resultado: { ...none, total: 0, infracciones: [] },
  });
  expect((await operar(app, uno, 'resumen_patente', placa_patente)).body).toMatchObject({
    costo: 3,
    saldo: 0,
    resultado: { ...none, total: 0, primera: null, ultima: null, por_anio: [], importes: [] },
  });
});

test('the infractions of a plate, newest first, without who filed them and what he wrote', async () => {
  const { vehiculo, ids } = await fined('2026-02-01T10:00:00-03:00', '2026-03-01T10:00:00-03:00');
  const { body } = await operar(app, cliente, 'infracciones_patente', vehiculo.placa_patente);
  expect(body.resultado).toEqual({
    placa_patente: vehiculo.placa_patente,
    registrada: true,
    total: 2,
    infracciones: [
      { id: ids[1], timestamp: '2026-03-01T13:00:00.000Z' },
      { id: ids[0], timestamp: '2026-02-01T13:00:00.000Z' },
    ],
  });
});

test('what was filed with codes says what is charged', async () => {
  const vehiculo = await factory.vehiculo();
  const { token } = await factory.oficialToken();
  const codigos = [await tipo('CLP', '50000'), await tipo('CLP', '1500')];
  const filed = await app.http.post('/cargar_infraccion', filing(vehiculo, { codigos }), { token });
  const { id, conceptos, importe, timestamp } = filed.body;
  expect(importe).toEqual({ moneda: 'CLP', monto: 51_500 });
  const { body } = await operar(app, cliente, 'infracciones_patente', vehiculo.placa_patente);
  expect(body.resultado.infracciones).toEqual([{ id, timestamp, conceptos, importe }]);
});

test('of more than 1,000 infractions the newest come, and how many there are', async () => {
  const { vehiculo } = await fined('2020-01-01T00:00:00Z');
  await app.owner.query(
    `INSERT INTO registro.infracciones (id, vehiculo_id, oficial_id, persona_id, placa_patente, momento, comentarios, creado_en, request_id, direccion)
     SELECT gen_random_uuid(), i.vehiculo_id, i.oficial_id, i.persona_id, i.placa_patente, i.momento + n * interval '1 hour', 'Otra', now(), 'x', 'x'
     FROM registro.infracciones i, generate_series(1, 1200) n WHERE i.vehiculo_id = $1`,
    [vehiculo.id],
  );
  const { resultado } = (await operar(app, cliente, 'infracciones_patente', vehiculo.placa_patente)).body;
  const timestamps = (resultado.infracciones as Registro[]).map((one) => one['timestamp'] as string);
  expect([resultado.total, timestamps.length]).toEqual([1_201, 1_000]);
  expect(timestamps).toEqual(timestamps.toSorted().toReversed());
  expect(timestamps[0]).toBe('2020-02-20T00:00:00.000Z');
});

test('the summary counts by the local year and sums up by currency', async () => {
  // In Chile, 02:00 UTC on New Year's Day is still the old year.
  const { vehiculo } = await fined('2025-01-01T02:00:00Z', '2025-06-01T12:00:00Z', '2026-01-05T12:00:00Z');
  const { token } = await factory.oficialToken();
  for (const [codigos, timestamp] of [
    [[await tipo('CLP', '50000')], '2026-02-01T12:00:00Z'],
    [[await tipo('CLP', '1')], '2025-02-01T12:00:00Z'],
    [[await tipo('ARS', '10.5')], '2026-02-02T12:00:00Z'],
  ] as const) {
    await app.http.post('/cargar_infraccion', filing(vehiculo, { codigos, timestamp }), { token });
  }
  const { body } = await operar(app, cliente, 'resumen_patente', vehiculo.placa_patente);
  expect(app.config.zonaHoraria).toBe('America/Santiago');
  expect(body.resultado).toEqual({
    placa_patente: vehiculo.placa_patente,
    registrada: true,
    total: 6,
    primera: '2025-01-01T02:00:00.000Z',
    ultima: '2026-02-02T12:00:00.000Z',
    por_anio: [
      { anio: 2026, total: 3 },
      { anio: 2025, total: 2 },
      { anio: 2024, total: 1 },
    ],
    importes: [
      { moneda: 'ARS', monto: 1_050 },
      { moneda: 'CLP', monto: 50_001 },
    ],
  });
});

test('infractions follow the vehicle to its new plate: who bears the old one now has none of them', async () => {
  const { vehiculo } = await fined('2026-02-01T10:00:00-03:00');
  const before = vehiculo.placa_patente as string;
  await app.http.patch(`/vehiculos/${vehiculo.id}`, { placa_patente: 'NUEVA77' }, { token: admin });
  expect((await operar(app, cliente, 'infracciones_patente', 'NUEVA77')).body.resultado.total).toBe(1);
  expect((await operar(app, cliente, 'infracciones_patente', before)).body.resultado.registrada).toBe(false);
  await factory.vehiculo({ placa_patente: before });
  const { resultado } = (await operar(app, cliente, 'resumen_patente', before)).body;
  expect([resultado.registrada, resultado.total]).toEqual([true, 0]);
});

test.each([
  ['', 'Escriba la placa patente.'],
  [undefined, 'Escriba la placa patente como texto.'],
  ['ABC*12', 'La placa patente no admite «*»'],
  ['ABCDEF', 'La placa patente debe tener al menos un número.'],
  ['SIN PATENTE', 'Eso no es una placa patente'],
])('%j is no plate: 400, and it costs nothing', async (placa, mensaje) => {
  const uno = await crearCliente(app, admin, 5);
  const { status, body } = await operar(app, uno, 'consulta_patente', placa, 'clave');
  expect([status, body.codigo, body.errores[0].campo]).toEqual([400, 'datos_invalidos', 'placa_patente']);
  expect(body.detail).toContain(mensaje);
  expect(await cuentas(app, uno.id)).toEqual({ saldo: 5, debitos: 0, registros: 0 });
  expect((await operar(app, uno, 'consulta_patente', 'BBCL12', 'clave')).status).toBe(200);
});

test('an operation that does not exist is not found, and a field neither', async () => {
  const one = await operar(app, cliente, 'inventada', 'BBCL12');
  expect([one.status, one.body.codigo]).toEqual([404, 'no_encontrado']);
  const other = await app.http.post(
    '/operaciones/consulta_patente',
    { placa_patente: 'BBCL12', otro: 1 },
    { token: cliente.token },
  );
  expect([other.status, other.body.errores[0].campo]).toEqual([400, 'otro']);
});

test('without enough credit: 402 with the numbers, and nothing is written', async () => {
  const uno = await crearCliente(app, admin, 2);
  const { status, body } = await operar(app, uno, 'resumen_patente', 'BBCL12', 'una');
  expect([status, body]).toEqual([
    402,
    expect.objectContaining({ codigo: 'sin_credito', costo: 3, saldo: 2, reservado: 0, faltante: 1 }),
  ]);
  expect(await cuentas(app, uno.id)).toEqual({ saldo: 2, debitos: 0, registros: 0 });
  // The key is free: with credit, the same request is done.
  await app.http.post(`/clientes/${uno.id}/creditos`, { cantidad: 1, motivo: 'Otro' }, { token: admin });
  expect((await operar(app, uno, 'resumen_patente', 'BBCL12', 'una')).body).toMatchObject({ costo: 3, saldo: 0 });
});

describe('with an Idempotency-Key', () => {
  test('the same request is answered alike and charged once, however the plate is written', async () => {
    const uno = await crearCliente(app, admin, 10);
    const first = (await operar(app, uno, 'resumen_patente', 'BBCL12', 'k-1')).body;
    for (const placa of ['BBCL12', 'bb-cl 12']) {
      const { status, body } = await operar(app, uno, 'resumen_patente', placa, 'k-1');
      expect([status, body]).toEqual([200, first]);
    }
    expect(await cuentas(app, uno.id)).toEqual({ saldo: 7, debitos: 1, registros: 1 });
  });

  test('another plate or another operation under it is refused', async () => {
    const uno = await crearCliente(app, admin, 10);
    await operar(app, uno, 'consulta_patente', 'BBCL12', 'k-1');
    for (const [tipo, placa] of [
      ['consulta_patente', 'BBCL13'],
      ['resumen_patente', 'BBCL12'],
    ] as const) {
      const { status, body } = await operar(app, uno, tipo, placa, 'k-1');
      expect([status, body.codigo]).toEqual([422, 'clave_reutilizada']);
    }
    expect(await cuentas(app, uno.id)).toEqual({ saldo: 9, debitos: 1, registros: 1 });
  });

  test('keys are each client’s own', async () => {
    const [uno, otro] = [await crearCliente(app, admin, 5), await crearCliente(app, admin, 5)];
    const one = (await operar(app, uno, 'consulta_patente', 'BBCL12', 'k')).body;
    const other = (await operar(app, otro, 'consulta_patente', 'BBCL13', 'k')).body;
    expect(other.resultado.placa_patente).toBe('BBCL13');
    expect(other.registro_id).not.toBe(one.registro_id);
  });

  test('the answer stays what it was when the vehicle changes', async () => {
    const uno = await crearCliente(app, admin, 5);
    const vehiculo = await factory.vehiculo({ color: 'rojo' });
    const first = (await operar(app, uno, 'consulta_patente', vehiculo.placa_patente, 'k')).body;
    await app.http.patch(`/vehiculos/${vehiculo.id}`, { color: 'verde' }, { token: admin });
    expect((await operar(app, uno, 'consulta_patente', vehiculo.placa_patente, 'k')).body).toEqual(first);
    expect((await operar(app, uno, 'consulta_patente', vehiculo.placa_patente)).body.resultado.color).toBe('verde');
  });

  test('50 of the same at once are one debit and one answer', async () => {
    const uno = await crearCliente(app, admin, 100);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => operar(app, uno, 'resumen_patente', 'BBCL12', 'k')),
    );
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(answers[0]!.status).toBe(200);
    expect(await cuentas(app, uno.id)).toEqual({ saldo: 97, debitos: 1, registros: 1 });
  });
});

test('of 40 at once with credit for 25, 25 are done and the others refused', async () => {
  const uno = await crearCliente(app, admin, 25);
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, n) => operar(app, uno, 'consulta_patente', `QQ${1000 + n}`)),
  );
  const done = answers.filter(({ status }) => status === 200);
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(25).fill(200), ...Array(15).fill(402)]);
  expect(done.map(({ body }) => body.saldo as number).sort((a, b) => a - b)).toEqual([...Array(25).keys()]);
  expect(await cuentas(app, uno.id)).toEqual({ saldo: 0, debitos: 25, registros: 25 });
});

test('what moves is counted once it is written, and so is what credit does not reach for', async () => {
  const names = ['abono', 'debito', 'devolucion', 'retiro'];
  const read = async (): Promise<number[]> => {
    const samples = await scrape(app.http);
    const moved = names.map((clase) => valueOf(samples, 'registro_creditos_total', { clase }));
    return [...moved, valueOf(samples, 'registro_creditos_rechazos_total')];
  };
  const before = await read();
  const uno = await crearCliente(app, admin, 3);
  const { body } = await operar(app, uno, 'infracciones_patente', 'ZZ9999');
  expect((await operar(app, uno, 'resumen_patente', 'ZZ9999')).status).toBe(402);
  const anular = { motivo: 'Un error' };
  await app.http.post(`/registros/${body.registro_id as string}/anular`, anular, { token: admin });
  const quitar = { cantidad: -1, motivo: 'Estaba de más' };
  await app.http.post(`/clientes/${uno.id}/creditos`, quitar, { token: admin });
  expect(
    (await app.http.post(`/clientes/${uno.id}/creditos`, { ...quitar, cantidad: -9 }, { token: admin })).status,
  ).toBe(409);
  const after = await read();
  expect(after.map((value, place) => value - before[place]!)).toEqual([3, 2, 2, 1, 1]);
});
