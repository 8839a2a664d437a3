import { startApp, type TestApp } from '../support/app.js';
import { Factory, filing } from '../support/factories.js';

let app: TestApp;
let factory: Factory;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
});

afterAll(() => app.close());

const crear = (json: unknown) => app.http.post('/personas', json, { token: factory.token });
const leer = (id: string) => app.http.get(`/personas/${id}`, { token: factory.token });
const modificar = (id: string, json: unknown) => app.http.patch(`/personas/${id}`, json, { token: factory.token });
const borrar = (id: string) => app.http.delete(`/personas/${id}`, { token: factory.token });
const AUSENTE = '01900000-0000-7000-8000-000000000000';

describe('creating a person', () => {
  test('answers 201 with the record, its e-mail in lower case', async () => {
    const { status, body, headers } = await crear({ nombre: '  Ana Rojas Pérez ', correo: ' Ana.ROJAS@Example.COM ' });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      nombre: 'Ana Rojas Pérez',
      correo: 'ana.rojas@example.com',
      version: 1,
      creado_en: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      actualizado_en: body.creado_en,
    });
    expect(headers.get('etag')).toBe('"1"');
    expect((await leer(body.id)).body).toEqual(body);
  });

  test('a name typed with its accents apart is kept, shown and found with them together', async () => {
    const correo = 'decompuesta@example.com';
    const { status, body } = await crear({ nombre: 'Inés Ordóñez'.normalize('NFD'), correo });
    expect(status).toBe(201);
    expect(body.nombre).toBe('Inés Ordóñez'.normalize('NFC'));
    for (const form of ['NFC', 'NFD']) {
      const buscar = encodeURIComponent('Inés Ordóñ'.normalize(form));
      const found = await app.http.get(`/personas?buscar=${buscar}`, { token: factory.token });
      expect(found.body.datos).toEqual([expect.objectContaining({ correo })]);
    }
  });

  test('with an e-mail somebody has, in any case, is 409 naming it', async () => {
    const persona = await factory.persona();
    const { status, body } = await crear({ nombre: 'Otra', correo: String(persona.correo).toUpperCase() });
    expect(status).toBe(409);
    expect(body).toMatchObject({ codigo: 'duplicado', errores: [{ campo: 'correo' }] });
  });

  test.each([
    ['nombre', undefined],
    ['nombre', null],
    ['nombre', ' '],
    ['nombre', 'a\u0000b'],
    ['nombre', 'x'.repeat(201)],
    ['nombre', ['Ana']],
    ['correo', undefined],
    ['correo', 'ana'],
    ['correo', 'ana@ejemplo'],
    ['correo', 7],
    ['id', AUSENTE],
    ['version', 3],
  ])('refuses %s = %j naming the field', async (campo, valor) => {
    const { status, body } = await crear({ nombre: 'Ana', correo: 'nueva@example.com', [campo]: valor });
    expect(status).toBe(400);
    expect(body.errores).toEqual([{ campo, mensaje: expect.any(String) }]);
  });

  test('names every wrong field at once', async () => {
    const { body } = await crear({ nombre: '', correo: 'x', apodo: 'y' });
    expect(body.errores.map(({ campo }: { campo: string }) => campo).sort()).toEqual(['apodo', 'correo', 'nombre']);
  });
});

describe('reading a person', () => {
  test('that is not there is 404', async () => {
    expect((await leer(AUSENTE)).status).toBe(404);
  });

  test('by something that is no id is 400 naming it', async () => {
    for (const id of ['7', 'ana', '%00', `${AUSENTE}x`]) {
      const { status, body } = await leer(id);
      expect({ id, status, campo: body.errores[0]?.campo }).toEqual({ id, status: 400, campo: 'id' });
    }
  });
});

describe('changing a person', () => {
  test('changes what is sent and nothing else', async () => {
    const persona = await factory.persona();
    const { status, body, headers } = await modificar(persona.id, { correo: `Nuevo.${persona.correo}` });
    expect(status).toBe(200);
    const correo = `nuevo.${persona.correo}`;
    expect(body).toEqual({ ...persona, correo, version: 2, actualizado_en: expect.any(String) });
    expect(headers.get('etag')).toBe('"2"');
    expect((await leer(persona.id)).body).toEqual(body);
  });

  test.each([
    ['null', { nombre: null }, ['nombre']],
    ['a field that does not exist', { nombre: 'Ana', edad: 7 }, ['edad']],
    ['the id', { id: AUSENTE }, ['id']],
    ['nothing', {}, []],
    ['a bad e-mail', { correo: 'ana' }, ['correo']],
  ])('refuses %s', async (_, json, campos) => {
    const persona = await factory.persona();
    const { status, body } = await modificar(persona.id, json);
    expect(status).toBe(400);
    expect(body.errores.map(({ campo }: { campo: string }) => campo)).toEqual(campos);
    expect((await leer(persona.id)).body).toEqual(persona);
  });

  test('to an e-mail somebody has is 409 and changes nothing', async () => {
    const [una, otra] = [await factory.persona(), await factory.persona()];
    const { status, body } = await modificar(una.id, { nombre: 'Otro nombre', correo: otra.correo });
    expect(status).toBe(409);
    expect(body.errores).toEqual([{ campo: 'correo', mensaje: expect.any(String) }]);
    expect((await leer(una.id)).body).toEqual(una);
  });

  test('that is not there is 404', async () => {
    expect((await modificar(AUSENTE, { nombre: 'Ana' })).status).toBe(404);
  });
});

describe('deleting a person', () => {
  test('answers 204 without a body; afterwards there is nobody', async () => {
    const persona = await factory.persona();
    expect(await borrar(persona.id)).toMatchObject({ status: 204, body: undefined });
    expect((await leer(persona.id)).status).toBe(404);
    expect((await borrar(persona.id)).status).toBe(404);
  });

  test('who owns a vehicle is 409', async () => {
    const vehiculo = await factory.vehiculo();
    const { status, body } = await borrar(vehiculo.persona_id);
    expect({ status, codigo: body.codigo }).toEqual({ status: 409, codigo: 'en_uso' });
    expect((await leer(vehiculo.persona_id)).status).toBe(200);
  });

  test('who owned a vehicle when something was filed against it is 409', async () => {
    const vehiculo = await factory.vehiculo();
    const { token } = await factory.oficialToken();
    expect((await app.http.post('/cargar_infraccion', filing(vehiculo), { token })).status).toBe(200);
    const nuevo = await factory.persona();
    const change = { persona_id: nuevo.id };
    expect((await app.http.patch(`/vehiculos/${vehiculo.id}`, change, { token: factory.token })).status).toBe(200);
    expect((await borrar(vehiculo.persona_id)).status).toBe(409);
    expect((await leer(vehiculo.persona_id)).status).toBe(200);
  });
});

test('an officer may neither see nor change people', async () => {
  const { token } = await factory.oficialToken();
  const { id } = await factory.persona();
  const answers = await Promise.all([
    app.http.get('/personas', { token }),
    app.http.get(`/personas/${id}`, { token }),
    app.http.post('/personas', { nombre: 'Ana', correo: 'intrusa@example.com' }, { token }),
    app.http.patch(`/personas/${id}`, { nombre: 'Ana' }, { token }),
    app.http.delete(`/personas/${id}`, { token }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  expect((await leer(id)).status).toBe(200);
});
