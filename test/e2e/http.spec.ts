import { request as httpRequest } from 'node:http';
import { expectProblem } from '../contract/support/answers.js';
import { startApp, type TestApp } from '../support/app.js';
import { CLAVE, Factory, filing } from '../support/factories.js';

let app: TestApp;
let factory: Factory;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
});

afterAll(() => app.close());

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a request for nothing there is', () => {
  test.each([
    ['GET', '//nada'],
    ['GET', '/nada'],
    ['GET', '//admin'],
    ['GET', '//login/nada'],
    ['GET', '//assets/nada.css'],
    ['GET', '//assets/..%2flayout.js'],
    ['GET', '//docs/nada.js'],
    ['GET', '//docs/../../package.json'],
    ['GET', '//health'],
    ['POST', '//nada'],
    ['DELETE', '/personas'],
    ['GET', '/cargar_infraccion'],
    ['PUT', '/generar_informe'],
    ['GET', '/login/access-token'],
    ['POST', '//health/live'],
    ['GET', '//%ff'],
    ['GET', '//%'],
  ])('%s %s is a problem of 4xx', async (method, path) => {
    const answer = await app.http.request(method, path);
    expect([400, 404, 405]).toContain(answer.status);
    expectProblem(answer, answer.status);
  });
});

describe('a body', () => {
  const cargar = async (body: string | Uint8Array<ArrayBuffer>, contentType: string, headers = {}) => {
    const { token } = await factory.oficialToken();
    return app.http.request('POST', '/cargar_infraccion', {
      token,
      body,
      headers: { 'content-type': contentType, ...headers },
    });
  };

  test.each([
    ['text/plain', '{}'],
    ['application/xml', '<a/>'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/x-www-form-urlencoded', 'placa_patente=AB1234'],
    ['application/json; charset=iso-8859-1', '{}'],
    ['application/jsonx', '{}'],
  ])('of %s is 415', async (contentType, body) => {
    expectProblem(await cargar(body, contentType), 415);
  });

  test('that is compressed is 415 and told so, also as a header', async () => {
    for (const encoding of ['gzip', 'br', 'deflate, gzip', 'identity, gzip']) {
      const answer = await cargar('{}', 'application/json', { 'content-encoding': encoding });
      expectProblem(answer, 415);
      expect(answer.body.detail).toContain(`Content-Encoding: ${encoding}`);
      expect(answer.headers.get('accept-encoding')).toBe('identity');
    }
    expectProblem(await cargar('{}', 'application/json', { 'content-encoding': 'Identity' }), 400);
  });

  test.each([
    ['/cargar_infraccion', 'text/plain', 'text/plain', 'application/json'],
    ['/cargar_infraccion', 'no es ninguno', 'no es ninguno', 'application/json'],
    ['/cargar_infraccion', '<script>', 'otro formato', 'application/json'],
    ['/login/access-token', 'text/xml', 'text/xml', 'application/json, application/x-www-form-urlencoded'],
    [
      '/logout',
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      'application/json, application/x-www-form-urlencoded',
    ],
  ])('at %s of %s is told what is taken instead', async (path, type, named, accepted) => {
    const { token } = await factory.oficialToken();
    const answer = await app.http.request('POST', path, { token, body: 'x', headers: { 'content-type': type } });
    expectProblem(answer, 415);
    expect(answer.body.detail).toContain(named);
    for (const each of accepted.split(', ')) expect(answer.body.detail).toContain(each);
    expect(answer.headers.get('accept')).toBe(accepted);
  });

  test.each(['latin1', 'ISO-8859-1', '"utf-16"'])('in %s is 415 and told to be UTF-8', async (charset) => {
    const answer = await cargar('{}', `application/json; charset=${charset}`);
    expectProblem(answer, 415);
    expect(answer.body.detail).toBe(`El cuerpo debe estar en UTF-8, no en ${charset.replaceAll('"', '')}.`);
  });

  test.each([
    ['no JSON', '{'],
    ['empty', ''],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['null', 'null'],
    ['a number', '7'],
    ['JSON with more behind it', '{} {}'],
    ['brackets within brackets', `{"placa_patente":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ])('that is %s is 400', async (_, body) => {
    expectProblem(await cargar(body, 'application/json'), 400);
  });

  test('that is not UTF-8 is 400', async () => {
    const body = Uint8Array.from([...Buffer.from('{"comentarios":"'), 0xff, ...Buffer.from('"}')]);
    expectProblem(await cargar(body, 'application/json'), 400);
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'with the key %s is 400 and pollutes nothing',
    async (key) => {
      const body = `{"placa_patente":"AB1","timestamp":1,"comentarios":"x","${key}":{"polluted":true}}`;
      const answer = await cargar(body, 'application/json');
      expectProblem(answer, 400);
      expect(answer.body.errores).toEqual([{ campo: key, mensaje: expect.any(String) }]);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );

  test('of 64 KiB is read, of one byte more is 413', async () => {
    const fits = JSON.stringify({ correo: 'x' });
    const pad = (bytes: number) => fits.padEnd(bytes, ' ');
    const post = (body: string) =>
      app.http.request('POST', '/generar_informe', { body, headers: { 'content-type': 'application/json' } });
    expectProblem(await post(pad(64 * 1024)), 400);
    expectProblem(await post(pad(64 * 1024 + 1)), 413);
  });

  test('of a PATCH or a refresh may not be a form', async () => {
    const { id } = await factory.persona();
    const options = { body: 'nombre=Ana', headers: FORM, token: factory.token };
    expectProblem(await app.http.request('PATCH', `/personas/${id}`, options), 415);
    for (const path of ['/login/refresh', '/generar_informe']) {
      expectProblem(await app.http.request('POST', path, { body: 'refresh_token=x', headers: FORM }), 415);
    }
  });

  test('that is bad never outranks a missing token', async () => {
    for (const headers of [FORM, { 'content-type': 'application/json' }, { 'content-type': 'text/plain' }]) {
      const answer = await app.http.request('POST', '/cargar_infraccion', { body: '{', headers });
      expectProblem(answer, 401);
    }
  });

  test('without a media type is refused; no body at all is read as an empty one', async () => {
    const bytes = new Uint8Array(Buffer.from('{"correo":"x"}'));
    const untyped = await app.http.request('POST', '/generar_informe', { body: bytes });
    expectProblem(untyped, 415);
    expect(untyped.body.detail).toContain('Falta el encabezado Content-Type');
    expectProblem(await app.http.request('POST', '/generar_informe'), 400);
    expectProblem(await app.http.request('POST', '/login/access-token'), 400);
    expectProblem(await app.http.request('POST', '/cargar_infraccion', { token: factory.token }), 403);
  });

  test('of a DELETE that announces JSON may be empty', async () => {
    const { id } = await factory.persona();
    const options = { token: factory.token, headers: { 'content-type': 'application/json' } };
    expect((await app.http.delete(`/personas/${id}`, options)).status).toBe(204);
  });
});

describe('the request id', () => {
  const OURS = /^[\w-]{12}-[0-9a-z]{4,}$/;
  const pedir = (id: string) => app.http.get('//health/live', { headers: { 'x-request-id': id } });

  test('is the server’s own, in the trail and on the act; the client’s is only sent back', async () => {
    const headers = { 'x-request-id': 'mi-pedido_1.2' };
    const persona = await app.http.post(
      '/personas',
      { nombre: 'Ana', correo: 'pedido@example.com' },
      { token: factory.token, headers },
    );
    const vehiculo = await factory.vehiculo({ persona_id: persona.body.id as string });
    const { token } = await factory.oficialToken();
    const acta = await app.http.post('/cargar_infraccion', filing(vehiculo), { token, headers });
    const kept = await app.owner.query<{ request_id: string }[]>(
      `SELECT request_id FROM registro.auditoria WHERE entidad_id = $1
       UNION ALL SELECT request_id FROM registro.infracciones WHERE id = $2`,
      [persona.body.id, acta.body.id],
    );
    const given = [persona, acta].map((answer) => answer.headers.get('x-request-id'));
    expect(kept).toEqual(given.map((request_id) => ({ request_id })));
    for (const id of given) expect(id).toMatch(OURS);
    for (const answer of [persona, acta, await pedir('mi-pedido_1.2'), await app.http.get('//nada', { headers })]) {
      expect(answer.headers.get('x-client-request-id')).toBe('mi-pedido_1.2');
    }
  });

  test.each(['', 'x'.repeat(65), 'con espacio', 'ñandú-ñandú', '<script>x</script>', "'; DROP TABLE --"])(
    'of the client that is %j is not sent back',
    async (id) => {
      const answer = await pedir(encodeURIComponent(id) === id ? id : Buffer.from(id).toString('latin1'));
      expect(answer.headers.get('x-request-id')).toMatch(OURS);
      expect(answer.headers.has('x-client-request-id')).toBe(false);
    },
  );

  test('is another one for every request, whatever the client calls them', async () => {
    const ids = await Promise.all([0, 1, 2].map(async () => (await pedir('igual')).headers.get('x-request-id')));
    expect(new Set(ids).size).toBe(3);
  });
});

test('every answer carries the security headers, errors too', async () => {
  const answers = [
    await app.http.get('//'),
    await app.http.get('//nada'),
    await app.http.get('/personas'),
    await app.http.get('/personas', { token: factory.token }),
    await app.http.post('/login/access-token', { username: 'x', password: CLAVE }),
    await app.http.post('/generar_informe', { correo: 'x'.repeat(70_000) }),
    await app.http.get('//docs'),
    await app.http.get('//docs-json'),
    await app.http.get('//health/ready'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 401, 200, 401, 413, 200, 200, 200]);
  for (const { status, headers } of answers) {
    const named = (name: string) => headers.get(name) ?? undefined;
    expect({ status, policy: named('content-security-policy') }).toEqual({
      status,
      policy: expect.stringMatching(/default-src 'self'.*frame-ancestors 'none'/),
    });
    expect(named('content-security-policy')).toMatch(/base-uri 'none'.*object-src 'none'/);
    expect(named('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(named('x-content-type-options')).toBe('nosniff');
    expect(named('referrer-policy')).toEqual(expect.any(String));
    expect(named('x-powered-by') ?? named('server')).toBeUndefined();
  }
});

test('a HEAD answers as the GET does, without a body', async () => {
  const { id } = await factory.persona();
  for (const path of ['//health/live', '//', `/personas/${id}`]) {
    const get = await app.http.get(path, { token: factory.token });
    const head = await app.http.request('HEAD', path, { token: factory.token });
    expect({ path, status: head.status, body: head.body }).toEqual({ path, status: 200, body: undefined });
    expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
  }
  expect((await app.http.request('HEAD', '/personas')).status).toBe(401);
});

test('/ links to what there is, and each link answers', async () => {
  const { body } = await app.http.get('//');
  expect(body).toMatchObject({ documentacion: '/docs', openapi: '/docs-json' });
  for (const link of [body.documentacion, body.openapi, body.salud.vivo, body.salud.listo]) {
    expect((await app.http.get(`/${link}`)).status).toBe(200);
  }
});

test('health says the process lives and the database is ready', async () => {
  expect(await app.http.get('//health/live')).toMatchObject({ status: 200, body: { estado: 'vivo' } });
  expect(await app.http.get('//health/ready')).toMatchObject({ status: 200, body: { estado: 'listo' } });
});

test('readiness is 503 with Retry-After while a migration is missing; liveness is not', async () => {
  const rows = await app.owner.query<{ name: string }[]>('SELECT name FROM registro.migraciones ORDER BY id DESC');
  const { name } = rows[0]!;
  const rename = (from: string, to: string) =>
    app.owner.query('UPDATE registro.migraciones SET name = $2 WHERE name = $1', [from, to]);
  await rename(name, 'otra');
  const ready = await app.http.get('//health/ready');
  const live = await app.http.get('//health/live');
  await rename('otra', name);
  expectProblem(ready, 503);
  expect(ready.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(live.status).toBe(200);
});

test('a header abused in a way fetch does not allow is a problem too', async () => {
  const { hostname, port } = new URL(app.url);
  const status = await new Promise<number>((resolve, reject) => {
    const headers = { 'x-largo': 'x'.repeat(20_000) };
    const request = httpRequest({ hostname, port, path: '/', headers, agent: false }, (response) => {
      expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    request.on('error', reject).end();
  });
  expect(status).toBe(431);
});
