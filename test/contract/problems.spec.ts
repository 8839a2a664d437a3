import { connect } from 'node:net';
import { startApp, type TestApp } from '../support/app.js';
import { adminToken } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';
import { expectProblem } from './support/answers.js';

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await startApp();
  token = await adminToken(app);
});

afterAll(() => app.close());

/** Errors that no operation documents, because the server answers them before it knows the operation. */
test.each([
  ['an unknown address', 'GET', '//nada'],
  ['an unknown address below the API', 'GET', '/nada'],
  ['the panel’s address where there is no panel', 'GET', '//admin'],
  ['another method', 'PUT', '/personas'],
  ['a method nobody uses', 'PROPFIND', '/personas'],
])('%s is a problem', async (_, method, path) => {
  const answer = await app.http.request(method, path, { token });
  expect([404, 405]).toContain(answer.status);
  expectProblem(answer, answer.status);
});

test('an address that can’t be decoded is a problem', async () => {
  expectProblem(await app.http.get('/personas/%zz', { token }), 400);
});

test('a body over 64 KiB is a problem, one just under is read', async () => {
  const correo = 'grande@example.com';
  const body = (bytes: number): string => JSON.stringify({ nombre: 'x', correo }).padEnd(bytes);
  const headers = { 'content-type': 'application/json' };
  const post = (bytes: number): Promise<Answer> =>
    app.http.request('POST', '/personas', { token, headers, body: body(bytes) });
  expectProblem(await post(64 * 1024 + 1), 413);
  expect((await post(64 * 1024)).status).toBe(201);
});

test('bytes that are no HTTP are answered with a problem', async () => {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => (answer += text));
  socket.write('esto no es HTTP\r\n\r\n');
  await new Promise((resolve) => socket.once('close', resolve));
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 400 /);
  expect(head).toContain('Content-Type: application/problem+json; charset=utf-8');
  expect(JSON.parse(body)).toMatchObject({ status: 400, codigo: 'solicitud_invalida', errores: [] });
});

describe('with a table gone', () => {
  beforeAll(() => app.owner.query('ALTER TABLE registro.personas RENAME TO personas_perdida'));
  afterAll(() => app.owner.query('ALTER TABLE registro.personas_perdida RENAME TO personas'));

  test('a 500 is a problem that tells nothing of the database', async () => {
    for (const answer of [
      await app.http.get('/personas', { token }),
      await app.http.get('/generar_informe?correo=ana@example.com'),
      await app.http.post('/personas', { nombre: 'Ana', correo: 'ana@example.com' }, { token }),
    ]) {
      expectProblem(answer, 500);
      expect(answer.body.errores).toEqual([]);
      expect(JSON.stringify(answer.body)).not.toMatch(/personas|relation|select|insert|registro\.|\.[jt]s\b/i);
    }
  });
});

describe('with the migrations’ table gone', () => {
  beforeAll(() => app.owner.query('ALTER TABLE registro.migraciones RENAME TO migraciones_perdida'));
  afterAll(() => app.owner.query('ALTER TABLE registro.migraciones_perdida RENAME TO migraciones'));

  test('readiness answers 503 with Retry-After', async () => {
    expectProblem(await app.http.get('//health/ready'), 503);
  });
});

test('readiness comes back by itself', async () => {
  expect((await app.http.get('//health/ready')).status).toBe(200);
});
