import { startApp, type TestApp } from '../support/app.js';
import { Factory } from '../support/factories.js';

const ORIGEN = 'https://tienda.example.org';
const NOT_CORRECT = '{"message":"The ally was not found or the request is not correct"}';
const SET = '{"message":"Ally has credentials set!"}';
const NOT_SET = '{"message":"Ally does not have credentials set!"}';
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
async function ask(id: string, request: RequestInit, origin: { origin?: string }): Promise<Raw> {
  const headers = { authorization: `Bearer ${factory.token}`, 'content-type': 'application/json', ...origin };
  const response = await fetch(`${app.url}/allies/${id}/credentials`, { ...request, headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const add = (id: string, body = GOOD, origin = {}): Promise<Raw> => ask(id, { method: 'POST', body }, origin);
const look = (id: string, origin = {}): Promise<Raw> => ask(id, {}, origin);

describe('where a page comes from', () => {
  let id: string;

  beforeAll(async () => {
    ({ id } = await factory.aliado({ origenes: [ORIGEN] }));
    await add(id);
  });

  test.each([ORIGEN, undefined])('from %s it may', async (origin) => {
    const headers = origin === undefined ? {} : { origin };
    expect((await add(id, GOOD, headers)).status).toBe(200);
    expect(await look(id, headers)).toMatchObject({ status: 200, text: SET });
  });

  test('from this server itself too', async () => {
    expect((await add(id, GOOD, { origin: app.url })).status).toBe(200);
  });

  test.each([
    'null',
    '',
    'https://otra.example.org',
    `${ORIGEN}.example.com`,
    'http://tienda.example.org',
    `${ORIGEN}/`,
    `${ORIGEN}, ${ORIGEN}`,
  ])('from %j it may not', async (origin) => {
    expect(await add(id, GOOD, { origin })).toMatchObject({ status: 400, text: NOT_CORRECT });
    expect(await look(id, { origin })).toMatchObject({ status: 400, text: NOT_SET });
  });

  test('CORS answers for its origins, with and without a token, and for no other', async () => {
    const preflight = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' };
    for (const path of [`/allies/${id}/credentials`, `/api/v1/aliados/${id}/credenciales`]) {
      const options = (origin: string) =>
        fetch(app.url + path, { method: 'OPTIONS', headers: { origin, ...preflight } });
      const allowed = await options(ORIGEN);
      expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, ORIGEN]);
      expect(allowed.headers.get('access-control-allow-methods')).toContain('POST');
      expect(allowed.headers.get('access-control-allow-headers')).toBe('authorization');
      const refused = await fetch(app.url + path, { headers: { origin: ORIGEN } });
      expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, ORIGEN]);
      expect(refused.headers.get('vary')).toMatch(/origin/i);
      for (const other of ['https://otra.example.org', 'null']) {
        expect((await options(other)).headers.get('access-control-allow-origin')).toBeNull();
        expect((await look(id, { origin: other })).headers.get('access-control-allow-origin')).toBeNull();
      }
    }
    const elsewhere = await fetch(`${app.url}/api/v1/aliados/${id}`, { headers: { origin: ORIGEN } });
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
  });
});
