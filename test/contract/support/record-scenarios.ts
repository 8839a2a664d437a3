import { CLAVE, CLAVE_CLIENTE, filing, unique, type Registro } from '../../support/factories.js';
import { claimsOf } from './forged-tokens.js';
import type { Scenario, World } from './world.js';

export const UNKNOWN_ID = '01a1b2c3-0000-7000-8000-000000000000';

/** A body of a media type no operation takes but log-in and log-out. */
export const AS_FORM = {
  body: 'nombre=Ana',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
} as const;

/** What the five operations of one kind of record need to be tried. */
interface Kind {
  path: string;
  /** A record that nothing refers to. */
  create(world: World): Promise<Registro>;
  /** A body that creates another. */
  valid(world: World): Promise<object>;
  change: object;
  /** A member that another record has already and no two may have; `numero` of an officer can't be changed. */
  taken(world: World): Promise<object>;
  takenCanChange: boolean;
  /** The id of a record that others refer to. */
  used(world: World): Promise<string>;
  /** Whether there are so few that no list of them takes too long. */
  isShort?: boolean;
  /** A body that names another record that is not there. */
  dangling?: object;
}

const personas: Kind = {
  path: '/personas',
  create: ({ factory }) => factory.persona(),
  valid: async () => ({ nombre: 'Ana Rojas', correo: `nueva${unique()}@example.com` }),
  change: { nombre: 'Ana Rojas de Soto' },
  taken: async ({ factory }) => ({ correo: (await factory.persona()).correo }),
  takenCanChange: true,
  used: async ({ vehiculo }) => vehiculo.persona_id,
};

const vehiculos: Kind = {
  path: '/vehiculos',
  create: ({ factory }) => factory.vehiculo(),
  valid: async ({ factory }) => ({
    placa_patente: `NV${unique()}`,
    marca: 'Kia',
    color: 'gris',
    persona_id: (await factory.persona()).id,
  }),
  change: { color: 'azul' },
  taken: async ({ vehiculo }) => ({ placa_patente: vehiculo.placa_patente }),
  takenCanChange: true,
  used: async (world) => (await filed(world)).vehiculo_id,
  dangling: { persona_id: UNKNOWN_ID },
};

const oficiales: Kind = {
  path: '/oficiales',
  create: async ({ factory }) => (await factory.oficialToken()).oficial,
  valid: async () => ({ nombre: 'Luis Soto', numero: `N-${unique()}`, clave: CLAVE }),
  change: { nombre: 'Luis Soto Díaz', clave: 'otra clave de prueba' },
  taken: async ({ oficial }) => ({ numero: oficial.numero }),
  takenCanChange: false,
  used: async (world) => {
    await filed(world);
    return world.oficial.id;
  },
};

const usuarios: Kind = {
  path: '/usuarios',
  create: async (world) => {
    const { body } = await world.app.http.post('/usuarios', await usuarios.valid(world), { token: world.admin });
    return body as Registro;
  },
  valid: async () => ({ correo: `usuario${unique()}@example.com`, rol: 'consulta', clave: CLAVE }),
  change: { rol: 'admin', clave: 'otra clave de prueba' },
  taken: async (world) => ({ correo: (await usuarios.create(world)).correo }),
  takenCanChange: true,
  used: async ({ admin }) => claimsOf(admin)['sub'] as string, // nobody deletes himself
  isShort: true,
};

const clientes: Kind = {
  path: '/clientes',
  create: ({ factory }) => factory.cliente(),
  valid: async () => ({ nombre: 'Seguros Andes', correo: `pagos${unique()}@example.com`, clave: CLAVE_CLIENTE }),
  change: { nombre: 'Seguros Andes S.A.', clave: `${CLAVE_CLIENTE}x` },
  taken: async ({ cliente }) => ({ correo: cliente.correo }),
  takenCanChange: true,
  used: async ({ factory }) => (await factory.clienteToken(1)).cliente.id,
};

const aliados: Kind = {
  path: '/aliados',
  create: ({ factory }) => factory.aliado(),
  valid: async () => ({ nombre: 'Municipalidad', etiquetas: ['comuna'], datos: { convenio: 'A-12' } }),
  change: { nombre: 'Municipalidad de Ñuñoa', etiquetas: ['comuna', 'vip'], datos: { convenio: 'A-13' } },
  taken: async ({ factory }) => ({ id: (await factory.aliado()).id }),
  takenCanChange: false,
  used: namedAliado,
};

/** The id of a partner that a row of another table names. */
export async function namedAliado({ app, factory }: World): Promise<string> {
  const { id } = await factory.aliado();
  await app.owner.query(
    'CREATE TABLE IF NOT EXISTS registro.que_nombra (aliado_id uuid REFERENCES registro.aliados ON DELETE RESTRICT)',
  );
  await app.owner.query('INSERT INTO registro.que_nombra VALUES ($1)', [id]);
  return id;
}

/** An infraction by the world's officer on the world's vehicle. */
export async function filed({ app, oficialToken, vehiculo }: World): Promise<Registro & { vehiculo_id: string }> {
  const { status, body } = await app.http.post('/cargar_infraccion', filing(vehiculo), { token: oficialToken });
  if (status !== 200) throw new Error(`filing answered ${status}`);
  return { ...body, vehiculo_id: vehiculo.id };
}

/** Each operation on records of one kind, with a request for each status. */
function scenariosOf(kind: Kind): Record<string, Record<number, Scenario>> {
  const { path } = kind;
  return {
    [`GET ${path}`]: {
      200: ({ admin }) => ({ token: admin }),
      400: ({ admin }) => ({ token: admin, query: '?limite=0' }),
      401: () => ({}),
      403: ({ oficialToken }) => ({ token: oficialToken }),
      ...only(!kind.isShort, { 422: ({ admin }) => ({ token: admin }) }),
    },
    [`POST ${path}`]: {
      201: async (w) => ({ token: w.admin, json: await kind.valid(w) }),
      400: async (w) => ({ token: w.admin, json: { ...(await kind.valid(w)), otro: 1 } }),
      401: async (w) => ({ json: await kind.valid(w) }),
      403: async (w) => ({ token: w.oficialToken, json: await kind.valid(w) }),
      ...only(kind.dangling !== undefined, {
        404: async (w) => ({ token: w.admin, json: { ...(await kind.valid(w)), ...kind.dangling } }),
      }),
      409: async (w) => ({ token: w.admin, json: { ...(await kind.valid(w)), ...(await kind.taken(w)) } }),
      415: ({ admin }) => ({ token: admin, ...AS_FORM }),
    },
    [`GET ${path}/{id}`]: {
      200: async (w) => ({ token: w.admin, id: (await kind.create(w)).id }),
      400: ({ admin }) => ({ token: admin, id: 'no-es-un-id' }),
      401: async (w) => ({ id: (await kind.create(w)).id }),
      403: async (w) => ({ token: w.oficialToken, id: (await kind.create(w)).id }),
      404: ({ admin }) => ({ token: admin, id: UNKNOWN_ID }),
    },
    [`PATCH ${path}/{id}`]: {
      200: async (w) => ({ token: w.admin, id: (await kind.create(w)).id, json: kind.change }),
      400: async (w) => ({ token: w.admin, id: (await kind.create(w)).id, json: {} }),
      401: async (w) => ({ id: (await kind.create(w)).id, json: kind.change }),
      403: async (w) => ({ token: w.oficialToken, id: (await kind.create(w)).id, json: kind.change }),
      404: ({ admin }) => ({ token: admin, id: UNKNOWN_ID, json: kind.change }),
      ...only(kind.takenCanChange, {
        409: async (w) => ({ token: w.admin, id: (await kind.create(w)).id, json: await kind.taken(w) }),
      }),
      412: async (w) => ({ token: w.admin, id: (await kind.create(w)).id, json: kind.change, headers: STALE }),
      415: async (w) => ({ token: w.admin, id: (await kind.create(w)).id, ...AS_FORM }),
    },
    [`DELETE ${path}/{id}`]: {
      204: async (w) => ({ token: w.admin, id: (await kind.create(w)).id }),
      400: ({ admin }) => ({ token: admin, id: 'no-es-un-id' }),
      401: async (w) => ({ id: (await kind.create(w)).id }),
      403: async (w) => ({ token: w.oficialToken, id: (await kind.create(w)).id }),
      404: ({ admin }) => ({ token: admin, id: UNKNOWN_ID }),
      409: async (w) => ({ token: w.admin, id: await kind.used(w) }),
      412: async (w) => ({ token: w.admin, id: (await kind.create(w)).id, headers: STALE }),
    },
  };
}

/** `scenarios` where they can happen at all. */
function only(possible: boolean, scenarios: Record<number, Scenario>): Record<number, Scenario> {
  return possible ? scenarios : {};
}

export const STALE = { 'if-match': '"99"' };

export const RECORD_SCENARIOS = {
  ...scenariosOf(personas),
  ...scenariosOf(vehiculos),
  ...scenariosOf(oficiales),
  ...scenariosOf(usuarios),
  ...scenariosOf(clientes),
  ...scenariosOf(aliados),
};
