import { unique, type Registro } from '../../support/factories.js';
import { AS_FORM, UNKNOWN_ID } from './record-scenarios.js';
import type { Request, Scenario, World } from './world.js';

const OPERACION = { params: { tipo: 'consulta_patente' } };
const PLACA = { placa_patente: 'BBCL12' };
const COSTO = { tipo: 'resumen_patente', costo: 3 };
const MOTIVO = { motivo: 'Se hizo por error' };

/** The world's client, which has enough for an operation. */
async function withCredit({ app, admin, cliente, clienteToken }: World): Promise<string> {
  await app.http.post(`/clientes/${cliente.id}/creditos`, { cantidad: 10, motivo: 'Compra' }, { token: admin });
  return clienteToken;
}

/** What a client asked for, the world's unless it is another one's token. @returns the record's id */
async function operado(world: World, token?: string, headers: Record<string, string> = {}): Promise<string> {
  const own = token ?? (await withCredit(world));
  const { body } = await world.app.http.post('/operaciones/consulta_patente', PLACA, { token: own, headers });
  return (body as Registro)['registro_id'] as string;
}

async function anulado(world: World): Promise<string> {
  const id = await operado(world);
  await world.app.http.post(`/registros/${id}/anular`, MOTIVO, { token: world.admin });
  return id;
}

const asking = async (world: World): Promise<Request> => ({ ...OPERACION, token: await withCredit(world) });

const LISTED: Record<number, Scenario> = {
  200: async (world) => {
    await operado(world);
    return { token: world.admin };
  },
  400: ({ admin }) => ({ token: admin, query: '?orden=inventado' }),
  401: () => ({}),
  403: ({ oficialToken }) => ({ token: oficialToken }),
  422: ({ admin }) => ({ token: admin }),
};

/** For each operation of clients, and for their records, a request that gets each of its statuses. */
export const OPERATION_SCENARIOS: Record<string, Record<number, Scenario>> = {
  'GET /operaciones': { 200: () => ({}) },
  'POST /operaciones/costos': {
    201: ({ admin }) => ({ token: admin, json: COSTO }),
    400: ({ admin }) => ({ token: admin, json: { ...COSTO, costo: -1 } }),
    401: () => ({ json: COSTO }),
    403: ({ clienteToken }) => ({ token: clienteToken, json: COSTO }),
    409: async ({ app, admin }) => {
      const json = { ...COSTO, desde: `2100-01-01T00:00:00.${String(unique() % 1_000).padStart(3, '0')}Z` };
      await app.http.post('/operaciones/costos', json, { token: admin });
      return { token: admin, json };
    },
    415: ({ admin }) => ({ token: admin, ...AS_FORM }),
  },
  'POST /operaciones/{tipo}': {
    200: async (world) => ({ ...(await asking(world)), json: PLACA }),
    400: async (world) => ({ ...(await asking(world)), json: { placa_patente: 'SIN PATENTE' } }),
    401: () => ({ ...OPERACION, json: PLACA }),
    402: async ({ factory }) => ({ ...OPERACION, token: (await factory.clienteToken()).token, json: PLACA }),
    403: ({ admin }) => ({ ...OPERACION, token: admin, json: PLACA }),
    404: ({ clienteToken }) => ({ token: clienteToken, params: { tipo: 'inventada' }, json: PLACA }),
    415: ({ clienteToken }) => ({ ...OPERACION, token: clienteToken, ...AS_FORM }),
    422: async (world) => {
      const headers = { 'idempotency-key': `operacion-${unique()}` };
      const token = await withCredit(world);
      await operado(world, token, headers);
      return { ...OPERACION, token, headers, json: { placa_patente: 'BBCL13' } };
    },
  },
  'GET /registros': LISTED,
  'GET /registros.csv': LISTED,
  'GET /registros.json': LISTED,
  'GET /registros/{id}': {
    200: async (world) => ({ token: world.admin, id: await operado(world) }),
    400: ({ admin }) => ({ token: admin, id: 'no-es-un-id' }),
    401: () => ({ id: UNKNOWN_ID }),
    403: ({ oficialToken }) => ({ token: oficialToken, id: UNKNOWN_ID }),
    404: async (world) => ({
      token: world.clienteToken,
      id: await operado(world, (await world.factory.clienteToken(10)).token),
    }),
  },
  'POST /registros/{id}/anular': {
    200: async (world) => ({ token: world.admin, id: await operado(world), json: MOTIVO }),
    400: async (world) => ({ token: world.admin, id: await operado(world), json: { motivo: '' } }),
    401: () => ({ id: UNKNOWN_ID, json: MOTIVO }),
    403: ({ clienteToken }) => ({ token: clienteToken, id: UNKNOWN_ID, json: MOTIVO }),
    404: ({ admin }) => ({ token: admin, id: UNKNOWN_ID, json: MOTIVO }),
    409: async (world) => ({ token: world.admin, id: await anulado(world), json: MOTIVO }),
    415: ({ admin }) => ({ token: admin, id: UNKNOWN_ID, ...AS_FORM }),
    422: async (world) => {
      // What is paid back would be more than an account can hold.
      const id = await operado(world, (await world.factory.clienteToken(10)).token);
      await world.app.owner.query(
        `UPDATE registro.saldos_cliente SET saldo = 2000000000
         WHERE cliente_id = (SELECT cliente_id FROM registro.registros WHERE id = $1)`,
        [id],
      );
      return { token: world.admin, id, json: MOTIVO };
    },
  },
};
