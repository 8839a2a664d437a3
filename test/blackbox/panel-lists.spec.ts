import { deriveInfraccionId } from '../../src/modules/infracciones/infraccion-id.js';
import { toReferencia } from '../../src/core/text/referencia.js';
import type { Fields } from '../support/panel-client.js';
import { CLAVE, PanelServer } from '../support/panel-server.js';

let panel: PanelServer;
let persona: string;
let oficial: string;
let otroOficial: string;

/** Instants around midnight in Santiago (UTC-3 in March): the 1st begins at 03:00Z and ends at 02:59:59.999Z. */
const MOMENTOS = [
  '2026-03-01T02:59:59.999Z',
  '2026-03-01T03:00:00.000Z',
  '2026-03-02T02:59:59.999Z',
  '2026-03-02T03:00Z',
];

beforeAll(async () => {
  panel = await PanelServer.start();
  const { admin } = panel;
  const personas = ['José Peña', 'Ñandú 100% Ltda', 'Ana_María', 'ana maria', "O'Higgins \\ Hijos"];
  for (const [n, nombre] of personas.entries()) {
    persona = (await admin.created('personas', { nombre, correo: `persona${n}@example.com` })).id;
  }
  const vehiculo = { marca: 'Citroën', color: 'Café', persona_id: persona };
  const { id } = await admin.created('vehiculos', { ...vehiculo, placa_patente: 'BBCL12' });
  await admin.created('vehiculos', { ...vehiculo, placa_patente: 'BBXX99', marca: 'Fiat' });
  oficial = (await admin.created('oficiales', { numero: '1001', nombre: 'Luis Soto', clave: CLAVE })).id;
  otroOficial = (await admin.created('oficiales', { numero: '1002', nombre: 'Eva Díaz', clave: CLAVE })).id;
  for (const [n, momento] of MOMENTOS.entries()) {
    const oficialId = n === 0 ? otroOficial : oficial;
    const content = { oficialId, placa: 'BBCL12', momento: Date.parse(momento), comentarios: `acta ${n}` };
    await panel.owner.query(
      `INSERT INTO registro.infracciones (id, vehiculo_id, oficial_id, persona_id, placa_patente, momento, comentarios,
         creado_en, request_id, direccion) VALUES ($1, $2, $3, $4, 'BBCL12', $5, $6, now(), 'prueba', '127.0.0.1')`,
      [deriveInfraccionId(content), id, oficialId, persona, momento, content.comentarios],
    );
  }
});

afterAll(() => panel.remove());

test.each([
  ['personas', 'nombre', { nombre: 'pena' }, ['José Peña']],
  ['personas', 'nombre', { nombre: 'PEÑA' }, ['José Peña']],
  ['personas', 'nombre', { nombre: 'jose' }, ['José Peña']],
  ['personas', 'nombre', { nombre: 'ANA MARÍA' }, ['ana maria']],
  ['personas', 'nombre', { nombre: '%' }, ['Ñandú 100% Ltda']],
  ['personas', 'nombre', { nombre: '_' }, ['Ana_María']],
  ['personas', 'nombre', { nombre: '\\' }, ["O'Higgins \\ Hijos"]],
  ['personas', 'nombre', { nombre: "o'h" }, ["O'Higgins \\ Hijos"]],
  ['personas', 'nombre', { nombre: "' OR '1'='1" }, []],
  ['personas', 'nombre', { nombre: '\0' }, []],
  ['personas', 'nombre', { nombre: 'ana', correo: 'PERSONA3' }, ['ana maria']],
  ['vehiculos', 'placa_patente', { placa_patente: 'bb-cl' }, ['BBCL12']],
  ['vehiculos', 'placa_patente', { placa_patente: ' bb.cl 12 ' }, ['BBCL12']],
  ['vehiculos', 'placa_patente', { placa_patente: '%' }, []],
  ['vehiculos', 'placa_patente', { marca: 'citroen', color: 'CAFE' }, ['BBCL12']],
  ['vehiculos', 'placa_patente', { persona_id: 'no es un id' }, []],
  ['oficiales', 'nombre', { numero: '1002' }, ['Eva Díaz']],
  ['oficiales', 'nombre', { nombre: 'diaz', activo: 'true' }, ['Eva Díaz']],
  ['oficiales', 'nombre', { activo: 'false' }, []],
  ['infracciones', 'comentarios', { placa_patente: 'bb cl-12', 'momento~~from': '2026-03-02' }, ['acta 3']],
])('%s by %s, filtered by %j', async (recurso, field, filters, expected) => {
  const query = Object.fromEntries(Object.entries(filters).map(([name, value]) => [`filters.${name}`, value]));
  expect(await panel.admin.listed(recurso, field, query)).toEqual(expected);
  expect((await panel.admin.list(recurso, query)).json.meta.total).toBe(expected.length);
});

test.each([
  ['vehiculos', 'placa_patente', { placa_patente: 'BBXX99', buscar: 'BBCL' }, []],
  ['vehiculos', 'placa_patente', { placa_patente: 'BB', buscar: 'BBCL' }, ['BBCL12']],
  ['oficiales', 'numero', { numero: '1001', buscar: '1002' }, []],
  ['oficiales', 'numero', { numero: '100', buscar: 'diaz' }, ['1002']],
  ['usuarios', 'correo', { correo: 'nadie', buscar: 'admin' }, []],
  ['infracciones', 'comentarios', { placa_patente: 'BBXX99', buscar: 'BBCL12' }, []],
  ['infracciones', 'comentarios', { hora: '23' }, ['acta 2', 'acta 0']],
  ['infracciones', 'comentarios', { hora: '0', 'momento~~to': '2026-03-01' }, ['acta 1']],
  ['infracciones', 'comentarios', { hora: '7' }, []],
  ['infracciones', 'comentarios', { 'momento~~from': '2026-03-02', buscar: 'BBCL12' }, ['acta 3']],
  [
    'infracciones',
    'comentarios',
    { 'momento~~to': '2026-03-01', 'creado_en~~from': '2026-03-02' },
    ['acta 2', 'acta 1', 'acta 0'],
  ],
])('%s by %s, filtered and searched at once, %j', async (recurso, field, filters, expected) => {
  const query = Object.fromEntries(Object.entries(filters).map(([name, value]) => [`filters.${name}`, value]));
  expect(await panel.admin.listed(recurso, field, query)).toEqual(expected);
});

test('a search by reference holds within the days of a filter', async () => {
  const { json } = await panel.admin.list('infracciones', { 'filters.buscar': 'BBCL12' });
  const { referencia } = json.records[0].params;
  const found = (from: string) =>
    panel.admin.listed('infracciones', 'comentarios', { 'filters.buscar': referencia, 'filters.momento~~from': from });
  expect(await found('2026-03-02')).toEqual(['acta 3']);
  expect(await found('2026-03-03')).toEqual([]);
});

test('days are the authority’s, both included', async () => {
  const filed = (query: Record<string, string>): Promise<string[]> =>
    panel.admin.listed('infracciones', 'comentarios', { sortBy: 'momento', direction: 'asc', ...query });
  const [from, to] = ['filters.momento~~from', 'filters.momento~~to'];
  expect(await filed({ [from]: '2026-03-01', [to]: '2026-03-01' })).toEqual(['acta 1', 'acta 2']);
  expect(await filed({ [to]: '2026-02-28' })).toEqual(['acta 0']);
  expect(await filed({ [from]: '2026-03-02' })).toEqual(['acta 3']);
  expect(await filed({ [from]: '2026-03-02', [to]: '2026-03-01' })).toEqual([]);
  expect(await filed({ [from]: '0000-01-01', [to]: '9999-12-31' })).toHaveLength(4);
});

test('infractions by officer, vehicle and owner', async () => {
  const count = async (name: string, id: string): Promise<number> =>
    (await panel.admin.listed('infracciones', 'id', { [`filters.${name}`]: id })).length;
  expect([await count('oficial_id', oficial), await count('oficial_id', otroOficial)]).toEqual([3, 1]);
  expect(await count('persona_id', persona)).toBe(4);
  expect(await count('vehiculo_id', persona)).toBe(0);
});

test.each([
  ['personas', 'correo'],
  ['vehiculos', 'placa_patente'],
  ['oficiales', 'numero'],
  ['infracciones', 'momento'],
  ['usuarios', 'correo'],
  ['auditoria', 'creado_en'],
])('%s sorted by %s, up and down', async (recurso, field) => {
  const up = await panel.admin.listed(recurso, field, { sortBy: field, direction: 'asc' });
  const down = await panel.admin.listed(recurso, field, { sortBy: field, direction: 'desc' });
  expect(up).toEqual([...up].sort());
  expect(down).toEqual([...up].reverse());
});

test('a filter that can’t be read says so, and shows nothing instead of everything', async () => {
  const momento = 'No se entiende el filtro «Fecha y hora»: se esperaba un día que exista, como 2026-03-14.';
  const filters: [string, string, string, string][] = [
    ['infracciones', 'momento~~from', '2026-02-31', momento],
    ['infracciones', 'momento~~to', 'ayer', momento],
    ['infracciones', 'creado_en~~from', '31-12-2026', 'No se entiende el filtro «Creado»'],
    ['infracciones', 'oficial_id', 'nada', 'No se entiende el filtro «Oficial»'],
    [
      'infracciones',
      'referencia',
      'BBCL12',
      'No se entiende el filtro «Referencia»: se esperaba una referencia completa',
    ],
    ['vehiculos', 'persona_id', 'no es un id', 'No se entiende el filtro «Dueño»'],
    ['oficiales', 'activo', 'quizás', 'No se entiende el filtro «Activo»: se esperaba una de sus opciones.'],
    ['auditoria', 'entidad_id', 'nada', 'No se entiende el filtro «Identificador del registro»'],
    ['auditoria', 'creado_en~~to', '2026-13-01', 'No se entiende el filtro «Creado»'],
  ];
  for (const [recurso, name, value, message] of filters) {
    const query = { [`filters.${name}`]: value };
    const { status, json } = await panel.admin.list(recurso, query);
    expect([name, status, json.records, json.meta.total]).toEqual([name, 200, [], 0]);
    expect(json.notice).toEqual({ type: 'error', message: expect.stringContaining(message) });
    const file = await panel.admin.get(`/admin/exportar/${recurso}.csv?${new URLSearchParams(query).toString()}`);
    expect([name, file.status]).toEqual([name, 400]);
    expect(file.text).toContain(message);
  }
});

test('what the address bar makes up is refused', async () => {
  const odd: Fields[] = [
    { sortBy: 'clave_hash' },
    { sortBy: 'r.id; DROP TABLE registro.personas', direction: 'desc; --' },
    { 'filters.clave_hash': 'x' },
    { "filters.nombre' OR 1=1 --": 'x' },
    ...['__proto__', 'constructor', 'toString', 'toString~~from', 'nombre.constructor', 'nada', ''].map((name) => ({
      [`filters.${name}`]: 'x',
    })),
    { filters: 'x' },
    { constructor: 'x' },
    { sortBy: 'constructor', direction: 'constructor' },
    { page: 'x' },
    { page: '-3' },
    { page: '1e30' },
    { perPage: '-5' },
    { perPage: 'x' },
    { utm_source: 'x' },
  ];
  for (const query of odd) {
    const { status, json } = await panel.admin.list('personas', query);
    expect([query, status, json.notice]).toEqual([
      query,
      400,
      { type: 'error', message: expect.stringMatching(/\.$/) },
    ]);
    const search = new URLSearchParams(query).toString();
    expect((await panel.admin.get(`/admin/resources/personas?${search}`)).status).toBe(400);
    expect((await panel.admin.get(`/admin/exportar/personas.csv?${search}`)).status).toBe(400);
  }
  const none: Fields[] = [{ page: '2' }, { page: '10000', perPage: '500' }];
  for (const query of none) expect([query, await panel.admin.listed('personas', 'id', query)]).toEqual([query, []]);
});

test('pickers find people by name or e-mail, vehicles by plate, officers by number or name', async () => {
  expect(await panel.admin.found('personas', 'JOSE p')).toEqual(['José Peña (persona0@example.com)']);
  expect(await panel.admin.found('personas', 'persona2@')).toEqual(['Ana_María (persona2@example.com)']);
  expect(await panel.admin.found('personas', '100%')).toHaveLength(1);
  expect(await panel.admin.found('personas', '\0')).toEqual([]);
  expect(await panel.admin.found('personas', '')).toHaveLength(5);
  expect(await panel.admin.found('vehiculos', 'bb-xx')).toEqual(['BBXX99']);
  expect(await panel.admin.found('oficiales', '1002')).toEqual(['1002 · Eva Díaz']);
  expect(await panel.admin.found('oficiales', 'diaz')).toEqual(['1002 · Eva Díaz']);
});

test('an infraction is found by the reference a citizen cites; both are, when two have the same', async () => {
  const [id] = await panel.admin.listed('infracciones', 'id', { 'filters.momento~~from': '2026-03-02' });
  const referencia = toReferencia(id);
  const { params, title } = await panel.admin.show('infracciones', id);
  expect(params.referencia).toBe(referencia);
  const written = referencia.toLowerCase().replaceAll('-', ' ');
  expect(await panel.admin.found('infracciones', written)).toEqual([title]);
  const twin = `${id.slice(0, 24)}000000000000`;
  const columns =
    'vehiculo_id, oficial_id, persona_id, placa_patente, momento, comentarios, creado_en, request_id, direccion';
  await panel.owner.query(
    `INSERT INTO registro.infracciones (id, ${columns}) SELECT $1, ${columns} FROM registro.infracciones WHERE id = $2`,
    [twin, id],
  );
  try {
    const both = await panel.admin.listed('infracciones', 'id', { 'filters.referencia': written });
    expect(both.sort()).toEqual([twin, id]);
    expect(await panel.admin.found('infracciones', referencia)).toHaveLength(2);
  } finally {
    await panel.owner.query('DELETE FROM registro.infracciones WHERE id = $1', [twin]);
  }
});

test('no answer carries a password or another column that is nobody’s business', async () => {
  const oficiales = await panel.admin.list('oficiales');
  const texts = [oficiales.text, (await panel.admin.list('usuarios')).text, (await panel.admin.list('auditoria')).text];
  texts.push(JSON.stringify(await panel.admin.show('oficiales', oficial)));
  texts.push((await panel.admin.get('/admin')).text, (await panel.admin.get('/admin/exportar/auditoria.csv')).text);
  for (const text of texts) expect(text).not.toMatch(/\$2b\$|version_sesion":\d/);
});

test('the trail has filed infractions among the rest, latest first', async () => {
  await panel.owner.query(
    `UPDATE registro.infracciones SET creado_en = (SELECT creado_en FROM registro.auditoria ORDER BY creado_en LIMIT 1)
       + interval '1 millisecond' WHERE comentarios = 'acta 0'`,
  );
  const { records } = (await panel.admin.list('auditoria', { perPage: '100' })).json;
  const instants = records.map(({ params }: any) => params.creado_en as string);
  expect(instants).toEqual([...instants].sort().reverse());
  const filed = records.filter(({ params }: any) => params.entidad === 'infracciones');
  expect(filed).toHaveLength(4);
  expect(filed.at(-1).params).toMatchObject({
    accion: 'cargar',
    actor_nombre: '1002 · Eva Díaz',
    actor_rol: 'oficial',
  });
  expect(records.indexOf(filed.at(-1))).toBeGreaterThan(records.length / 2);

  const only = (query: Record<string, string>): Promise<string[]> => panel.admin.listed('auditoria', 'entidad', query);
  expect(new Set(await only({ 'filters.accion': 'cargar' }))).toEqual(new Set(['infracciones']));
  expect(await only({ 'filters.entidad_id': oficial })).toEqual(['oficiales']);
  expect(await only({ 'filters.entidad_id': 'no es un id' })).toEqual([]);
  expect(await only({ 'filters.actor_nombre': 'eva diaz' })).toEqual(['infracciones']);
  expect(await only({ 'filters.actor_nombre': '\0' })).toEqual([]);
  expect(await only({ 'filters.creado_en~~to': '2001-01-01' })).toEqual([]);
});
