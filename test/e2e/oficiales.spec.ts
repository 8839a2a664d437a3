import { startApp, type TestApp } from '../support/app.js';
import { CLAVE, Factory, filing, login, unique } from '../support/factories.js';

let app: TestApp;
let factory: Factory;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
});

afterAll(() => app.close());

const crear = (json: unknown) => app.http.post('/oficiales', json, { token: factory.token });
const leer = (id: string) => app.http.get(`/oficiales/${id}`, { token: factory.token });
const modificar = (id: string, json: unknown) => app.http.patch(`/oficiales/${id}`, json, { token: factory.token });
const borrar = (id: string) => app.http.delete(`/oficiales/${id}`, { token: factory.token });
const valido = (fields: object = {}) => ({
  nombre: 'Luis Soto',
  numero: `OF-${unique()}`,
  clave: CLAVE,
  ...fields,
});
const AUSENTE = '01900000-0000-7000-8000-000000000000';

describe('creating an officer', () => {
  test('answers 201 with the record, without the password, and active', async () => {
    const { status, body, headers } = await crear(valido({ numero: ' ab-12 ' }));
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      nombre: 'Luis Soto',
      numero: 'AB-12',
      activo: true,
      version: 1,
      creado_en: expect.any(String),
      actualizado_en: body.creado_en,
    });
    expect(headers.get('etag')).toBe('"1"');
    expect((await leer(body.id)).body).toEqual(body);
  });

  test('takes a number written as a JSON number', async () => {
    expect((await crear(valido({ numero: 70001 }))).body.numero).toBe('70001');
  });

  test('may create one who can’t log in yet', async () => {
    const { body } = await crear(valido({ activo: false }));
    expect(body.activo).toBe(false);
    const credentials = { username: body.numero, password: CLAVE };
    expect((await app.http.post('/login/access-token', credentials)).status).toBe(401);
  });

  test('with a number in use, however it is spelled, is 409 naming it', async () => {
    const oficial = await factory.oficial({ numero: 'DUP-1' });
    const { status, body } = await crear(valido({ numero: ` ${String(oficial.numero).toLowerCase()} ` }));
    expect(status).toBe(409);
    expect(body).toMatchObject({ codigo: 'duplicado', errores: [{ campo: 'numero' }] });
  });

  test.each([
    ['nombre', ''],
    ['nombre', 'luis@example.com'],
    ['nombre', 'AB-12'],
    ['numero', undefined],
    ['numero', 'SIN CIFRA'],
    ['numero', 'A B 1'],
    ['numero', '1'.repeat(21)],
    ['numero', -1],
    ['numero', 1.5],
    ['clave', undefined],
    ['clave', 'nueve 999'],
    ['clave', 'ñ'.repeat(37)],
    ['clave', `con un nulo \u0000`],
    ['clave', 1234567890],
    ['clave', '1234567890'],
    ['clave', ' '.repeat(10)],
    ['activo', 'true'],
    ['activo', null],
    ['clave_hash', 'x'],
    ['version_sesion', 9],
  ])('refuses %s = %j naming the field', async (campo, valor) => {
    const { status, body } = await crear(valido({ [campo]: valor }));
    expect(status).toBe(400);
    expect(body.errores).toEqual([{ campo, mensaje: expect.any(String) }]);
  });

  test.each([
    ['number', { numero: 'zq-4711' }, 'la de ZQ-4711 y más'],
    ['name', { nombre: 'Ana María Muñoz' }, 'la clave de MUNOZ'],
  ])('refuses a password that holds his %s', async (_, fields, clave) => {
    const { status, body } = await crear(valido({ ...fields, clave }));
    expect(status).toBe(400);
    expect(body.errores).toEqual([{ campo: 'clave', mensaje: expect.stringContaining('de la cuenta') }]);
  });

  test('takes passwords of exactly 10 characters and of exactly 72 bytes', async () => {
    for (const clave of ['diez 10 10', 'ñáóñéúñíóüáñúéñóíáüñéóúñáíéñüóñúáéíñ']) {
      const { status, body } = await crear(valido({ clave }));
      expect(status).toBe(201);
      expect(await login(app, body.numero, clave)).toEqual(expect.any(String));
    }
  });
});

describe('changing an officer', () => {
  test('changes what is sent and nothing else', async () => {
    const oficial = await factory.oficial();
    const { status, body } = await modificar(oficial.id, { nombre: 'Luis Soto Díaz' });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...oficial,
      nombre: 'Luis Soto Díaz',
      version: 2,
      actualizado_en: expect.any(String),
    });
    expect((await leer(oficial.id)).body).toEqual(body);
  });

  test.each([
    ['his number', { numero: '9' }, ['numero']],
    ['his own number even', { numero: 'IGUAL-1', nombre: 'Luis' }, ['numero']],
    ['null', { activo: null }, ['activo']],
    ['a field that does not exist', { rango: 'cabo' }, ['rango']],
    ['nothing', {}, []],
    ['a short password', { clave: 'corta' }, ['clave']],
    ['one of those used most', { clave: 'password1234' }, ['clave']],
    ['his name as it is in a password', { clave: 'clave para el TURNO' }, ['clave']],
    ['the name he gets in a password', { clave: 'clave para rosales', nombre: 'Ana Rosales' }, ['clave']],
  ])('refuses %s', async (_, json, campos) => {
    const oficial = await factory.oficial();
    const { status, body } = await modificar(oficial.id, json);
    expect(status).toBe(400);
    expect(body.errores.map(({ campo }: { campo: string }) => campo)).toEqual(campos);
    expect((await leer(oficial.id)).body).toEqual(oficial);
  });

  test('that is not there is 404', async () => {
    expect((await modificar(AUSENTE, { nombre: 'Luis Soto' })).status).toBe(404);
    expect((await leer(AUSENTE)).status).toBe(404);
  });
});

describe('deleting an officer', () => {
  test('answers 204 and takes his refresh tokens along', async () => {
    const oficial = await factory.oficial();
    await login(app, oficial.numero);
    await login(app, oficial.numero);
    expect((await borrar(oficial.id)).status).toBe(204);
    expect((await leer(oficial.id)).status).toBe(404);
    expect((await borrar(oficial.id)).status).toBe(404);
    const rows = await app.owner.query<unknown[]>('SELECT 1 FROM registro.tokens_refresco WHERE oficial_id = $1', [
      oficial.id,
    ]);
    expect(rows).toEqual([]);
  });

  test('who filed an infraction is 409 and leaves his session alone', async () => {
    const { oficial, token } = await factory.oficialToken();
    const vehiculo = await factory.vehiculo();
    expect((await app.http.post('/cargar_infraccion', filing(vehiculo), { token })).status).toBe(200);
    expect((await borrar(oficial.id)).body).toMatchObject({ status: 409, codigo: 'en_uso' });
    expect((await app.http.post('/cargar_infraccion', filing(vehiculo), { token })).status).toBe(200);
    const rows = await app.owner.query<unknown[]>('SELECT 1 FROM registro.tokens_refresco WHERE oficial_id = $1', [
      oficial.id,
    ]);
    expect(rows).toHaveLength(1);
  });
});

test('a password is in no answer and in no trail, neither as typed nor as kept', async () => {
  const [primera, segunda] = ['una clave que se busca', 'otra clave que se busca'];
  const creado = await crear(valido({ clave: primera }));
  const { id } = creado.body;
  const answers = [creado, await modificar(id, { clave: segunda }), await leer(id)];
  answers.push(await app.http.get('/oficiales', { token: factory.token }));
  const [{ clave_hash } = { clave_hash: '' }] = await app.owner.query<{ clave_hash: string }[]>(
    'SELECT clave_hash FROM registro.oficiales WHERE id = $1',
    [id],
  );
  expect(clave_hash).toMatch(/^\$2b\$/);
  await borrar(id);
  const trail = await app.owner.query<{ accion: string }[]>(
    'SELECT * FROM registro.auditoria WHERE entidad_id = $1 ORDER BY id',
    [id],
  );
  expect(trail.map(({ accion }) => accion)).toEqual(['crear', 'modificar', 'borrar']);
  for (const text of [...answers.map(({ body }) => JSON.stringify(body)), JSON.stringify(trail)]) {
    expect(text).not.toContain(primera);
    expect(text).not.toContain(segunda);
    expect(text).not.toContain('$2b$');
  }
});
