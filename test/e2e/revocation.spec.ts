import { startApp, type TestApp } from '../support/app.js';
import { Factory, filing, login, type Registro } from '../support/factories.js';

let app: TestApp;
let factory: Factory;
let vehiculo: Registro;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
  vehiculo = await factory.vehiculo();
});

afterAll(() => app.close());

const modificar = (oficial: Registro, json: object) =>
  app.http.patch(`/oficiales/${oficial.id}`, json, { token: factory.token });

/** What every route that asks for a token answers to this one. */
async function statuses(token: string): Promise<Record<string, number>> {
  const id = vehiculo.id;
  const answers = {
    cargar: await app.http.post('/cargar_infraccion', filing(vehiculo), { token }),
    'cargar without a body': await app.http.post('/cargar_infraccion', undefined, { token }),
    infracciones: await app.http.get('/infracciones', { token }),
    infraccion: await app.http.get(`/infracciones/${id}`, { token }),
    personas: await app.http.get('/personas', { token }),
    persona: await app.http.patch(`/personas/${id}`, {}, { token }),
    vehiculos: await app.http.post('/vehiculos', {}, { token }),
    vehiculo: await app.http.delete(`/vehiculos/${id}`, { token }),
    oficiales: await app.http.get('/oficiales?limite=x', { token }),
    oficial: await app.http.get('/oficiales/7', { token }),
  };
  return Object.fromEntries(Object.entries(answers).map(([route, { status }]) => [route, status]));
}

const ALL_401 = expect.objectContaining({ cargar: 401, infracciones: 401, personas: 401 });

describe.each([
  ['deactivation', { activo: false }],
  ['a new password', { clave: 'otra clave de prueba' }],
])('%s', (_, change) => {
  test('makes the officer’s token 401 at once, whatever is asked', async () => {
    const { oficial, token } = await factory.oficialToken();
    expect(await statuses(token)).toMatchObject({ cargar: 200, infracciones: 200, personas: 403, oficial: 403 });
    expect((await modificar(oficial, change)).status).toBe(200);
    const after = await statuses(token);
    expect(after).toEqual(ALL_401);
    expect(new Set(Object.values(after))).toEqual(new Set([401]));
  });

  test('outranks the promise of a repeated filing', async () => {
    const { oficial, token } = await factory.oficialToken();
    const acta = filing(vehiculo);
    const headers = { 'idempotency-key': `clave-${oficial.id}` };
    expect((await app.http.post('/cargar_infraccion', acta, { token, headers })).status).toBe(200);
    await modificar(oficial, change);
    const repeat = await app.http.post('/cargar_infraccion', acta, { token, headers });
    expect(repeat.status).toBe(401);
    expect(repeat.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  test('is not undone for old tokens by reactivation; a new log-in works', async () => {
    const { oficial, token } = await factory.oficialToken();
    await modificar(oficial, change);
    await modificar(oficial, { activo: true });
    expect((await app.http.get('/infracciones', { token })).status).toBe(401);
    const fresh = await login(app, oficial.numero as string, (change as { clave?: string }).clave);
    expect((await app.http.get('/infracciones', { token: fresh })).status).toBe(200);
  });
});

test('a filing repeated after a new log-in is still the same one', async () => {
  const { oficial, token } = await factory.oficialToken();
  const acta = filing(vehiculo);
  const first = await app.http.post('/cargar_infraccion', acta, { token });
  await modificar(oficial, { activo: false });
  await modificar(oficial, { activo: true });
  const fresh = await login(app, oficial.numero as string);
  expect(await app.http.post('/cargar_infraccion', acta, { token: fresh })).toMatchObject({
    status: 200,
    body: first.body,
  });
});

test('a change of the name alone revokes nothing', async () => {
  const { oficial, token } = await factory.oficialToken();
  await modificar(oficial, { nombre: 'Otro Nombre' });
  await modificar(oficial, { activo: true });
  expect((await app.http.get('/infracciones', { token })).status).toBe(200);
});

test('deletion makes the token 401', async () => {
  const { oficial, token } = await factory.oficialToken();
  expect((await app.http.delete(`/oficiales/${oficial.id}`, { token: factory.token })).status).toBe(204);
  expect(await statuses(token)).toEqual(ALL_401);
});

test('a token in the address or in a cookie is no token', async () => {
  const { token } = await factory.oficialToken();
  expect((await app.http.get(`/infracciones?access_token=${token}`)).status).toBe(401);
  expect((await app.http.get('/infracciones', { headers: { cookie: `access_token=${token}` } })).status).toBe(401);
  expect((await app.http.get('/infracciones', { headers: { authorization: `Basic ${token}` } })).status).toBe(401);
});
