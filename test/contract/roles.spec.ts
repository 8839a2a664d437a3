import { PERMISOS } from '../../src/core/auth/permisos.js';
import { adminToken, CLAVE_CLIENTE } from '../support/factories.js';
import { expectProblem } from './support/answers.js';
import { claimsOf } from './support/forged-tokens.js';
import { OPERATIONS, type Operation } from './support/operations.js';
import { UNKNOWN_ID } from './support/record-scenarios.js';
import { scenario } from './support/scenarios.js';
import { send, startWorld, type Request, type World } from './support/world.js';

// Who may do what, written down a second time: every operation as every role, and as nobody. An operation that no row
// names makes this fail, and so does one whose row is another than the one it says itself.

const ROLES = ['superadmin', 'admin', 'consulta', 'oficial', 'cliente', 'aliado', 'cualquiera'] as const;
type Column = (typeof ROLES)[number];

const USERS: Column[] = ['superadmin', 'admin', 'consulta'];

const recordsOf = (...paths: string[]) => ({
  reads: paths.flatMap((path) => [`GET ${path}`, `GET ${path}/{id}`]),
  writes: paths.flatMap((path) => [`POST ${path}`, `PATCH ${path}/{id}`, `DELETE ${path}/{id}`]),
});

const usuarios = recordsOf('/usuarios');
const records = recordsOf('/personas', '/vehiculos', '/oficiales', '/clientes', '/aliados');

const TARIFF_READS = [
  'GET /tarifario.csv',
  'GET /tarifario',
  'GET /tarifario/{id}',
  'GET /tarifario/{id}/monto',
  'GET /unidades',
  'GET /unidades/{codigo}',
];
const TARIFF_WRITES = [
  'POST /tarifario',
  'PATCH /tarifario/{id}',
  'DELETE /tarifario/{id}',
  'POST /tarifario/{id}/restaurar',
  'POST /tarifario/{id}/precios',
  'DELETE /tarifario/{id}/precios/{precioId}',
  'POST /unidades',
  'PATCH /unidades/{codigo}',
  'POST /unidades/{codigo}/valores',
  'DELETE /unidades/{codigo}/valores/{id}',
];

const LOTE_READS = [
  'GET /lotes',
  'GET /lotes/{id}',
  'GET /lotes/{id}/revision',
  'GET /lotes/{id}/resultado.csv',
  'GET /lotes/{id}/errores.csv',
  'GET /lotes/{id}/eventos',
];
const LOTE_WRITES = [
  'POST /lotes',
  'PUT /lotes/{id}/perfil',
  'POST /lotes/{id}/confirmar',
  'POST /lotes/{id}/pausar',
  'POST /lotes/{id}/reanudar',
  'POST /lotes/{id}/cancelar',
];

const TABLE: Record<string, { roles: readonly Column[]; operations: string[] }> = {
  administrar_usuarios: {
    roles: ['superadmin'],
    operations: [...usuarios.reads, ...usuarios.writes, 'DELETE /usuarios/{id}/segundo-factor'],
  },
  administrar: {
    roles: ['superadmin', 'admin'],
    operations: [
      ...records.writes,
      ...TARIFF_WRITES,
      'PUT /perfiles/{nombre}',
      'DELETE /perfiles/{nombre}',
      'POST /avisos/{id}/reenviar',
      'POST /clientes/{id}/creditos',
      'POST /operaciones/costos',
      'POST /registros/{id}/anular',
      'POST /aliados/etiquetas/reemplazar',
      'POST /aliados/{id}/token',
      'DELETE /aliados/{id}/token',
      'POST /aliados/{id}/suscripciones',
      'PATCH /aliados/{id}/suscripciones/{sid}',
      'DELETE /aliados/{id}/suscripciones/{sid}',
      'POST /aliados/{id}/suscripciones/{sid}/secreto',
      'POST /aliados/{id}/suscripciones/{sid}/probar',
      'POST /aliados/{id}/entregas/repetir',
      'POST /entregas/{id}/repetir',
    ],
  },
  consultar: {
    roles: USERS,
    operations: [
      ...records.reads,
      'GET /clientes/{id}/creditos',
      'GET /perfiles/{nombre}',
      'GET /auditoria',
      'GET /auditoria.csv',
      'GET /avisos',
      'GET /avisos/{id}',
      'GET /visitas',
      'GET /tarifario/{id}/visitas',
      'GET /aliados/etiquetas',
      'GET /aliados/{id}/suscripciones',
      'GET /aliados/{id}/suscripciones/{sid}',
      'GET /entregas',
      'GET /entregas/{id}',
    ],
  },
  consultar_infracciones: {
    roles: [...USERS, 'oficial'],
    operations: ['GET /infracciones', 'GET /infracciones/{id}'],
  },
  cargar_infraccion: { roles: ['oficial'], operations: ['POST /cargar_infraccion'] },
  publico: {
    roles: ROLES,
    operations: [
      ...TARIFF_READS,
      'POST /login/access-token',
      'POST /login/refresh',
      'POST /logout',
      'POST /clave/olvidada',
      'POST /clientes/registro',
      'GET /operaciones',
      'GET /generar_informe',
      'POST /generar_informe',
    ],
  },
  usar_creditos: { roles: ['cliente'], operations: ['GET /creditos', 'POST /operaciones/{tipo}'] },
  consultar_registros: {
    roles: [...USERS, 'cliente'],
    operations: ['GET /registros', 'GET /registros.csv', 'GET /registros.json', 'GET /registros/{id}'],
  },
  enviar_lotes: { roles: ['superadmin', 'admin', 'cliente'], operations: LOTE_WRITES },
  consultar_lotes: { roles: [...USERS, 'cliente'], operations: LOTE_READS },
  credenciales_de_aliado: {
    roles: ['superadmin', 'admin', 'aliado'],
    operations: [
      'GET /aliados/{id}/credenciales',
      'POST /aliados/{id}/credenciales',
      'DELETE /aliados/{id}/credenciales',
      'GET //allies/{allyId}/credentials',
      'POST //allies/{allyId}/credentials',
    ],
  },
  cuenta_propia: {
    roles: [...USERS, 'oficial', 'cliente'],
    operations: ['GET /yo', 'POST /yo/clave', 'GET /yo/sesiones', 'DELETE /yo/sesiones', 'DELETE /yo/sesiones/{id}'],
  },
  segundo_factor_propio: {
    roles: USERS,
    operations: ['POST /yo/segundo-factor', 'POST /yo/segundo-factor/confirmar', 'POST /yo/segundo-factor/desactivar'],
  },
};

interface Cell {
  operation: Operation;
  key: string;
  rol: Column;
  isAllowed: boolean;
}

const CELLS: Cell[] = OPERATIONS.flatMap((operation) =>
  ROLES.map((rol) => {
    const { key } = operation;
    const row = Object.values(TABLE).find(({ operations }) => operations.includes(key));
    return { operation, key, rol, isAllowed: row?.roles.includes(rol) ?? false };
  }),
);

let world: World;
let tokens: Record<Column, string | undefined>;

beforeAll(async () => {
  world = await startWorld();
  tokens = {
    superadmin: world.admin,
    admin: await adminToken(world.app, 'admin'),
    consulta: await adminToken(world.app, 'consulta'),
    oficial: world.oficialToken,
    cliente: world.clienteToken,
    aliado: (await world.factory.aliadoToken()).token,
    cualquiera: undefined,
  };
});

afterAll(() => world.close());

test('every operation is in one row, and says which', () => {
  const said = OPERATIONS.map((operation) => [operation.key, operation['x-permiso']]);
  const written = Object.entries(TABLE).flatMap(([permiso, { operations }]) => operations.map((key) => [key, permiso]));
  expect(said.sort()).toEqual(written.sort());
});

test('the table of the program is this one', () => {
  const own = Object.entries(PERMISOS).map(([permiso, { roles }]) => [permiso, [...roles].sort()]);
  expect(own).toEqual(Object.entries(TABLE).map(([permiso, { roles }]) => [permiso, [...roles].sort()]));
});

test('no cell is left out', () => {
  expect(CELLS).toHaveLength(OPERATIONS.length * ROLES.length);
});

test.each(CELLS.filter(({ isAllowed }) => isAllowed))('$key as $rol is done', async ({ operation, rol }) => {
  const answer = await send(world, operation, await requestAs(operation, rol));
  expect(answer.status).toBe(operation.statuses[0]);
});

test.each(CELLS.filter(({ isAllowed }) => !isAllowed))(
  '$key as $rol is refused before anything is looked at',
  async ({ operation, rol }) => {
    // A partner's token is none where it opens nothing.
    const [status, token] = [['cualquiera', 'aliado'].includes(rol) ? 401 : 403, tokens[rol]];
    const good = { ...(await scenario(operation.key, operation.statuses[0]!)(world)), token };
    const before = await written();
    for (const request of [good, ...badRequests(operation)]) {
      const answer = await send(world, operation, { ...request, token });
      expectProblem(answer, status);
      if (status === 403) expect(answer.body.codigo).toBe('sin_permiso');
    }
    expect(await written()).toEqual(before);
  },
);

/** One that succeeds; what is done to one's own account is done to a new one, which it may end. */
async function requestAs({ key, statuses, isPublic }: Operation, rol: Column): Promise<Request> {
  const request = await scenario(key, statuses[0]!)(world);
  // What is open to all it asks for as anybody: elsewhere its token is none.
  if (rol === 'aliado') {
    return { ...request, token: isPublic ? undefined : await tokenOfAliado(request.id!) };
  }
  if (!key.includes(' /yo')) return { ...request, token: tokens[rol] };
  if (key.includes('/segundo-factor')) {
    // A second factor belongs to who began it: he becomes what is asked for.
    const { sub } = claimsOf(request.token!);
    await world.app.owner.query('UPDATE registro.usuarios SET rol = $2 WHERE id = $1', [sub, rol]);
    return request;
  }
  const token = await freshToken(rol);
  if (rol === 'cliente' && key === 'POST /yo/clave') {
    return { ...request, token, json: { actual: CLAVE_CLIENTE, nueva: `${CLAVE_CLIENTE}x` } };
  }
  return { ...request, token, ...(request.id && { id: claimsOf(token)['ses'] as string }) };
}

async function tokenOfAliado(id: string): Promise<string> {
  const { body } = await world.app.http.post(`/aliados/${id}/token`, {}, { token: world.admin });
  return body.token as string;
}

async function freshToken(rol: Column): Promise<string> {
  if (rol === 'oficial') return (await world.factory.oficialToken()).token;
  if (rol === 'cliente') return (await world.factory.clienteToken()).token;
  return adminToken(world.app, rol as 'superadmin');
}

/** Each would be a 400, a 404, a 412 or a 415 to somebody who may. */
function badRequests({ method }: Operation): Request[] {
  const asked: Request[] = [{ id: UNKNOWN_ID }, { id: 'no-es-un-id' }];
  if (method === 'GET') return [...asked, { id: UNKNOWN_ID, query: '?otro=1' }, { id: UNKNOWN_ID, query: '?limite=0' }];
  const sent: Request[] = [
    { json: { otro: 1 } },
    { json: {} },
    { body: '{"nombre":', headers: { 'content-type': 'application/json' } },
    { body: '<a/>', headers: { 'content-type': 'application/xml' } },
    { json: {}, headers: { 'if-match': '"99"' } },
  ];
  return [...asked, ...sent.map((request) => ({ id: UNKNOWN_ID, ...request }))];
}

/** How many entries the trail has, filed infractions included. */
function written(): Promise<unknown> {
  return world.app.owner.query(
    `SELECT (SELECT count(*) FROM registro.auditoria) AS cambios, (SELECT count(*) FROM registro.infracciones) AS cargas`,
  );
}
