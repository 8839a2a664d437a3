import { CLAVE_CLIENTE, unique } from '../../support/factories.js';
import { AS_FORM, UNKNOWN_ID } from './record-scenarios.js';
import type { Scenario, World } from './world.js';

const abono = { cantidad: 5, motivo: 'Compra' };

const pedido = (): object => ({ nombre: 'Seguros Andes', correo: `alta${unique()}@example.com`, clave: CLAVE_CLIENTE });

const freshId = async ({ factory }: World): Promise<string> => (await factory.cliente()).id;

/** For each operation on credit, and for registration, a request that gets each of its statuses. */
export const CREDIT_SCENARIOS: Record<string, Record<number, Scenario>> = {
  'POST /clientes/registro': {
    202: () => ({ json: pedido() }),
    400: () => ({ json: { ...pedido(), clave: 'corta' } }),
    415: () => AS_FORM,
    429: async ({ app }) => {
      await app.http.post('/clientes/registro', pedido());
      return { json: pedido() };
    },
  },
  'GET /creditos': {
    200: ({ clienteToken }) => ({ token: clienteToken }),
    400: ({ clienteToken }) => ({ token: clienteToken, query: '?cursor=inventado' }),
    401: () => ({}),
    403: ({ admin }) => ({ token: admin }),
    422: ({ clienteToken }) => ({ token: clienteToken }),
  },
  'GET /clientes/{id}/creditos': {
    200: async (world) => ({ token: world.admin, id: await freshId(world) }),
    400: ({ admin }) => ({ token: admin, id: UNKNOWN_ID, query: '?limite=0' }),
    401: () => ({ id: UNKNOWN_ID }),
    403: ({ clienteToken, cliente }) => ({ token: clienteToken, id: cliente.id }),
    404: ({ admin }) => ({ token: admin, id: UNKNOWN_ID }),
    422: ({ admin, cliente }) => ({ token: admin, id: cliente.id }),
  },
  'POST /clientes/{id}/creditos': {
    201: async (world) => ({ token: world.admin, id: await freshId(world), json: abono }),
    400: async (world) => ({ token: world.admin, id: await freshId(world), json: { ...abono, cantidad: 0 } }),
    401: () => ({ id: UNKNOWN_ID, json: abono }),
    403: ({ clienteToken, cliente }) => ({ token: clienteToken, id: cliente.id, json: abono }),
    404: ({ admin }) => ({ token: admin, id: UNKNOWN_ID, json: abono }),
    409: async (world) => ({ token: world.admin, id: await freshId(world), json: { ...abono, cantidad: -1 } }),
    415: ({ admin, cliente }) => ({ token: admin, id: cliente.id, ...AS_FORM }),
    422: async (world) => {
      const used = { token: world.admin, headers: { 'idempotency-key': `abono-${unique()}` } };
      const id = await freshId(world);
      await world.app.http.post(`/clientes/${id}/creditos`, abono, used);
      return { ...used, id, json: { ...abono, cantidad: 6 } };
    },
  },
};
