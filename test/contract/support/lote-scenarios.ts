import { RevisionService } from '../../../src/modules/lotes/revision/revision.service.js';
import { unique } from '../../support/factories.js';
import { AS_FORM, UNKNOWN_ID } from './record-scenarios.js';
import type { Request, Scenario, World } from './world.js';

const BOUNDARY = 'frontera-de-prueba';
const CONTENT = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };

/** A form with a file. */
export function subida(fields: Record<string, string>, text: string): Request {
  const parts = Object.entries(fields).map(
    ([name, value]) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`,
  );
  parts.push(`Content-Disposition: form-data; name="archivo"; filename="a.csv"\r\n\r\n${text}`);
  return {
    headers: CONTENT,
    body: `${parts.map((part) => `--${BOUNDARY}\r\n${part}\r\n`).join('')}--${BOUNDARY}--\r\n`,
  };
}

/** A file of a client's, which is another each time: whoever may do something to batches may do it to this. */
const propia = ({ cliente }: World): Request =>
  subida(
    { clase: 'operaciones', operacion: 'consulta_patente', cliente_id: cliente.id },
    `patente\nLT${String(unique()).padStart(6, '0')}\n`,
  );

async function recibido(world: World, request = propia(world)): Promise<string> {
  const { body } = await world.app.http.request('POST', '/lotes', { token: world.admin, ...request });
  return body.id as string;
}

async function revisado(world: World, request = propia(world)): Promise<string> {
  const clave = await recibido(world, request);
  const trabajo = { id: clave, clave, intentos: 1, arriendo: clave };
  await world.app.service(RevisionService).run(trabajo, new AbortController().signal);
  return clave;
}

/** The same, and its client has what it costs. */
async function pagable(world: World): Promise<string> {
  const id = await revisado(world);
  const { app, cliente, admin: token } = world;
  await app.http.post(`/clientes/${cliente.id}/creditos`, { cantidad: 1, motivo: 'Para el lote' }, { token });
  return id;
}

async function impagable(world: World): Promise<string> {
  const { cliente } = await world.factory.clienteToken();
  return revisado(world, propia({ ...world, cliente }));
}

const orden =
  (...ordenes: string[]) =>
  async (world: World): Promise<string> => {
    const id = await pagable(world);
    for (const one of ordenes) {
      const json = one === 'confirmar' ? { malas: 'omitir' } : undefined;
      await world.app.http.request('POST', `/lotes/${id}/${one}`, { token: world.admin, ...(json && { json }) });
    }
    return id;
  };

type ById = (world: World) => Promise<string>;

/** What every operation on one batch may be answered with. */
const onLote = (there: ById, more: Omit<Request, 'id'> = {}): Record<number, Scenario> => ({
  400: ({ admin }) => ({ token: admin, id: 'no-es-un-id', ...more }),
  401: async (w) => ({ id: await there(w), ...more }),
  403: async (w) => ({ token: w.oficialToken, id: await there(w), ...more }),
  404: ({ admin }) => ({ token: admin, id: UNKNOWN_ID, ...more }),
});

const answered = (status: number, there: ById, more: Omit<Request, 'id'> = {}): Record<number, Scenario> => ({
  [status]: async (w) => ({ token: w.admin, id: await there(w), ...more }),
});

async function forgotten(world: World): Promise<string> {
  const id = await revisado(world);
  await world.app.owner.query('UPDATE registro.lotes SET archivado = false WHERE id = $1', [id]);
  return id;
}

function open(world: World): Promise<string> {
  return revisado(world, subida({ clase: 'personas' }, `nombre;apellido\nAna;Rojas${unique()}\n`));
}

const CONFIRMAR = { json: { malas: 'omitir' } };
const PERFIL = { json: { encabezado: true } };

async function perfil({ app, admin }: World): Promise<Record<string, string>> {
  await app.http.request('PUT', '/perfiles/camaras', { token: admin, ...PERFIL });
  return { nombre: 'camaras' };
}

const OF_FILES = {
  ...answered(200, revisado),
  ...onLote(revisado),
  ...answered(409, recibido),
  ...answered(410, forgotten),
};

export const LOTE_SCENARIOS: Record<string, Record<number, Scenario>> = {
  'POST /lotes': {
    200: async (w) => {
      const request = propia(w);
      await recibido(w, request);
      return { token: w.admin, ...request };
    },
    202: (w) => ({ token: w.admin, ...propia(w) }),
    400: ({ admin }) => ({ token: admin, ...subida({ clase: 'otra' }, 'nombre') }),
    401: (w) => propia(w),
    403: (w) => ({ token: w.oficialToken, ...propia(w) }),
    409: async (w) => {
      const { cliente, token } = await w.factory.clienteToken();
      const own = (): Request => ({ token, ...propia({ ...w, cliente }) });
      for (let n = 0; n < 10; n += 1) await w.app.http.request('POST', '/lotes', own());
      return own();
    },
    415: ({ admin }) => ({ token: admin, json: { clase: 'personas' } }),
  },
  'GET /lotes': {
    200: ({ admin }) => ({ token: admin, query: '?limite=5' }),
    400: ({ admin }) => ({ token: admin, query: '?estado=otro' }),
    401: () => ({}),
    403: ({ oficialToken }) => ({ token: oficialToken }),
    422: ({ admin }) => ({ token: admin }),
  },
  'GET /lotes/{id}': { ...answered(200, recibido), ...onLote(recibido) },
  'GET /lotes/{id}/revision': { ...answered(200, revisado), ...onLote(revisado), ...answered(409, recibido) },
  'PUT /lotes/{id}/perfil': {
    ...answered(202, revisado, PERFIL),
    ...onLote(revisado, PERFIL),
    ...answered(409, recibido, PERFIL),
    ...answered(415, revisado, AS_FORM),
  },
  'POST /lotes/{id}/confirmar': {
    ...answered(202, pagable, CONFIRMAR),
    ...answered(402, impagable, CONFIRMAR),
    ...onLote(revisado, CONFIRMAR),
    ...answered(409, recibido, CONFIRMAR),
    ...answered(415, revisado, AS_FORM),
    ...answered(422, open, CONFIRMAR),
  },
  'POST /lotes/{id}/pausar': {
    ...answered(200, orden('confirmar')),
    ...onLote(orden('confirmar')),
    ...answered(409, revisado),
  },
  'POST /lotes/{id}/reanudar': {
    ...answered(200, orden('confirmar', 'pausar')),
    ...onLote(orden('confirmar', 'pausar')),
    ...answered(409, revisado),
  },
  'POST /lotes/{id}/cancelar': {
    ...answered(200, revisado),
    ...onLote(revisado),
    ...answered(409, orden('cancelar')),
  },
  'GET /lotes/{id}/resultado.csv': OF_FILES,
  'GET /lotes/{id}/errores.csv': OF_FILES,
  'GET /lotes/{id}/eventos': { ...answered(200, orden('cancelar')), ...onLote(orden('cancelar')) },
  'GET /perfiles/{nombre}': {
    200: async (w) => ({ token: w.admin, params: await perfil(w) }),
    400: ({ admin }) => ({ token: admin, params: { nombre: 'Á' } }),
    401: async (w) => ({ params: await perfil(w) }),
    403: async (w) => ({ token: w.oficialToken, params: await perfil(w) }),
    404: ({ admin }) => ({ token: admin, params: { nombre: 'ninguno' } }),
  },
  'PUT /perfiles/{nombre}': {
    200: ({ admin }) => ({ token: admin, params: { nombre: 'radares' }, ...PERFIL }),
    400: ({ admin }) => ({ token: admin, params: { nombre: 'radares' }, json: { otra: 1 } }),
    401: () => ({ params: { nombre: 'radares' }, ...PERFIL }),
    403: ({ oficialToken }) => ({ token: oficialToken, params: { nombre: 'radares' }, ...PERFIL }),
    415: ({ admin }) => ({ token: admin, params: { nombre: 'radares' }, ...AS_FORM }),
  },
  'DELETE /perfiles/{nombre}': {
    204: async (w) => ({ token: w.admin, params: await perfil(w) }),
    400: ({ admin }) => ({ token: admin, params: { nombre: 'Á' } }),
    401: async (w) => ({ params: await perfil(w) }),
    403: async (w) => ({ token: w.oficialToken, params: await perfil(w) }),
    404: ({ admin }) => ({ token: admin, params: { nombre: 'ninguno' } }),
  },
};
