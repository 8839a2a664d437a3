import { Transactions } from '../../../src/core/database/transactions.js';
import { AvisosService } from '../../../src/modules/avisos/avisos.service.js';
import { unique } from '../../support/factories.js';
import { AS_FORM, UNKNOWN_ID } from './record-scenarios.js';
import type { Scenario, World } from './world.js';

const CAMBIO = { que: '101-A', antes: null, despues: '1 UTM', desde: null, por: 'jefa@example.org' };

/** A notice that is kept, since there is no server here. @returns its id */
async function aviso({ app, admin }: World): Promise<string> {
  const destinatario = `aviso${unique()}@example.com`;
  const avisos = app.service(AvisosService);
  await app
    .service(Transactions)
    .run((tx) => avisos.avisar(tx, { tipo: 'precio_cambiado', destinatario, datos: CAMBIO }));
  const { body } = await app.http.get(`/avisos?destinatario=${destinatario}`, { token: admin });
  return body.datos[0].id as string;
}

/** One that is on its way again. */
async function pendiente(world: World): Promise<string> {
  const id = await aviso(world);
  await world.app.http.request('POST', `/avisos/${id}/reenviar`, { token: world.admin });
  return id;
}

export const AVISO_SCENARIOS: Record<string, Record<number, Scenario>> = {
  'GET /avisos': {
    200: ({ admin }) => ({ token: admin, query: '?limite=5' }),
    400: ({ admin }) => ({ token: admin, query: '?estado=otro' }),
    401: () => ({}),
    403: ({ oficialToken }) => ({ token: oficialToken }),
    422: ({ admin }) => ({ token: admin }),
  },
  'GET /avisos/{id}': {
    200: async (w) => ({ token: w.admin, id: await aviso(w) }),
    400: ({ admin }) => ({ token: admin, id: 'no-es-un-id' }),
    401: async (w) => ({ id: await aviso(w) }),
    403: async (w) => ({ token: w.oficialToken, id: await aviso(w) }),
    404: ({ admin }) => ({ token: admin, id: UNKNOWN_ID }),
  },
  'POST /avisos/{id}/reenviar': {
    202: async (w) => ({ token: w.admin, id: await aviso(w) }),
    400: ({ admin }) => ({ token: admin, id: 'no-es-un-id' }),
    401: async (w) => ({ id: await aviso(w) }),
    403: async (w) => ({ token: w.oficialToken, id: await aviso(w) }),
    404: ({ admin }) => ({ token: admin, id: UNKNOWN_ID }),
    409: async (w) => ({ token: w.admin, id: await pendiente(w) }),
  },
  'POST /clave/olvidada': {
    202: () => ({ json: { correo: 'nadie@example.com' } }),
    400: () => ({ json: { correo: 'nadie' } }),
    415: () => AS_FORM,
    429: async ({ app }) => {
      const json = { correo: 'nadie@example.com' };
      await app.http.post('/clave/olvidada', json);
      return { json };
    },
  },
};
