import { CLAVE, filing, login } from '../support/factories.js';
import type { RequestOptions } from '../support/http-client.js';
import { rawRequest, sendRaw } from '../support/raw-http.js';
import { expectProblem } from './support/answers.js';
import { claimsOf, forge, refusedHeaders } from './support/forged-tokens.js';
import { OPERATIONS, SECURED, type Operation } from './support/operations.js';
import { UNKNOWN_ID } from './support/record-scenarios.js';
import { scenario } from './support/scenarios.js';
import { send, startWorld, type World } from './support/world.js';

/** Open to anyone, with the reason. This list only shrinks. */
const PUBLIC = [
  'POST /login/access-token', // proves who one is
  'POST /login/refresh', // the refresh token is the proof
  'POST /logout', // the same
  'POST /clave/olvidada', // whoever forgot his password has no other way in
  'GET /tarifario.csv', // the law is public
  'GET /tarifario',
  'GET /tarifario/{id}',
  'GET /tarifario/{id}/monto',
  'GET /unidades',
  'GET /unidades/{codigo}',
  'POST /clientes/registro', // who has no account asks for one
  'GET /generar_informe', // for citizens, who have no account
  'POST /generar_informe', // the same
  'GET /operaciones', // a price list
];

/** What everybody may do who has an account, with that account: in own-account.spec.ts. */
const OWN_ACCOUNT = [
  'GET /yo',
  'POST /yo/clave',
  'GET /yo/sesiones',
  'DELETE /yo/sesiones',
  'DELETE /yo/sesiones/{id}',
];

/** What an officer may do; who else may do what is in roles.spec.ts. */
const FOR_OFFICERS = ['POST /cargar_infraccion', 'GET /infracciones', 'GET /infracciones/{id}', ...OWN_ACCOUNT];

/** What a client alone may do. */
const FOR_CLIENTS = ['GET /creditos', 'POST /operaciones/{tipo}'];

/** What a request may bring along, none of which may be looked at before the token. */
const BODIES: Record<string, RequestOptions> = {
  'no body': {},
  'broken JSON': { body: '{"nombre":', headers: { 'content-type': 'application/json' } },
  'another media type': { body: '<a/>', headers: { 'content-type': 'application/xml' } },
  'no media type': { body: new Uint8Array([0xff, 0x00]) },
  'a wrong body': { json: { nombre: 7 } },
};

/** The refused headers that are tried with each of those bodies; the others come alone. */
const WITH_BODIES = ['missing', 'foreign', 'expired'];

let world: World;
/** Of an officer who was deactivated after it was issued. */
let deactivated: string;

beforeAll(async () => {
  world = await startWorld();
  const { oficial, token } = await world.factory.oficialToken();
  await world.app.http.patch(`/oficiales/${oficial.id}`, { activo: false }, { token: world.admin });
  deactivated = token;
});

afterAll(() => world.close());

/** A token the operation accepts. */
const holderOf = ({ key }: Operation): string => {
  if (FOR_CLIENTS.includes(key)) return world.clienteToken;
  return FOR_OFFICERS.includes(key) ? world.oficialToken : world.admin;
};

const bodiesFor = ({ method }: Operation): Record<string, RequestOptions> =>
  method === 'GET' ? { 'no body': {} } : BODIES;

test('the public operations are exactly those listed', () => {
  expect(OPERATIONS.filter(({ isPublic }) => isPublic).map(({ key }) => key)).toEqual(PUBLIC);
});

describe('without a token of ours', () => {
  test.each(SECURED)('$key answers 401, whatever the request brings along', async (operation) => {
    for (const [which, authorization] of Object.entries(refusedHeaders(holderOf(operation)))) {
      const bodies = WITH_BODIES.includes(which) ? bodiesFor(operation) : { 'no body': {} };
      for (const [what, request] of Object.entries<RequestOptions>(bodies)) {
        const headers = { ...request.headers, ...authorization };
        const answer = await send(world, operation, { ...request, id: UNKNOWN_ID, headers });
        expect([which, what, answer.status]).toEqual([which, what, 401]);
        expectProblem(answer, 401);
      }
    }
  });

  test('the forger makes good tokens too, so each refusal is for what was changed', async () => {
    const good = forge(world.oficialToken, {});
    expect((await world.app.http.get('/infracciones', { token: good })).status).toBe(200);
    const later = forge(world.oficialToken, { claims: { exp: Math.floor(Date.now() / 1000) + 60 } });
    expect((await world.app.http.get('/infracciones', { token: later })).status).toBe(200);
  });
});

test('of two Authorization headers neither is believed, in whatever order', async () => {
  const good = `Bearer ${world.oficialToken}`;
  const ask = async (...values: string[]): Promise<number> => {
    const headers = values.map((value) => ['Authorization', value] as const);
    return (await sendRaw(world.app.url, rawRequest('GET', '/api/v1/infracciones', headers))).status;
  };
  expect(await ask(good)).toBe(200);
  expect(await ask(good, `Bearer ${world.admin}`)).toBe(401);
  expect(await ask(good, good)).toBe(401);
  expect(await ask('', good)).toBe(401);
  expect(await ask(good)).toBe(200);
});

test.each(SECURED)('$key answers 401 to a holder who was deactivated, not 403 or 404', async (operation) => {
  const token = deactivated;
  for (const request of Object.values(bodiesFor(operation))) {
    expectProblem(await send(world, operation, { ...request, id: UNKNOWN_ID, token }), 401);
  }
});

test('a new password and deletion revoke every token at once', async () => {
  const { http } = world.app;
  const { oficial, token } = await world.factory.oficialToken();
  await http.patch(`/oficiales/${oficial.id}`, { clave: 'otra clave de prueba' }, { token: world.admin });
  expectProblem(await http.get('/infracciones', { token }), 401);
  const again = await login(world.app, oficial.numero as string, 'otra clave de prueba');
  expect((await http.get('/infracciones', { token: again })).status).toBe(200);
  expect((await http.delete(`/oficiales/${oficial.id}`, { token: world.admin })).status).toBe(204);
  expectProblem(await http.get('/infracciones', { token: again }), 401);
});

describe('a token of the wrong kind of holder', () => {
  test('officers, users and clients have distinct audiences', () => {
    expect(claimsOf(world.clienteToken).aud).toBe('cliente');
    expect(claimsOf(world.oficialToken).aud).toBe('oficial');
    expect(claimsOf(world.admin).aud).toBe('usuario');
  });

  test('an audience is worth nothing to the other kind of holder', async () => {
    const { http } = world.app;
    const asUser = forge(world.oficialToken, { claims: { aud: 'usuario' } });
    expectProblem(await http.get('/personas', { token: asUser }), 401);
    for (const aud of ['usuario', 'oficial']) {
      const asOther = forge(world.clienteToken, { claims: { aud } });
      expectProblem(await http.get('/yo', { token: asOther }), 401);
    }
    const asClient = forge(world.admin, { claims: { aud: 'cliente' } });
    expectProblem(await http.get('/creditos', { token: asClient }), 401);
    const asOfficer = forge(world.admin, { claims: { aud: 'oficial' } });
    expectProblem(await http.post('/cargar_infraccion', filing(world.vehiculo), { token: asOfficer }), 401);
  });
});

test('public operations take no notice of a token', async () => {
  const headers = { authorization: 'Bearer no-es-un-token' };
  const json = { username: world.oficial.numero, password: CLAVE };
  expect((await world.app.http.post('/login/access-token', json, { headers })).status).toBe(200);
  const report = await scenario('POST /generar_informe', 200)(world);
  expect((await world.app.http.post('/generar_informe', report.json, { headers })).status).toBe(200);
});
