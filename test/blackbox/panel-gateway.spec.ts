import { ExternalInstallation } from '../support/external-installation.js';
import { openPanelSession } from '../support/panel-session.js';
import { rawRequest, sendRaw, type RawAnswer } from '../support/raw-http.js';
import { PERSONA, seed, type Tokens } from '../support/seed.js';
import type { ServerProcess } from '../support/server-process.js';

// What a browser never sends but an intruder does: the same addresses, written in other ways.
const LIST = '/admin/api/resources/personas/actions/list';
const NEW = '/admin/api/resources/personas/actions/new';
const ASSET = 'frontend/assets/app.bundle.js';

/** Other ways to write an address under /admin that some layer might take for an open one. */
const DISGUISES: [string, (path: string) => string][] = [
  ['plain', (path) => path],
  ['an encoded letter in the first part', (path) => path.replace('/admin', '/%61dmin')],
  ['an encoded letter in the second part', (path) => path.replace('/api', '/%61pi')],
  ['all of it encoded', (path) => path.replace('/admin', '/%61%64%6d%69%6e')],
  ['an encoded letter, encoded again', (path) => path.replace('/admin', '/%2561dmin')],
  ['an encoded slash', (path) => path.replace('/admin/', '/admin%2f')],
  ['a doubled slash at the start', (path) => `/${path}`],
  ['a doubled slash inside', (path) => path.replace('/api', '//api')],
  ['a backslash', (path) => path.replace('/api', '\\api')],
  ['upper case', (path) => path.replace('/admin/api', '/ADMIN/API')],
  ['mixed case', (path) => path.replace('/admin', '/Admin')],
  ['a dot segment', (path) => path.replace('/api', '/./api')],
  ['dot segments through the log-in', (path) => path.replace('/api', '/login/../api')],
  ['dot segments through the assets', (path) => path.replace('/api', '/frontend/assets/../../api')],
  ['encoded dot segments', (path) => path.replace('/api', '/frontend/assets/%2e%2e/%2e%2e/api')],
  ['dot segments from outside', (path) => `/docs/..${path}`],
  ['dot segments from an open route', (path) => `/health/live/../..${path}`],
  ['an asset in the query', (path) => `${path}?x=/admin/${ASSET}`],
  ['an asset as the query', (path) => `${path}?/${ASSET}`],
  ['the log-in in the query', (path) => `${path}?redirect=/admin/login`],
  ['an asset behind a semicolon', (path) => `${path};/${ASSET}`],
  ['an asset behind a fragment', (path) => `${path}#/admin/${ASSET}`],
  ['an asset at the end', (path) => `${path}/${ASSET}`],
  ['a final slash', (path) => `${path}/`],
  ['a null byte', (path) => `${path}%00`],
  ['a broken escape', (path) => `${path}%zz`],
  ['absolute form', (path) => `http://registro.test${path}`],
  ['absolute form of another host', (path) => `http://example.com${path}`],
  ['absolute form with upper case', (path) => `HTTP://registro.test${path}`],
];

let installation: ExternalInstallation;
let server: ServerProcess;
let tokens: Tokens;
let cookie: string;
let csrf: string;

beforeAll(async () => {
  installation = await ExternalInstallation.create();
  server = await installation.start();
  tokens = await seed(server.http);
  ({ cookie, csrf } = await openPanelSession(server.url));
});

afterAll(() => installation.remove());

type Header = [string, string];

const BOUNDARY = '-------------------------prueba';

const get = (path: string, headers: Header[] = []): Promise<RawAnswer> =>
  sendRaw(server.url, rawRequest('GET', path, headers));

const create = (path: string, correo: string, headers: Header[] = []): Promise<RawAnswer> => {
  const part = (name: string, value: string): string =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const body = Buffer.from(`${part('nombre', 'Intrusa')}${part('correo', correo)}--${BOUNDARY}--\r\n`);
  const form: Header = ['Content-Type', `multipart/form-data; boundary=${BOUNDARY}`];
  return sendRaw(server.url, rawRequest('POST', path, [form, ['X-XSRF-Token', csrf], ...headers], body));
};

const ownHost = (): Header => ['Host', new URL(server.url).host];

async function correos(): Promise<string[]> {
  const { body } = await server.http.get('/personas', { token: tokens.admin });
  return (body.datos as { correo: string }[]).map(({ correo }) => correo).sort();
}

const REFUSALS = [301, 302, 303, 307, 400, 401, 403, 404, 405, 421];

test('with a session the same addresses give and create records', async () => {
  const listed = await get(LIST, [['Cookie', cookie]]);
  expect(listed).toMatchObject({ status: 200, text: expect.stringContaining(PERSONA.correo) });
  const created = await create(NEW, 'creada@example.com', [ownHost(), ['Cookie', cookie], ['Origin', server.url]]);
  expect(created.status).toBe(200);
  expect(await correos()).toContain('creada@example.com');
});

describe.each(DISGUISES)('without a session, %s', (_title, disguise) => {
  test('gives no record', async () => {
    const { status, text } = await get(disguise(LIST));
    expect(REFUSALS).toContain(status);
    expect(text).not.toContain(PERSONA.correo);
  });

  test('creates no record', async () => {
    const before = await correos();
    const { status } = await create(disguise(NEW), 'intrusa@example.com', [ownHost(), ['Origin', server.url]]);
    expect(REFUSALS).toContain(status);
    expect(await correos()).toEqual(before);
  });
});

describe('with a session, a write that another site sends is refused', () => {
  test.each<[string, Header[]]>([
    ['by its origin', [['Origin', 'https://example.com']]],
    ['by an origin that hides itself', [['Origin', 'null']]],
    ['by an origin on another port', [['Origin', 'http://127.0.0.1:1']]],
    ['by what the browser says of it', [['Sec-Fetch-Site', 'cross-site']]],
    ['by what the browser says of a neighbour', [['Sec-Fetch-Site', 'same-site']]],
  ])('%s', async (_title, headers) => {
    const before = await correos();
    const { status } = await create(NEW, 'ajena@example.com', [ownHost(), ['Cookie', cookie], ...headers]);
    expect(status).toBe(403);
    expect(await correos()).toEqual(before);
  });
});

test('a token of the API opens nothing of the panel', async () => {
  const { status, text } = await get(LIST, [['Authorization', `Bearer ${tokens.admin}`]]);
  expect(REFUSALS).toContain(status);
  expect(text).not.toContain(PERSONA.correo);
});

test('an invented session opens nothing', async () => {
  const name = cookie.split('=')[0]!;
  const { status, text } = await get(LIST, [['Cookie', `${name}=s%3Ainventada.firma`]]);
  expect(REFUSALS).toContain(status);
  expect(text).not.toContain(PERSONA.correo);
});
