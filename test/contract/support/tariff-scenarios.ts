import { unique, type Registro } from '../../support/factories.js';
import { IN_A_YEAR } from '../../support/tarifario.js';
import { AS_FORM, STALE, UNKNOWN_ID } from './record-scenarios.js';
import type { Request, Scenario, World } from './world.js';

type Scenarios = Record<string, Record<number, Scenario>>;

const BAD = { headers: { authorization: 'Bearer no.es.valido' } };
const KNOWN = { headers: { 'if-none-match': '*' } };

const newTipo = () => ({ codigo: `C-${unique()}`, descripcion: 'Cruzar con luz roja.', gravedad: 'grave' });
const newUnidad = () => ({ codigo: `U${unique()}`, nombre: 'Unidad de prueba', moneda: 'CLP' });
const PRECIO = { unidad: 'MXN', cantidad: '10.5' };

async function created({ app, admin }: World, path: string, json: object): Promise<Registro> {
  const { status, body } = await app.http.post(path, json, { token: admin });
  if (status !== 201) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  return body as Registro;
}

const tipo = (world: World) => created(world, '/tarifario', { ...newTipo(), precio: PRECIO });
const unidad = (world: World) => created(world, '/unidades', newUnidad());

/** A price that is to come, of a type of its own. */
async function comingPrecio(world: World): Promise<Request> {
  const { id } = await tipo(world);
  const { precios } = await created(world, `/tarifario/${id}/precios`, { ...PRECIO, desde: IN_A_YEAR });
  return { id, params: { precioId: precios[0].id as string } };
}

/** A value that is to come, of a unit of its own. */
async function comingValor(world: World): Promise<Request> {
  const { codigo } = await unidad(world);
  const { valores } = await created(world, `/unidades/${codigo}/valores`, { valor: '2', desde: IN_A_YEAR });
  return { id: valores[0].id as string, params: { codigo: codigo as string } };
}

/** One that an amount can't hold: of a unit with a dear price. */
async function dearUnidad(world: World): Promise<Request> {
  const { codigo } = await created(world, '/unidades', {
    ...newUnidad(),
    valores: [{ valor: '1', desde: '2026-01-01' }],
  });
  await created(world, '/tarifario', { ...newTipo(), precio: { unidad: codigo, cantidad: '999999999999' } });
  return { params: { codigo: codigo as string }, json: { valor: '999999999999' } };
}

const LATER = new Date(Date.parse(IN_A_YEAR) + 1_000).toISOString();

const DEAR_VALOR = '999999999999';
const MUCH = '100000';

/** A price to come, without which the one before it would hold on until its unit is worth too much. */
async function sparingPrecio(world: World): Promise<Request> {
  const valores = [{ valor: '1', desde: '2026-01-01' }];
  const { codigo } = await created(world, '/unidades', { ...newUnidad(), valores });
  const { id } = await created(world, '/tarifario', { ...newTipo(), precio: { unidad: codigo, cantidad: MUCH } });
  const { precios } = await created(world, `/tarifario/${id}/precios`, { ...PRECIO, desde: IN_A_YEAR });
  await created(world, `/unidades/${codigo}/valores`, { valor: DEAR_VALOR, desde: LATER });
  return { id, params: { precioId: precios[0].id as string } };
}

/** A value to come, without which the one before it would hold on until a type costs too much. */
async function sparingValor(world: World): Promise<Request> {
  const valores = [{ valor: DEAR_VALOR, desde: '2026-01-01' }];
  const { codigo } = await created(world, '/unidades', { ...newUnidad(), valores });
  const { valores: all } = await created(world, `/unidades/${codigo}/valores`, { valor: '1', desde: IN_A_YEAR });
  const precio = { unidad: codigo, cantidad: MUCH, desde: LATER };
  await created(world, '/tarifario', { ...newTipo(), precio });
  return { id: all[0].id as string, params: { codigo: codigo as string } };
}

async function removed(world: World): Promise<string> {
  const { id } = await tipo(world);
  await world.app.http.delete(`/tarifario/${id}`, { token: world.admin });
  return id;
}

/** What every change of a record that stands in the path answers when it is refused before it is looked at. */
function guarded(
  path: (world: World) => Promise<Request>,
  request: Omit<Request, 'token'> = {},
): Record<number, Scenario> {
  return {
    401: async (world) => ({ ...(await path(world)), ...request }),
    403: async (world) => ({ ...(await path(world)), ...request, token: world.oficialToken }),
  };
}

const ofTipo = async (world: World): Promise<Request> => ({ id: (await tipo(world)).id });
const ofUnidad = async (world: World): Promise<Request> => ({
  params: { codigo: (await unidad(world))['codigo'] as string },
});
const NO_TIPO = { id: UNKNOWN_ID };
const NO_UNIDAD = { params: { codigo: 'NOHAY' } };
const CHANGE = { json: { puntos: 3 } };
const RENAME = { json: { nombre: 'Otro nombre' } };
const ONE_MORE = { json: { ...PRECIO, desde: IN_A_YEAR } };
const TOO_DEAR = { json: { unidad: 'CLF', cantidad: '999999999999.9999' } };

const as =
  (path: (world: World) => Promise<Request>, request: Omit<Request, 'token'> = {}): Scenario =>
  async (world) => ({ ...(await path(world)), ...request, token: world.admin });

const LISTED = {
  200: () => ({}),
  304: () => KNOWN,
  400: () => ({ query: '?orden=inventado' }),
  401: () => BAD,
  403: () => ({ query: '?eliminados=true' }),
  422: () => ({}),
};

export const TARIFF_SCENARIOS: Scenarios = {
  'GET /tarifario': LISTED,
  'GET /tarifario.csv': LISTED,
  'GET /tarifario/{id}': {
    200: async (world) => ({ id: (await tipo(world)).id }),
    304: async (world) => ({ id: (await tipo(world)).id, ...KNOWN }),
    400: async (world) => ({ id: (await tipo(world)).id, query: '?en=ayer' }),
    401: async (world) => ({ id: (await tipo(world)).id, ...BAD }),
    404: () => ({ id: 'NO-HAY' }),
  },
  'GET /tarifario/{id}/monto': {
    200: async (world) => ({ id: (await tipo(world)).id }),
    400: async (world) => ({ id: (await tipo(world)).id, query: '?en=ayer' }),
    404: () => ({ id: 'NO-HAY' }),
  },
  'GET /visitas': {
    200: ({ admin }) => ({ token: admin, query: '?desde=2026-01-01' }),
    400: ({ admin }) => ({ token: admin, query: '?hasta=ayer' }),
    401: () => ({}),
    403: ({ oficialToken }) => ({ token: oficialToken }),
    422: ({ admin }) => ({ token: admin }),
  },
  'GET /tarifario/{id}/visitas': {
    200: as(ofTipo),
    400: as(ofTipo, { query: '?desde=2026-02-30' }),
    ...guarded(ofTipo),
    404: ({ admin }) => ({ token: admin, id: 'NO-HAY' }),
  },
  'POST /tarifario': {
    201: ({ admin }) => ({ token: admin, json: newTipo() }),
    400: ({ admin }) => ({ token: admin, json: { ...newTipo(), gravedad: 'otra' } }),
    401: () => ({ json: newTipo() }),
    403: ({ oficialToken }) => ({ token: oficialToken, json: newTipo() }),
    404: ({ admin }) => ({ token: admin, json: { ...newTipo(), precio: { unidad: 'NOHAY', cantidad: '1' } } }),
    409: async (world) => ({ token: world.admin, json: { ...newTipo(), codigo: (await tipo(world))['codigo'] } }),
    415: ({ admin }) => ({ token: admin, ...AS_FORM }),
    422: ({ admin }) => ({ token: admin, json: { ...newTipo(), precio: TOO_DEAR.json } }),
  },
  'PATCH /tarifario/{id}': {
    200: as(ofTipo, CHANGE),
    400: as(ofTipo, { json: {} }),
    ...guarded(ofTipo, CHANGE),
    404: ({ admin }) => ({ token: admin, ...NO_TIPO, ...CHANGE }),
    412: as(ofTipo, { ...CHANGE, headers: STALE }),
    415: as(ofTipo, AS_FORM),
  },
  'DELETE /tarifario/{id}': {
    204: as(ofTipo),
    400: ({ admin }) => ({ token: admin, id: 'no-es-un-id' }),
    ...guarded(ofTipo),
    404: ({ admin }) => ({ token: admin, ...NO_TIPO }),
    412: as(ofTipo, { headers: STALE }),
  },
  'POST /tarifario/{id}/restaurar': {
    200: async (world) => ({ token: world.admin, id: await removed(world) }),
    400: ({ admin }) => ({ token: admin, id: 'no-es-un-id' }),
    ...guarded(ofTipo),
    404: ({ admin }) => ({ token: admin, ...NO_TIPO }),
    409: as(ofTipo),
    412: async (world) => ({ token: world.admin, id: await removed(world), headers: STALE }),
  },
  'POST /tarifario/{id}/precios': {
    201: as(ofTipo, { json: PRECIO }),
    400: as(ofTipo, { json: { ...PRECIO, cantidad: 1 } }),
    ...guarded(ofTipo, { json: PRECIO }),
    404: ({ admin }) => ({ token: admin, ...NO_TIPO, json: PRECIO }),
    409: async (world) => {
      const { id } = await tipo(world);
      await created(world, `/tarifario/${id}/precios`, ONE_MORE.json);
      return { token: world.admin, id, ...ONE_MORE };
    },
    412: as(ofTipo, { json: PRECIO, headers: STALE }),
    415: as(ofTipo, AS_FORM),
    422: as(ofTipo, TOO_DEAR),
  },
  'DELETE /tarifario/{id}/precios/{precioId}': {
    204: as(comingPrecio),
    400: async (world) => ({ ...(await comingPrecio(world)), token: world.admin, params: { precioId: 'no-es-un-id' } }),
    ...guarded(comingPrecio),
    404: async (world) => ({ ...(await comingPrecio(world)), token: world.admin, params: { precioId: UNKNOWN_ID } }),
    409: async (world) => {
      const { id, precios } = await tipo(world);
      return { token: world.admin, id, params: { precioId: precios[0].id as string } };
    },
    412: as(comingPrecio, { headers: STALE }),
    422: as(sparingPrecio),
  },
  'GET /unidades': { 200: () => ({}), 400: () => ({ query: '?otro=1' }) },
  'GET /unidades/{codigo}': {
    200: ofUnidad,
    404: () => NO_UNIDAD,
  },
  'POST /unidades': {
    201: ({ admin }) => ({ token: admin, json: newUnidad() }),
    400: ({ admin }) => ({ token: admin, json: { ...newUnidad(), moneda: 'UF' } }),
    401: () => ({ json: newUnidad() }),
    403: ({ oficialToken }) => ({ token: oficialToken, json: newUnidad() }),
    409: async (world) => ({ token: world.admin, json: { ...newUnidad(), codigo: (await unidad(world))['codigo'] } }),
    415: ({ admin }) => ({ token: admin, ...AS_FORM }),
  },
  'PATCH /unidades/{codigo}': {
    200: as(ofUnidad, RENAME),
    400: as(ofUnidad, { json: {} }),
    ...guarded(ofUnidad, RENAME),
    404: ({ admin }) => ({ token: admin, ...NO_UNIDAD, ...RENAME }),
    412: as(ofUnidad, { ...RENAME, headers: STALE }),
    415: as(ofUnidad, AS_FORM),
  },
  'POST /unidades/{codigo}/valores': {
    201: as(ofUnidad, { json: { valor: '1' } }),
    400: as(ofUnidad, { json: { valor: 1 } }),
    ...guarded(ofUnidad, { json: { valor: '1' } }),
    404: ({ admin }) => ({ token: admin, ...NO_UNIDAD, json: { valor: '1' } }),
    409: async (world) => {
      const { params } = await comingValor(world);
      return { token: world.admin, params: params!, json: { valor: '1', desde: IN_A_YEAR } };
    },
    412: as(ofUnidad, { json: { valor: '1' }, headers: STALE }),
    415: as(ofUnidad, AS_FORM),
    422: as(dearUnidad),
  },
  'DELETE /unidades/{codigo}/valores/{id}': {
    204: as(comingValor),
    400: async (world) => ({ ...(await comingValor(world)), token: world.admin, id: 'no-es-un-id' }),
    ...guarded(comingValor),
    404: async (world) => ({ ...(await comingValor(world)), token: world.admin, id: UNKNOWN_ID }),
    409: async (world) => {
      const { codigo, valores } = await created(world, '/unidades', {
        ...newUnidad(),
        valores: [{ valor: '1', desde: '2026-01-01' }],
      });
      return { token: world.admin, id: valores[0].id as string, params: { codigo: codigo as string } };
    },
    412: as(comingValor, { headers: STALE }),
    422: as(sparingValor),
  },
};
