import { startApp, type TestApp } from '../support/app.js';
import { Factory, filing, unique, type Registro } from '../support/factories.js';

let app: TestApp;
let factory: Factory;
let persona: Registro;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
  persona = await factory.persona();
});

afterAll(() => app.close());

const crear = (json: unknown) => app.http.post('/vehiculos', json, { token: factory.token });
const leer = (id: string) => app.http.get(`/vehiculos/${id}`, { token: factory.token });
const modificar = (id: string, json: unknown) => app.http.patch(`/vehiculos/${id}`, json, { token: factory.token });
const borrar = (id: string) => app.http.delete(`/vehiculos/${id}`, { token: factory.token });
const valido = (fields: object = {}) => ({
  placa_patente: `VE${String(unique()).padStart(4, '0')}`,
  marca: 'Toyota',
  color: 'rojo',
  persona_id: persona.id,
  ...fields,
});
const AUSENTE = '01900000-0000-7000-8000-000000000000';

describe('creating a vehicle', () => {
  test.each([
    ['bbcl-12', 'BBCL12'],
    [' ab·cd.34 ', 'ABCD34'],
    ['ＡＢ１２３４', 'AB1234'],
    ['ñandu–7', 'ÑANDU7'],
    ['n\u0303x9', 'ÑX9'],
    ['123456789012', '123456789012'],
    ['7', '7'],
  ])('keeps the plate %j as %s', async (placa_patente, esperada) => {
    const { status, body, headers } = await crear(valido({ placa_patente }));
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      placa_patente: esperada,
      marca: 'Toyota',
      color: 'rojo',
      persona_id: persona.id,
      version: 1,
      creado_en: expect.any(String),
      actualizado_en: body.creado_en,
    });
    expect(headers.get('etag')).toBe('"1"');
    expect((await leer(body.id)).body).toEqual(body);
  });

  test.each(['NULL', 'null', 'Sin Patente', 'S/P', 'CARECE', 'no tiene', 'N/A', 'ninguna', 'XXXXXX'])(
    'takes %j for no plate at all',
    async (placa_patente) => {
      const { status, body } = await crear(valido({ placa_patente }));
      expect(status).toBe(400);
      expect(body.errores).toEqual([{ campo: 'placa_patente', mensaje: expect.any(String) }]);
    },
  );

  test.each([
    ['placa_patente', 'ABCDEF'],
    ['placa_patente', '1234567890123'],
    ['placa_patente', 'AB/12'],
    ['placa_patente', 'AB\u0000 12'],
    ['placa_patente', ''],
    ['placa_patente', null],
    ['placa_patente', 12],
    ['marca', ''],
    ['marca', 'x'.repeat(61)],
    ['color', undefined],
    ['color', 'x'.repeat(41)],
    ['persona_id', undefined],
    ['persona_id', '7'],
    ['anio', 2020],
  ])('refuses %s = %j naming the field', async (campo, valor) => {
    const { status, body } = await crear(valido({ [campo]: valor }));
    expect(status).toBe(400);
    expect(body.errores).toEqual([{ campo, mensaje: expect.any(String) }]);
  });

  test('of a person who is not there is 404 naming persona_id', async () => {
    const { status, body } = await crear(valido({ persona_id: AUSENTE }));
    expect(status).toBe(404);
    expect(body).toMatchObject({ codigo: 'persona_desconocida', errores: [{ campo: 'persona_id' }] });
  });

  test('with a plate in use, however it is spelled, is 409 naming it', async () => {
    await crear(valido({ placa_patente: 'DUP100' }));
    const { status, body } = await crear(valido({ placa_patente: 'dup-1.0 0' }));
    expect(status).toBe(409);
    expect(body).toMatchObject({ codigo: 'duplicado', errores: [{ campo: 'placa_patente' }] });
  });

  test('by 50 clients with the same plate leaves one', async () => {
    const json = valido({ placa_patente: 'CINCUENTA50' });
    const answers = await Promise.all(Array.from({ length: 50 }, () => crear(json)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
    const rows = await app.owner.query<{ id: string }[]>(
      `SELECT id FROM registro.vehiculos WHERE placa_patente = 'CINCUENTA50'`,
    );
    expect(rows).toHaveLength(1);
    const trail = await app.owner.query<unknown[]>(
      `SELECT 1 FROM registro.auditoria WHERE despues->>'placa_patente' = 'CINCUENTA50'`,
    );
    expect(trail).toHaveLength(1);
  });
});

describe('changing a vehicle', () => {
  test('changes what is sent and nothing else', async () => {
    const vehiculo = await factory.vehiculo();
    const { status, body } = await modificar(vehiculo.id, { color: 'azul' });
    expect(status).toBe(200);
    expect(body).toEqual({ ...vehiculo, color: 'azul', version: 2, actualizado_en: expect.any(String) });
    expect((await leer(vehiculo.id)).body).toEqual(body);
  });

  test('may give it another plate and the first one back', async () => {
    const vehiculo = await factory.vehiculo();
    for (const placa_patente of ['vuelta-1', vehiculo.placa_patente, 'VUELTA1', vehiculo.placa_patente]) {
      expect((await modificar(vehiculo.id, { placa_patente })).status).toBe(200);
    }
    expect((await leer(vehiculo.id)).body.placa_patente).toBe(vehiculo.placa_patente);
  });

  test('two vehicles may swap plates through a third one', async () => {
    const [uno, otro] = [await factory.vehiculo(), await factory.vehiculo()];
    await modificar(uno.id, { placa_patente: 'TERCERA3' });
    expect((await modificar(otro.id, { placa_patente: uno.placa_patente })).status).toBe(200);
    expect((await modificar(uno.id, { placa_patente: otro.placa_patente })).status).toBe(200);
    expect((await leer(otro.id)).body.placa_patente).toBe(uno.placa_patente);
  });

  test.each([
    ['null', { color: null }, ['color']],
    ['a field that does not exist', { color: 'azul', puertas: 4 }, ['puertas']],
    ['nothing', {}, []],
    ['a word for no plate', { placa_patente: 'SIN PLACA' }, ['placa_patente']],
  ])('refuses %s', async (_, json, campos) => {
    const vehiculo = await factory.vehiculo();
    const { status, body } = await modificar(vehiculo.id, json);
    expect(status).toBe(400);
    expect(body.errores.map(({ campo }: { campo: string }) => campo)).toEqual(campos);
    expect((await leer(vehiculo.id)).body).toEqual(vehiculo);
  });

  test('to a plate in use is 409 naming it, and changes nothing', async () => {
    const [uno, otro] = [await factory.vehiculo(), await factory.vehiculo()];
    const { status, body } = await modificar(uno.id, { color: 'gris', placa_patente: otro.placa_patente });
    expect(status).toBe(409);
    expect(body.errores).toEqual([{ campo: 'placa_patente', mensaje: expect.any(String) }]);
    expect((await leer(uno.id)).body).toEqual(uno);
  });

  test('to a person who is not there is 404 naming persona_id', async () => {
    const vehiculo = await factory.vehiculo();
    const { status, body } = await modificar(vehiculo.id, { persona_id: AUSENTE });
    expect({ status, campo: body.errores[0]?.campo }).toEqual({ status: 404, campo: 'persona_id' });
  });

  test('that is not there is 404', async () => {
    expect((await modificar(AUSENTE, { color: 'azul' })).status).toBe(404);
  });
});

describe('deleting a vehicle', () => {
  test('answers 204, also when it once had another plate', async () => {
    const vehiculo = await factory.vehiculo();
    await modificar(vehiculo.id, { placa_patente: 'ANTES77' });
    expect((await borrar(vehiculo.id)).status).toBe(204);
    expect((await leer(vehiculo.id)).status).toBe(404);
    expect((await borrar(vehiculo.id)).status).toBe(404);
  });

  test('with an infraction is 409, also after its plate changed', async () => {
    const vehiculo = await factory.vehiculo();
    const { token } = await factory.oficialToken();
    const acta = filing(vehiculo);
    expect((await app.http.post('/cargar_infraccion', acta, { token })).status).toBe(200);
    expect((await borrar(vehiculo.id)).body).toMatchObject({ status: 409, codigo: 'en_uso' });
    await modificar(vehiculo.id, { placa_patente: 'NUEVA78' });
    expect((await borrar(vehiculo.id)).status).toBe(409);
    // The refused deletion took nothing along: the filing is still found under its first plate.
    expect((await app.http.post('/cargar_infraccion', acta, { token })).status).toBe(200);
  });
});
