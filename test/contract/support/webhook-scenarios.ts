import { AS_FORM, UNKNOWN_ID } from './record-scenarios.js';
import type { Request, Scenario, World } from './world.js';

const NUEVA = { url: 'https://avisos.example.org/registro', eventos: ['vehiculo.creado'] };
const PERIODO = { desde: '2026-01-01', hasta: '2026-12-31' };

interface Suscripcion {
  id: string;
  params: { sid: string };
}

/** A new subscription of a new partner. */
async function suscripcion({ app, admin, factory }: World, fields: object = {}): Promise<Suscripcion> {
  const { id } = await factory.aliado();
  const { body } = await app.http.post(`/aliados/${id}/suscripciones`, { ...NUEVA, ...fields }, { token: admin });
  return { id, params: { sid: body.id } };
}

/** The id of a delivery, whose subscription is as `activo` says. */
async function entrega(world: World, activo = true): Promise<string> {
  const {
    id,
    params: { sid },
  } = await suscripcion(world);
  const path = `/aliados/${id}/suscripciones/${sid}`;
  const { body } = await world.app.http.post(`${path}/probar`, {}, { token: world.admin });
  if (!activo) await world.app.http.patch(path, { activo }, { token: world.admin });
  return body.id as string;
}

const NADIE = { id: UNKNOWN_ID, params: { sid: UNKNOWN_ID } };
const MAL = { id: 'no-es-un-id', params: { sid: 'no-es-un-id' } };

/** What every operation on one subscription refuses. */
const refused = (request: Request = {}): Record<number, Scenario> => ({
  401: () => ({ ...NADIE, ...request }),
  403: ({ oficialToken }) => ({ token: oficialToken, ...NADIE, ...request }),
  404: ({ admin }) => ({ token: admin, ...NADIE, ...request }),
});
const STALE: Scenario = async (w) => ({
  token: w.admin,
  ...(await suscripcion(w)),
  json: { activo: false },
  headers: { 'if-match': '"99"' },
});
const malformed: Scenario = ({ admin }) => ({ token: admin, ...MAL });

/** For each operation on webhooks, a request that gets each of its statuses. */
export const WEBHOOK_SCENARIOS: Record<string, Record<number, Scenario>> = {
  'GET /aliados/{id}/suscripciones': {
    ...refused(),
    200: async (w) => ({ token: w.admin, ...(await suscripcion(w)) }),
    400: malformed,
    422: async (w) => ({ token: w.admin, ...(await suscripcion(w)) }),
  },
  'POST /aliados/{id}/suscripciones': {
    ...refused({ json: NUEVA }),
    201: async (w) => ({ token: w.admin, id: (await w.factory.aliado()).id, json: NUEVA }),
    400: async (w) => ({ token: w.admin, id: (await w.factory.aliado()).id, json: { ...NUEVA, url: 'ftp://a' } }),
    415: async (w) => ({ token: w.admin, id: (await w.factory.aliado()).id, ...AS_FORM }),
  },
  'GET /aliados/{id}/suscripciones/{sid}': {
    ...refused(),
    200: async (w) => ({ token: w.admin, ...(await suscripcion(w)) }),
    400: malformed,
  },
  'PATCH /aliados/{id}/suscripciones/{sid}': {
    ...refused({ json: { activo: false } }),
    200: async (w) => ({ token: w.admin, ...(await suscripcion(w)), json: { activo: false } }),
    400: async (w) => ({ token: w.admin, ...(await suscripcion(w)), json: {} }),
    412: STALE,
    415: async (w) => ({ token: w.admin, ...(await suscripcion(w)), ...AS_FORM }),
  },
  'DELETE /aliados/{id}/suscripciones/{sid}': {
    ...refused(),
    204: async (w) => ({ token: w.admin, ...(await suscripcion(w)) }),
    400: malformed,
    412: async (w) => ({ token: w.admin, ...(await suscripcion(w)), headers: { 'if-match': '"99"' } }),
  },
  'POST /aliados/{id}/suscripciones/{sid}/secreto': {
    ...refused(),
    201: async (w) => ({ token: w.admin, ...(await suscripcion(w)) }),
    400: malformed,
    412: async (w) => ({ token: w.admin, ...(await suscripcion(w)), headers: { 'if-match': '"99"' } }),
  },
  'POST /aliados/{id}/suscripciones/{sid}/probar': {
    ...refused(),
    202: async (w) => ({ token: w.admin, ...(await suscripcion(w)) }),
    400: malformed,
    409: async (w) => ({ token: w.admin, ...(await suscripcion(w, { activo: false })) }),
  },
  'POST /aliados/{id}/entregas/repetir': {
    ...refused({ json: PERIODO }),
    202: async (w) => ({ token: w.admin, ...(await suscripcion(w)), json: PERIODO }),
    400: async (w) => ({ token: w.admin, ...(await suscripcion(w)), json: { desde: 'ayer', hasta: 'hoy' } }),
    415: async (w) => ({ token: w.admin, ...(await suscripcion(w)), ...AS_FORM }),
  },
  'GET /entregas': {
    200: async (w) => ({ token: w.admin, query: `?aliado_id=${(await suscripcion(w)).id}` }),
    400: ({ admin }) => ({ token: admin, query: '?estado=perdida' }),
    401: () => ({}),
    403: ({ oficialToken }) => ({ token: oficialToken }),
    422: ({ admin }) => ({ token: admin }),
  },
  'GET /entregas/{id}': {
    ...refused(),
    200: async (w) => ({ token: w.admin, id: await entrega(w) }),
    400: malformed,
  },
  'POST /entregas/{id}/repetir': {
    ...refused(),
    202: async (w) => ({ token: w.admin, id: await entrega(w) }),
    400: malformed,
    409: async (w) => ({ token: w.admin, id: await entrega(w, false) }),
  },
};
