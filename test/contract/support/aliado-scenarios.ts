import { unique } from '../../support/factories.js';
import { AS_FORM, UNKNOWN_ID } from './record-scenarios.js';
import type { Scenario, World } from './world.js';

const CREDENCIALES = { usuario: 'addi', clave: '123456' };
const CREDENTIALS = { user: 'addi', password: '123456' };

/** The id of a new partner that has a token and credentials. */
async function conTodo({ app, admin, factory }: World): Promise<string> {
  const { aliado } = await factory.aliadoToken();
  await app.http.post(`/aliados/${aliado.id}/credenciales`, CREDENCIALES, { token: admin });
  return aliado.id;
}

/** The same requests to both names of a partner's credentials, but for the body that keeps some. */
const credencialesUnder = (json: object): Record<'GET' | 'POST', Record<number, Scenario>> => ({
  GET: {
    200: async (w) => ({ token: w.admin, id: await conTodo(w) }),
    400: async (w) => ({ token: w.admin, id: (await w.factory.aliado()).id }),
    401: () => ({ id: UNKNOWN_ID }),
    403: ({ oficialToken }) => ({ token: oficialToken, id: UNKNOWN_ID }),
    404: ({ admin }) => ({ token: admin, id: UNKNOWN_ID }),
  },
  POST: {
    200: async (w) => ({ token: w.admin, id: (await w.factory.aliado()).id, json }),
    400: ({ admin }) => ({ token: admin, id: UNKNOWN_ID, json }),
    401: () => ({ id: UNKNOWN_ID, json }),
    403: ({ oficialToken }) => ({ token: oficialToken, id: UNKNOWN_ID, json }),
    415: async (w) => ({ token: w.admin, id: (await w.factory.aliado()).id, ...AS_FORM }),
  },
});

const DELETED: Record<number, Scenario> = {
  204: async (w) => ({ token: w.admin, id: await conTodo(w) }),
  400: ({ admin }) => ({ token: admin, id: 'no-es-un-id' }),
  401: () => ({ id: UNKNOWN_ID }),
  403: ({ oficialToken }) => ({ token: oficialToken, id: UNKNOWN_ID }),
  404: ({ admin }) => ({ token: admin, id: UNKNOWN_ID }),
};

/** One partner bears the tag that is replaced. */
async function reemplazo({ factory }: World): Promise<object> {
  const de = `vieja ${unique()}`;
  await factory.aliado({ etiquetas: [de] });
  return { de, por: 'nueva' };
}

const bajoApi = credencialesUnder(CREDENCIALES);
const bajoAllies = credencialesUnder(CREDENTIALS);

/** For each operation on what partners have, a request that gets each of its statuses. */
export const ALIADO_SCENARIOS: Record<string, Record<number, Scenario>> = {
  'GET /aliados/etiquetas': {
    200: async (w) => {
      await w.factory.aliado({ etiquetas: ['vip'] });
      return { token: w.admin };
    },
    400: ({ admin }) => ({ token: admin, query: '?cursor=inventado' }),
    401: () => ({}),
    403: ({ oficialToken }) => ({ token: oficialToken }),
    422: ({ admin }) => ({ token: admin }),
  },
  'POST /aliados/etiquetas/reemplazar': {
    200: async (w) => ({ token: w.admin, json: await reemplazo(w) }),
    400: ({ admin }) => ({ token: admin, json: { de: 'a' } }),
    401: () => ({ json: { de: 'a', por: 'b' } }),
    403: ({ oficialToken }) => ({ token: oficialToken, json: { de: 'a', por: 'b' } }),
    404: ({ admin }) => ({ token: admin, json: { de: 'a', por: 'b', aliado_id: UNKNOWN_ID } }),
    415: ({ admin }) => ({ token: admin, ...AS_FORM }),
  },
  'POST /aliados/{id}/token': {
    201: async (w) => ({ token: w.admin, id: (await w.factory.aliado()).id }),
    400: ({ admin }) => ({ token: admin, id: 'no-es-un-id' }),
    401: () => ({ id: UNKNOWN_ID }),
    403: ({ oficialToken }) => ({ token: oficialToken, id: UNKNOWN_ID }),
    404: ({ admin }) => ({ token: admin, id: UNKNOWN_ID }),
  },
  'DELETE /aliados/{id}/token': DELETED,
  'GET /aliados/{id}/credenciales': bajoApi.GET,
  'POST /aliados/{id}/credenciales': bajoApi.POST,
  'DELETE /aliados/{id}/credenciales': DELETED,
  'GET //allies/{allyId}/credentials': bajoAllies.GET,
  'POST //allies/{allyId}/credentials': bajoAllies.POST,
};
