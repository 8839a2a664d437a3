import { connect } from 'node:net';
import { becomesTrue } from '../../src/postgres/wait.js';
import { ExternalInstallation } from '../support/external-installation.js';
import { bearer, MALFORMED_BODIES, type Case } from '../support/malformed-bodies.js';
import { MALFORMED_HEADERS, MALFORMED_PATHS, MALFORMED_QUERIES } from '../support/malformed-requests.js';
import { rawRequest, sendRaw } from '../support/raw-http.js';
import { acta, seed, type Tokens } from '../support/seed.js';
import type { ServerProcess } from '../support/server-process.js';

const PROBLEM = {
  type: expect.any(String),
  title: expect.any(String),
  detail: expect.any(String),
  codigo: expect.any(String),
  errores: expect.any(Array),
  request_id: expect.stringMatching(/./),
};

let installation: ExternalInstallation;
let server: ServerProcess;
let tokens: Tokens;

beforeAll(async () => {
  installation = await ExternalInstallation.create({ CARAS: 'api,trabajo' });
  server = await installation.start();
  tokens = await seed(server.http);
});

afterAll(() => installation.remove());

describe.each<[string, Case[]]>([
  ['bodies', MALFORMED_BODIES],
  ['queries', MALFORMED_QUERIES],
  ['paths and methods', MALFORMED_PATHS],
  ['headers and protocol', MALFORMED_HEADERS],
])('malformed %s get a 4xx problem', (_, cases) => {
  test.each(cases)('%s', async (_title, bytes, expected) => {
    const { status, headers, text } = await sendRaw(server.url, bytes(tokens));
    expect([expected].flat()).toContain(status);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    // What OAuth2 libraries look for stands beside it; test/e2e/oauth-forms.spec.ts holds that.
    const { error: _error, error_description: _description, ...problem } = JSON.parse(text);
    expect(problem).toEqual({ ...PROBLEM, status });
  });
});

describe('unusual but right', () => {
  const asAdmin = (path: string, headers: [string, string][] = []): Buffer =>
    rawRequest('GET', path, [bearer(tokens.admin), ...headers]);
  const LIVE = 'GET /health/live HTTP/1.1\r\nHost: x\r\n';

  test.each<[string, () => Buffer, number]>([
    ['HTTP/1.0 without Host', () => Buffer.from('GET /health/live HTTP/1.0\r\n\r\n'), 200],
    ['an absolute target', () => Buffer.from('GET http://otro.test/health/live HTTP/1.1\r\nHost: x\r\n\r\n'), 200],
    ['an upgrade nobody offers', () => Buffer.from(`${LIVE}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`), 200],
    ['empty lines first', () => Buffer.from(`\r\n\r\n${LIVE}\r\n`), 200],
    ['If-None-Match', () => asAdmin('/api/v1/personas', [['If-None-Match', 'basura"']]), 200],
    ['Range', () => asAdmin('/api/v1/personas', [['Range', 'bytes=9-1']]), 200],
    ['Accept', () => asAdmin('/api/v1/personas', [['Accept', 'image/png;q=x']]), 200],
    ['a forged address', () => asAdmin('/api/v1/personas', [['X-Forwarded-For', "'; --, ::g"]]), 200],
    ['a strange request id', () => asAdmin('/api/v1/personas', [['X-Request-Id', '${jndi}']]), 200],
    [
      'another case of the scheme',
      () => rawRequest('GET', '/api/v1/personas', [['Authorization', `bEARER ${tokens.admin}`]]),
      200,
    ],
  ])('%s', async (_, bytes, expected) => {
    expect((await sendRaw(server.url, bytes())).status).toBe(expected);
  });

  test('a body that ends before its announced length is dropped, not stored', async () => {
    const cut = rawRequest('POST', '/api/v1/cargar_infraccion', [
      bearer(tokens.oficial),
      ['Content-Type', 'application/json'],
      ['Content-Length', '500'],
    ]);
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.end(Buffer.concat([cut, Buffer.from(JSON.stringify(acta('cortada')))]));
    await new Promise((done) => socket.resume().once('close', done));
    const { body } = await server.http.get('/infracciones', { token: tokens.oficial });
    expect(JSON.stringify(body)).not.toContain('cortada');
  });
});

describe('If-Match', () => {
  test.each([
    ['a stale tag', '"999999"', 412],
    ['a weak tag', 'W/"1"', 412],
    ['no tag', 'basura', 412],
    ['an open quote', '"1', 412],
    ['a huge number', `"${'9'.repeat(400)}"`, 412],
    ['commas', ',,,', 412],
    ['any', '*', 200],
  ])('%s', async (_, tag, status) => {
    const { body } = await server.http.get('/personas', { token: tokens.admin });
    const path = `/personas/${body.datos[0].id}`;
    const answer = await server.http.patch(
      path,
      { nombre: 'Ana' },
      { token: tokens.admin, headers: { 'if-match': tag } },
    );
    expect(answer.status).toBe(status);
  });
});

test('a client that never hangs up after its garbage is hung up on', async () => {
  const socket = connect({ port: Number(new URL(server.url).port), host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => undefined).resume();
  socket.write('basura\r\n\r\n');
  const isClosed = async (): Promise<boolean> => {
    socket.write('x');
    return socket.destroyed;
  };
  expect(await becomesTrue(isClosed, 60_000, 50)).toBe(true);
});

test('afterwards it still serves, and nothing failed inside', async () => {
  expect([...MALFORMED_BODIES, ...MALFORMED_QUERIES, ...MALFORMED_PATHS, ...MALFORMED_HEADERS].length).toBeGreaterThan(
    100,
  );
  const filed = await server.http.post('/cargar_infraccion', acta('después de todo'), { token: tokens.oficial });
  expect(filed.status).toBe(200);
  expect((await server.http.get('//health/ready')).status).toBe(200);
  // Log-ins that fail are told of as warnings.
  const failures = server.output.split('\n').filter((line) => /"level":[456]0/.test(line));
  expect(failures.filter((line) => !line.includes('"evento":"ingreso_fallido"'))).toEqual([]);
  expect(await server.stop()).toMatchObject({ code: 0, stderr: '' });
});
