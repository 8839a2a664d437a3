import { startApp, type TestApp } from '../support/app.js';
import { Factory, filing, type Registro } from '../support/factories.js';

let app: TestApp;
let factory: Factory;
let vehiculo: Registro;
let oficial: Registro;
let token: string;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
  vehiculo = await factory.vehiculo();
  ({ oficial, token } = await factory.oficialToken());
});

afterAll(() => app.close());

const cargar = (json: unknown, headers: Record<string, string> = {}, as = token) =>
  app.http.post('/cargar_infraccion', json, { token: as, headers });

async function rowsWith(comentarios: unknown): Promise<number> {
  const rows = await app.owner.query<unknown[]>('SELECT 1 FROM registro.infracciones WHERE comentarios = $1', [
    comentarios,
  ]);
  return rows.length;
}

describe('filing', () => {
  test('answers what was stored, plate normalised and time in UTC', async () => {
    const acta = filing(vehiculo, { placa_patente: ` ${String(vehiculo.placa_patente).toLowerCase()}- ` });
    const { status, body } = await cargar(acta);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: expect.any(String),
      placa_patente: vehiculo.placa_patente,
      timestamp: '2026-03-01T17:30:00.000Z',
      comentarios: acta.comentarios,
      oficial: oficial.numero,
      creado_en: expect.any(String),
    });
    expect(await rowsWith(acta.comentarios)).toBe(1);
  });

  test('names an unknown plate with 404', async () => {
    const { status, body } = await cargar(filing(vehiculo, { placa_patente: 'ZZ9999' }));
    expect(status).toBe(404);
    expect(body).toMatchObject({ codigo: 'placa_desconocida', errores: [{ campo: 'placa_patente' }] });
    expect(body.detail).toContain('ZZ9999');
  });

  test('takes a plate no vehicle can have for an unknown one', async () => {
    for (const placa_patente of ['SIN PATENTE', '☃', 'A'.repeat(5000), 'AB\u0000CD1']) {
      expect((await cargar(filing(vehiculo, { placa_patente }))).status).toBe(404);
    }
  });

  test.each([
    ['placa_patente', ''],
    ['placa_patente', ' - '],
    ['placa_patente', 7],
    ['timestamp', 'ayer'],
    ['timestamp', true],
    ['comentarios', ''],
    ['comentarios', 'a\u0000b'],
    ['comentarios', '\ud800'],
    ['comentarios', 'x'.repeat(2001)],
    ['oficial', '1'],
  ])('refuses %s = %j naming the field', async (campo, valor) => {
    const { status, body } = await cargar(filing(vehiculo, { [campo]: valor }));
    expect(status).toBe(400);
    expect(body.errores).toEqual([{ campo, mensaje: expect.any(String) }]);
  });

  test('keeps a comment byte for byte', async () => {
    const comentarios = '  ñandú\r\n\t«¿…?» 👮🏽‍♀️ é e\u0301 \u200d  ';
    const { body } = await cargar(filing(vehiculo, { comentarios }));
    expect(body.comentarios).toBe(comentarios);
    expect(await rowsWith(comentarios)).toBe(1);
  });
});

describe('repeating a filing', () => {
  test('gives the same answer and leaves one row', async () => {
    const acta = filing(vehiculo);
    const [first, second] = [await cargar(acta), await cargar({ ...acta, timestamp: '2026-03-01T17:30:00Z' })];
    expect(second).toMatchObject({ status: 200, body: first.body });
    expect(await rowsWith(acta.comentarios)).toBe(1);
  });

  test('filed by 50 clients at once is one row', async () => {
    const acta = filing(vehiculo);
    const answers = await Promise.all(Array.from({ length: 50 }, () => cargar(acta)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await rowsWith(acta.comentarios)).toBe(1);
  });

  test('survives a change of plate and owner, and the plate moving to another vehicle', async () => {
    const movido = await factory.vehiculo();
    const placa = String(movido.placa_patente);
    const acta = filing(movido);
    const first = await cargar(acta);
    const nuevoDueno = await factory.persona();
    await app.http.patch(
      `/vehiculos/${movido.id}`,
      { placa_patente: `${placa}X`, persona_id: nuevoDueno.id },
      { token: factory.token },
    );
    expect(await cargar(acta)).toMatchObject({ status: 200, body: first.body });
    await factory.vehiculo({ placa_patente: placa });
    expect(await cargar(acta)).toMatchObject({ status: 200, body: first.body });
    expect(await rowsWith(acta.comentarios)).toBe(1);
  });
});

describe('an idempotency key', () => {
  test('with the same body gives the same answer', async () => {
    const acta = filing(vehiculo);
    const first = await cargar(acta, { 'idempotency-key': 'clave-1' });
    expect(await cargar(acta, { 'idempotency-key': 'clave-1' })).toMatchObject({ status: 200, body: first.body });
    expect(await cargar(acta, { 'idempotency-key': 'clave-2' })).toMatchObject({ status: 200, body: first.body });
    expect(await rowsWith(acta.comentarios)).toBe(1);
  });

  test('with another body is 422 and stores nothing', async () => {
    await cargar(filing(vehiculo), { 'idempotency-key': 'clave-3' });
    const otra = filing(vehiculo);
    expect((await cargar(otra, { 'idempotency-key': 'clave-3' })).status).toBe(422);
    expect(await rowsWith(otra.comentarios)).toBe(0);
  });

  test('is each officer’s own', async () => {
    await cargar(filing(vehiculo), { 'idempotency-key': 'clave-4' });
    const otro = await factory.oficialToken();
    expect((await cargar(filing(vehiculo), { 'idempotency-key': 'clave-4' }, otro.token)).status).toBe(200);
  });

  test('is not spent by a filing that fails', async () => {
    const acta = filing(vehiculo);
    const desconocida = { ...acta, placa_patente: 'ZZ9998' };
    expect((await cargar(desconocida, { 'idempotency-key': 'clave-5' })).status).toBe(404);
    expect((await cargar(acta, { 'idempotency-key': 'clave-5' })).status).toBe(200);
  });

  test('that is malformed is refused', async () => {
    expect((await cargar(filing(vehiculo), { 'idempotency-key': 'con espacio' })).status).toBe(400);
  });
});

describe('who files', () => {
  test('an administrator may not', async () => {
    expect((await cargar(filing(vehiculo), {}, factory.token)).status).toBe(403);
  });

  test('an officer deactivated while he files gets 401 and leaves nothing behind it', async () => {
    const otro = await factory.oficialToken();
    const actas = Array.from({ length: 40 }, () => filing(vehiculo));
    const answers = actas.map((acta) => cargar(acta, {}, otro.token));
    const deactivation = await app.http.patch(
      `/oficiales/${otro.oficial.id}`,
      { activo: false },
      { token: factory.token },
    );
    expect(deactivation.status).toBe(200);
    const afterwards = filing(vehiculo);
    expect((await cargar(afterwards, {}, otro.token)).status).toBe(401);
    for (const [index, answer] of (await Promise.all(answers)).entries()) {
      expect([200, 401]).toContain(answer.status);
      expect(await rowsWith(actas[index]!.comentarios)).toBe(answer.status === 200 ? 1 : 0);
    }
    expect((await cargar(actas[0], {}, otro.token)).status).toBe(401);
  });
});
