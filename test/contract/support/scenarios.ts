import { adminToken, CLAVE, Factory, filing, login, unique } from '../../support/factories.js';
import { codigoOf } from '../../support/totp.js';
import { ALIADO_SCENARIOS } from './aliado-scenarios.js';
import { AVISO_SCENARIOS } from './aviso-scenarios.js';
import { CREDIT_SCENARIOS } from './credit-scenarios.js';
import { OPERATION_SCENARIOS } from './operation-scenarios.js';
import { LOTE_SCENARIOS } from './lote-scenarios.js';
import { AS_FORM, filed, RECORD_SCENARIOS, UNKNOWN_ID } from './record-scenarios.js';
import { TARIFF_SCENARIOS } from './tariff-scenarios.js';
import { WEBHOOK_SCENARIOS } from './webhook-scenarios.js';
import type { Scenario, World } from './world.js';

type Scenarios = Record<string, Record<number, Scenario>>;

async function refreshToken({ app, oficial }: World): Promise<string> {
  const { body } = await app.http.post('/login/access-token', { username: oficial.numero, password: CLAVE });
  return body.refresh_token as string;
}

const SESSION: Scenarios = {
  'POST /login/access-token': {
    200: ({ oficial }) => ({ json: { username: oficial.numero, password: CLAVE } }),
    400: ({ oficial }) => ({ json: { username: oficial.numero } }),
    401: ({ oficial }) => ({ json: { username: oficial.numero, password: 'no es esta clave' } }),
    415: () => ({ body: '<login/>', headers: { 'content-type': 'application/xml' } }),
    429: async ({ app }) => {
      const json = { username: 'agotado', password: CLAVE };
      await app.http.post('/login/access-token', json);
      return { json };
    },
  },
  'POST /login/refresh': {
    200: async (world) => ({ json: { refresh_token: await refreshToken(world) } }),
    400: () => ({ json: {} }),
    401: () => ({ json: { refresh_token: 'inventado' } }),
    415: () => AS_FORM,
  },
  'POST /logout': {
    200: async (world) => ({
      body: `token=${await refreshToken(world)}&token_type_hint=refresh_token`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
    204: async (world) => ({ json: { refresh_token: await refreshToken(world) } }),
    400: () => ({ json: { refresh_token: 7 } }),
    415: () => ({ body: '<logout/>', headers: { 'content-type': 'application/xml' } }),
  },
};

const OTRA_CLAVE = 'otra clave de prueba';

/** A holder whose tokens the scenario may end. */
async function freshToken({ factory }: World): Promise<string> {
  return (await factory.oficialToken()).token;
}

/** The token of an officer whose password somebody else chose, and who may do nothing but replace it. */
export async function provisionalToken({ app, factory }: World): Promise<string> {
  const oficial = await factory.oficial();
  await app.owner.query('UPDATE registro.oficiales SET debe_cambiar_clave = true WHERE id = $1', [oficial.id]);
  return login(app, oficial.numero as string);
}

const OWN_ACCOUNT: Scenarios = {
  'GET /yo': {
    200: ({ admin }) => ({ token: admin }),
    401: () => ({}),
  },
  'POST /yo/clave': {
    204: async (world) => ({ token: await freshToken(world), json: { actual: CLAVE, nueva: OTRA_CLAVE } }),
    400: ({ oficialToken }) => ({ token: oficialToken, json: { actual: 'no es esta clave', nueva: OTRA_CLAVE } }),
    401: () => ({ json: { actual: CLAVE, nueva: OTRA_CLAVE } }),
    415: ({ oficialToken }) => ({ token: oficialToken, ...AS_FORM }),
    429: async (world) => {
      const request = { token: await freshToken(world), json: { actual: 'no es esta clave', nueva: OTRA_CLAVE } };
      await world.app.http.post('/yo/clave', request.json, { token: request.token });
      return request;
    },
  },
  'GET /yo/sesiones': {
    200: ({ oficialToken }) => ({ token: oficialToken }),
    400: ({ oficialToken }) => ({ token: oficialToken, query: '?cursor=inventado' }),
    401: () => ({}),
    403: async (world) => ({ token: await provisionalToken(world) }),
    422: ({ oficialToken }) => ({ token: oficialToken }),
  },
  'DELETE /yo/sesiones': {
    204: async (world) => ({ token: await freshToken(world) }),
    401: () => ({}),
    403: async (world) => ({ token: await provisionalToken(world) }),
  },
  'DELETE /yo/sesiones/{id}': {
    204: async (world) => {
      const token = await freshToken(world);
      const { body } = await world.app.http.get('/yo/sesiones', { token });
      return { token, id: body.datos[0].id as string };
    },
    400: ({ oficialToken }) => ({ token: oficialToken, id: 'no-es-un-id' }),
    401: () => ({ id: UNKNOWN_ID }),
    403: async (world) => ({ token: await provisionalToken(world), id: UNKNOWN_ID }),
    404: ({ oficialToken }) => ({ token: oficialToken, id: UNKNOWN_ID }),
  },
};

/** A new user's token. */
const freshUser = ({ app }: World): Promise<string> => adminToken(app, 'admin');

/** The same of one who began to activate a second factor, with the code that confirms it. */
async function enrolling({ app }: World): Promise<{ token: string; otp: string; siguiente: string }> {
  const token = await adminToken(app, 'admin');
  const { body } = await app.http.post('/yo/segundo-factor', { clave: CLAVE }, { token });
  return { token, otp: codigoOf(body.secreto as string), siguiente: codigoOf(body.secreto as string, 1) };
}

/** And of one who has it; `otp` is yet to be used. */
async function enrolled(world: World): Promise<{ token: string; otp: string }> {
  const { token, otp, siguiente } = await enrolling(world);
  await world.app.http.post('/yo/segundo-factor/confirmar', { otp }, { token });
  return { token, otp: siguiente };
}

const FALSO = '7K3M-9QXA-0000-ABCD-7K3M-9QXA';

async function idOf({ app }: World, token: string): Promise<string> {
  return (await app.http.get('/yo', { token })).body.id as string;
}

const SECOND_FACTOR: Scenarios = {
  'POST /yo/segundo-factor': {
    201: async (world) => ({ token: await freshUser(world), json: { clave: CLAVE } }),
    400: async (world) => ({ token: await freshUser(world), json: { clave: 'no es esta clave' } }),
    401: () => ({ json: { clave: CLAVE } }),
    403: ({ oficialToken }) => ({ token: oficialToken, json: { clave: CLAVE } }),
    409: async (world) => ({ token: (await enrolled(world)).token, json: { clave: CLAVE } }),
    415: ({ admin }) => ({ token: admin, ...AS_FORM }),
    429: async (world) => {
      const request = { token: await freshUser(world), json: { clave: 'no es esta clave' } };
      await world.app.http.post('/yo/segundo-factor', request.json, { token: request.token });
      return request;
    },
  },
  'POST /yo/segundo-factor/confirmar': {
    200: async (world) => {
      const { token, otp } = await enrolling(world);
      return { token, json: { otp } };
    },
    400: async (world) => ({ token: (await enrolling(world)).token, json: { otp: FALSO } }),
    401: () => ({ json: { otp: FALSO } }),
    403: ({ oficialToken }) => ({ token: oficialToken, json: { otp: FALSO } }),
    409: ({ admin }) => ({ token: admin, json: { otp: FALSO } }),
    415: ({ admin }) => ({ token: admin, ...AS_FORM }),
    429: async (world) => {
      const { token } = await enrolling(world);
      await world.app.http.post('/yo/segundo-factor/confirmar', { otp: FALSO }, { token });
      return { token, json: { otp: FALSO } };
    },
  },
  'POST /yo/segundo-factor/desactivar': {
    204: async (world) => {
      const { token, otp } = await enrolled(world);
      return { token, json: { clave: CLAVE, otp } };
    },
    400: async (world) => ({ token: (await enrolled(world)).token, json: { clave: CLAVE, otp: FALSO } }),
    401: () => ({ json: { clave: CLAVE, otp: FALSO } }),
    403: ({ oficialToken }) => ({ token: oficialToken, json: { clave: CLAVE, otp: FALSO } }),
    409: ({ admin }) => ({ token: admin, json: { clave: CLAVE, otp: FALSO } }),
    415: ({ admin }) => ({ token: admin, ...AS_FORM }),
    429: async (world) => {
      const { token } = await enrolled(world);
      const json = { clave: CLAVE, otp: FALSO };
      await world.app.http.post('/yo/segundo-factor/desactivar', json, { token });
      return { token, json };
    },
  },
  'DELETE /usuarios/{id}/segundo-factor': {
    204: async (world) => ({ token: world.admin, id: await idOf(world, (await enrolled(world)).token) }),
    400: ({ admin }) => ({ token: admin, id: 'no-es-un-id' }),
    401: () => ({ id: UNKNOWN_ID }),
    403: async (world) => ({ token: await freshUser(world), id: UNKNOWN_ID }),
    404: ({ admin }) => ({ token: admin, id: UNKNOWN_ID }),
    409: async (world) => ({ token: world.admin, id: await idOf(world, world.admin) }),
  },
};

const REPORT: Scenarios = {
  'GET /generar_informe': {
    200: async (world) => ({ query: `?correo=${await reportable(world)}` }),
    400: () => ({ query: '?correo=no-es-un-correo' }),
    404: () => ({ query: '?correo=nadie@example.com' }),
    429: async ({ app }) => {
      await app.http.get('/generar_informe?correo=nadie@example.com');
      return { query: '?correo=nadie@example.com' };
    },
  },
  'POST /generar_informe': {
    200: async (world) => ({ json: { correo: await reportable(world) } }),
    400: () => ({ json: { correo: 'no-es-un-correo' } }),
    404: () => ({ json: { correo: 'nadie@example.com' } }),
    415: () => AS_FORM,
    429: async ({ app }) => {
      await app.http.post('/generar_informe', { correo: 'nadie@example.com' });
      return { json: { correo: 'nadie@example.com' } };
    },
  },
};

/** The e-mail of someone whose report is not empty. */
async function reportable(world: World): Promise<string> {
  await filed(world);
  const { body } = await world.app.http.get(`/personas/${world.vehiculo.persona_id}`, { token: world.admin });
  return body.correo as string;
}

const INFRACTIONS: Scenarios = {
  'POST /cargar_infraccion': {
    200: ({ oficialToken, vehiculo }) => ({ token: oficialToken, json: filing(vehiculo) }),
    400: ({ oficialToken, vehiculo }) => ({ token: oficialToken, json: filing(vehiculo, { comentarios: '' }) }),
    401: ({ vehiculo }) => ({ json: filing(vehiculo) }),
    403: ({ admin, vehiculo }) => ({ token: admin, json: filing(vehiculo) }),
    404: ({ oficialToken, vehiculo }) => ({
      token: oficialToken,
      json: filing(vehiculo, { placa_patente: 'ZZ9999' }),
    }),
    415: ({ oficialToken }) => ({ token: oficialToken, ...AS_FORM }),
    422: async ({ app, oficialToken, vehiculo }) => {
      const used = { token: oficialToken, headers: { 'idempotency-key': `clave-${unique()}` } };
      await app.http.post('/cargar_infraccion', filing(vehiculo), used);
      return { ...used, json: filing(vehiculo) };
    },
    429: async ({ app, vehiculo }) => {
      const { token } = await (await Factory.for(app)).oficialToken();
      for (let status = 200; status === 200;) {
        ({ status } = await app.http.post('/cargar_infraccion', filing(vehiculo), { token }));
      }
      return { token, json: filing(vehiculo) };
    },
  },
  'GET /infracciones': {
    200: async (world) => {
      await filed(world);
      return { token: world.admin };
    },
    400: ({ admin }) => ({ token: admin, query: '?desde=ayer' }),
    401: () => ({}),
    403: async (world) => ({ token: await provisionalToken(world) }),
    422: ({ admin }) => ({ token: admin }),
  },
  'GET /infracciones/{id}': {
    200: async (world) => ({ token: world.oficialToken, id: (await filed(world)).id }),
    400: ({ admin }) => ({ token: admin, id: 'no-es-un-id' }),
    401: async (world) => ({ id: (await filed(world)).id }),
    403: async (world) => ({ token: await provisionalToken(world), id: UNKNOWN_ID }),
    404: ({ admin }) => ({ token: admin, id: UNKNOWN_ID }),
  },
};

const TRAIL: Scenarios = Object.fromEntries(
  ['GET /auditoria', 'GET /auditoria.csv'].map((key) => [
    key,
    {
      200: ({ admin }) => ({ token: admin }),
      400: ({ admin }) => ({ token: admin, query: '?desde=ayer' }),
      401: () => ({}),
      403: ({ oficialToken }) => ({ token: oficialToken }),
      422: ({ admin }) => ({ token: admin }),
    } satisfies Record<number, Scenario>,
  ]),
);

/** For each operation, a request that gets each of its statuses; 429 needs a server with low limits, 422 of
 * a list one whose statements are ended. */
export const SCENARIOS: Scenarios = {
  ...SESSION,
  ...OWN_ACCOUNT,
  ...SECOND_FACTOR,
  ...REPORT,
  ...RECORD_SCENARIOS,
  ...CREDIT_SCENARIOS,
  ...OPERATION_SCENARIOS,
  ...TARIFF_SCENARIOS,
  ...INFRACTIONS,
  ...TRAIL,
  ...LOTE_SCENARIOS,
  ...AVISO_SCENARIOS,
  ...ALIADO_SCENARIOS,
  ...WEBHOOK_SCENARIOS,
};

/** The scenario that gets `status`. @throws when there is none */
export function scenario(key: string, status: number): Scenario {
  const found = SCENARIOS[key]?.[status];
  if (!found) throw new Error(`no scenario gets ${status} from ${key}`);
  return found;
}
