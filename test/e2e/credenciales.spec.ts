import { CredencialesService } from '../../src/modules/aliados/credenciales/credenciales.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { Factory, type Registro } from '../support/factories.js';

const NOBODY = '01a1b2c3-0000-7000-8000-000000000000';

const NOT_CORRECT = '{"message":"The ally was not found or the request is not correct"}';
const SET = '{"message":"Ally has credentials set!"}';
const NOT_SET = '{"message":"Ally does not have credentials set!"}';
const NOT_FOUND = '{"message":"Ally was not found"}';
const GOOD = '{"user":"addi","password":"123456"}';

let app: TestApp;
let factory: Factory;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
});

afterAll(() => app.close());

interface Raw {
  status: number;
  text: string;
  headers: Headers;
}

/** The bytes of an answer. */
async function ask(
  method: string,
  id: string,
  body?: string | Uint8Array<ArrayBuffer>,
  headers: object = {},
): Promise<Raw> {
  const response = await fetch(`${app.url}/allies/${id}/credentials`, {
    method,
    headers: {
      authorization: `Bearer ${factory.token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const add = (id: string, body: string | Uint8Array<ArrayBuffer> = GOOD, headers = {}) => ask('POST', id, body, headers);
const look = (id: string, headers = {}) => ask('GET', id, undefined, headers);

/** What is kept, as the application reads it. */
function kept({ id }: Registro): Promise<unknown> {
  return app.service(CredencialesService).find(id);
}

describe('the answers, byte for byte', () => {
  test('credentials are added, and then they are set', async () => {
    const aliado = await factory.aliado({ nombre: 'Añañuca «SpA»' });
    expect(await look(aliado.id)).toMatchObject({ status: 400, text: NOT_SET });
    const added = await add(aliado.id);
    expect(added).toMatchObject({
      status: 200,
      text: `{"message":"Credentials added","allyId":"${aliado.id}","allyName":"Añañuca «SpA»"}`,
    });
    expect(added.headers.get('content-type')).toMatch(/^application\/json(;|$)/);
    expect(added.headers.get('cache-control')).toBe('no-store');
    const set = await look(aliado.id);
    expect(set).toMatchObject({ status: 200, text: SET });
    expect(await look(aliado.id.toUpperCase())).toMatchObject({ status: 200, text: SET });
    expect(await kept(aliado)).toEqual({ usuario: 'addi', clave: '123456' });
  });

  test.each([NOBODY, '7', 'no-es-un-id', '%20', `${NOBODY}0`])('partner %s is not there', async (id) => {
    expect(await add(id)).toMatchObject({ status: 400, text: NOT_CORRECT });
    const looked = await look(id);
    expect(looked).toMatchObject({ status: 404, text: NOT_FOUND });
    expect(looked.headers.get('content-type')).toMatch(/^application\/json(;|$)/);
  });

  test('an inactive partner is 400 both', async () => {
    const { id } = await factory.aliado();
    await add(id);
    await app.http.patch(`/aliados/${id}`, { activo: false }, { token: factory.token });
    expect(await add(id)).toMatchObject({ status: 400, text: NOT_CORRECT });
    expect(await look(id)).toMatchObject({ status: 400, text: NOT_SET });
  });

  test('a browser that shows it gets the same', async () => {
    expect(await look(NOBODY, { accept: 'text/html' })).toMatchObject({ status: 404, text: NOT_FOUND });
  });

  test.each<[string, string]>([
    ['username for user', '{"username":"addi","password":"123456"}'],
    ['the longest', JSON.stringify({ user: '👮'.repeat(200), password: '🗝'.repeat(1_000) })],
    ['the shortest', '{"user":"a","password":"b"}'],
    ['blanks, which are kept', '{"user":" addi ","password":" \\t\\u0001ñ\\u006e\\u0303 "}'],
    ['a colon in the password', '{"user":"addi","password":"a:b"}'],
  ])('%s is right', async (_, body) => {
    const aliado = await factory.aliado();
    expect((await add(aliado.id, body)).status).toBe(200);
    const { user, username, password } = JSON.parse(body) as Record<string, string>;
    expect(await kept(aliado)).toEqual({ usuario: user ?? username, clave: password });
  });

  test.each<[string, string | Uint8Array<ArrayBuffer>]>([
    ['no body', ''],
    ['broken JSON', '{"user":'],
    ['a list', '[]'],
    ['no user', '{"password":"x"}'],
    ['no password', '{"user":"x"}'],
    ['both names', '{"user":"x","username":"x","password":"y"}'],
    ['another field', '{"user":"x","password":"y","otro":1}'],
    ['a colon in the user', '{"user":"a:b","password":"y"}'],
    ['an empty user', '{"user":"","password":"y"}'],
    ['an empty password', '{"user":"x","password":""}'],
    ['a number', '{"user":1,"password":"y"}'],
    ['null', '{"user":null,"password":"y"}'],
    ['a long user', JSON.stringify({ user: 'x'.repeat(201), password: 'y' })],
    ['a long password', JSON.stringify({ user: 'x', password: 'y'.repeat(1_001) })],
    ['NUL', '{"user":"x","password":"\\u0000"}'],
    ['a lone surrogate', '{"user":"\\ud800","password":"y"}'],
    ['bytes that are no UTF-8', new Uint8Array([...Buffer.from('{"user":"x","password":"'), 0xff, 0x22, 0x7d])],
  ])('%s is not correct', async (_, body) => {
    const aliado = await factory.aliado();
    expect(await add(aliado.id, body)).toMatchObject({ status: 400, text: NOT_CORRECT });
    expect(await kept(aliado)).toBeNull();
  });

  test('401, 403, 413 and 415 are as everywhere', async () => {
    const { id } = await factory.aliado();
    const { token } = await factory.oficialToken();
    const answers = [
      await add(id, GOOD, { authorization: '' }),
      await look(id, { authorization: 'Bearer aliado_inventado' }),
      await add(id, GOOD, { authorization: `Bearer ${token}` }),
      await add(id, `{"user":"x","password":"y"}${' '.repeat(65_536)}`),
      await add(id, GOOD, { 'content-type': 'text/plain' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 403, 413, 415]);
    for (const { headers } of answers) expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  test('with its table gone it is a server error', async () => {
    const { id } = await factory.aliado();
    await app.owner.query('ALTER TABLE registro.credenciales_aliado RENAME TO credenciales_perdida');
    try {
      expect(await add(id)).toMatchObject({ status: 500, text: '{"message":"Server error"}' });
      expect(await look(id)).toMatchObject({ status: 500, text: '{"message":"Server error"}' });
    } finally {
      await app.owner.query('ALTER TABLE registro.credenciales_perdida RENAME TO credenciales_aliado');
    }
  });
});

describe('the partner’s own token', () => {
  test('opens its own credentials under both names, and ends with the next one', async () => {
    const { aliado, token } = await factory.aliadoToken();
    const own = { authorization: `Bearer ${token}` };
    expect((await add(aliado.id, GOOD, own)).status).toBe(200);
    expect((await look(aliado.id, own)).text).toBe(SET);
    const path = `/aliados/${aliado.id}/credenciales`;
    expect((await app.http.get(path, { token })).body).toEqual({ credenciales: true });
    const { body } = await app.http.post(`/aliados/${aliado.id}/token`, {}, { token: factory.token });
    expect((await look(aliado.id, own)).status).toBe(401);
    expect((await app.http.delete(path, { token: body.token as string })).status).toBe(204);
    expect((await app.http.delete(`/aliados/${aliado.id}/token`, { token: factory.token })).status).toBe(204);
    expect((await app.http.get(path, { token: body.token as string })).status).toBe(401);
  });

  test('opens no other partner’s, nor anything else', async () => {
    const { aliado, token } = await factory.aliadoToken();
    const other = await factory.aliado();
    const own = { authorization: `Bearer ${token}` };
    for (const id of [other.id, NOBODY, 'x']) {
      expect([(await add(id, GOOD, own)).status, (await look(id, own)).status]).toEqual([403, 403]);
    }
    for (const path of [
      '/aliados',
      `/aliados/${aliado.id}`,
      '/aliados/etiquetas',
      '/yo',
      '/personas',
      '/infracciones',
    ]) {
      expect((await app.http.get(path, { token })).status).toBe(401);
    }
    expect((await app.http.post(`/aliados/${aliado.id}/token`, {}, { token })).status).toBe(401);
    expect((await app.http.patch(`/aliados/${aliado.id}`, { nombre: 'x' }, { token })).status).toBe(401);
  });

  test('of an inactive partner is 401', async () => {
    const { aliado, token } = await factory.aliadoToken();
    await app.http.patch(`/aliados/${aliado.id}`, { activo: false }, { token: factory.token });
    const own = { authorization: `Bearer ${token}` };
    expect([(await add(aliado.id, GOOD, own)).status, (await look(aliado.id, own)).status]).toEqual([401, 401]);
  });

  test('is kept as a hash, and acts in its partner’s name', async () => {
    const { aliado, token } = await factory.aliadoToken({ nombre: 'Quien actúa' });
    const { headers } = await add(aliado.id, GOOD, { authorization: `Bearer ${token}` });
    const [row] = await app.owner.query<{ hash: Buffer }[]>(
      'SELECT hash FROM registro.tokens_aliado WHERE aliado_id = $1',
      [aliado.id],
    );
    expect(row!.hash).toHaveLength(32);
    const [entry] = await app.owner.query<object[]>(
      'SELECT accion, actor_tipo, actor_id, actor_nombre, antes, despues FROM registro.auditoria WHERE request_id = $1',
      [headers.get('x-request-id')],
    );
    expect(entry).toEqual({
      accion: 'fijar_credenciales',
      actor_tipo: 'aliado',
      actor_id: aliado.id,
      actor_nombre: 'Quien actúa',
      antes: { credenciales: false },
      despues: { credenciales: true },
    });
  });
});

describe('the same below /api/v1', () => {
  const path = (id: string): string => `/aliados/${id}/credenciales`;
  const json = { usuario: 'addi', clave: '123456' };

  test('is kept, told of, and forgotten', async () => {
    const aliado = await factory.aliado();
    const { token } = factory;
    expect(await app.http.get(path(aliado.id), { token })).toMatchObject({
      status: 400,
      body: { codigo: 'sin_credenciales' },
    });
    expect(await app.http.post(path(aliado.id), json, { token })).toMatchObject({
      status: 200,
      body: { credenciales: true },
    });
    expect(await app.http.get(path(aliado.id), { token })).toMatchObject({ status: 200, body: { credenciales: true } });
    expect(await kept(aliado)).toEqual(json);
    const shown = await app.http.get(`/aliados/${aliado.id}`, { token });
    expect(shown.body).toMatchObject({ credenciales: true, version: 2 });
    expect((await app.http.delete(path(aliado.id), { token })).status).toBe(204);
    expect((await app.http.delete(path(aliado.id), { token })).status).toBe(204);
    expect((await app.http.get(`/aliados/${aliado.id}`, { token })).body).toMatchObject({
      credenciales: false,
      version: 3,
    });
  });

  test('refuses as problems', async () => {
    const { token } = factory;
    const { id } = await factory.aliado({ activo: false });
    const answers = [
      await app.http.post(path(NOBODY), json, { token }),
      await app.http.get(path(NOBODY), { token }),
      await app.http.delete(path(NOBODY), { token }),
      await app.http.post(path(id), json, { token }),
      await app.http.post(path(id), { ...json, usuario: 'a:b' }, { token }),
      await app.http.get(path(id), { token, headers: { origin: 'null' } }),
    ];
    expect(answers.map(({ status, body }) => [status, body.codigo])).toEqual([
      [400, 'aliado_desconocido'],
      [404, 'no_encontrado'],
      [404, 'no_encontrado'],
      [400, 'aliado_inactivo'],
      [400, 'datos_invalidos'],
      [400, 'aliado_inactivo'],
    ]);
  });
});

test('10 that write at once leave one of them whole', async () => {
  const aliado = await factory.aliado();
  const bodies = Array.from({ length: 10 }, (_, n) => ({ user: `u${n}`, password: `p${n}` }));
  const answers = await Promise.all(bodies.map((body) => add(aliado.id, JSON.stringify(body))));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  const last = (await kept(aliado)) as { usuario: string; clave: string };
  expect(last.clave).toBe(last.usuario.replace('u', 'p'));
  expect((await app.http.get(`/aliados/${aliado.id}`, { token: factory.token })).body.version).toBe(11);
});
