import { startApp, type TestApp } from '../support/app.js';
import { adminToken, CLAVE, Factory, filing, type Registro } from '../support/factories.js';
import { claimsOf } from '../contract/support/forged-tokens.js';

let app: TestApp;
let superadmin: string;
let admin: string;
let consulta: string;
let persona: Registro;
let vehiculo: Registro;
let oficial: Registro;
let acta: Registro;

beforeAll(async () => {
  app = await startApp();
  superadmin = await adminToken(app);
  admin = await adminToken(app, 'admin');
  consulta = await adminToken(app, 'consulta');
  const { http } = app;
  persona = (await http.post('/personas', { nombre: 'Ana;=1+1', correo: 'ana@example.com' }, { token: admin })).body;
  await http.patch(`/personas/${persona.id}`, { nombre: 'Ana Rojas' }, { token: superadmin });
  const factory = await Factory.for(app);
  vehiculo = await factory.vehiculo({ persona_id: persona.id });
  const holder = await factory.oficialToken({ nombre: 'Luis Núñez', numero: 'N-77' });
  oficial = holder.oficial;
  acta = (await http.post('/cargar_infraccion', filing(vehiculo), { token: holder.token })).body;
  const otra = (await http.post('/personas', { nombre: 'Eva', correo: 'eva@example.com' }, { token: admin })).body;
  await http.delete(`/personas/${otra.id}`, { token: admin });
  await http.post('/usuarios', { correo: 'nuevo@example.com', rol: 'consulta', clave: CLAVE }, { token: superadmin });
});

afterAll(() => app.close());

async function entries(query = '', token = superadmin): Promise<Registro[]> {
  const { status, body } = await app.http.get(`/auditoria${query}`, { token });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.datos as Registro[];
}

const subOf = (token: string): string => claimsOf(token)['sub'] as string;
const told = (found: Registro[]): unknown[] => found.map(({ entidad, accion }) => `${accion} ${entidad}`);

test('an entry says who did what to which record, from where, and what it was before and after', async () => {
  const [entry] = await entries(`?entidad_id=${persona.id}`);
  expect(entry).toEqual({
    id: expect.any(String),
    entidad: 'personas',
    entidad_id: persona.id,
    accion: 'modificar',
    actor: { tipo: 'usuario', id: subOf(superadmin), nombre: expect.stringMatching(/^admin\d+@/), rol: 'superadmin' },
    direccion: '127.0.0.1',
    request_id: expect.any(String),
    antes: expect.objectContaining({ nombre: 'Ana;=1+1' }),
    despues: expect.objectContaining({ nombre: 'Ana Rojas' }),
    creado_en: expect.stringMatching(/Z$/),
  });
});

test('a filed infraction is an entry too', async () => {
  const found = await entries('?accion=cargar');
  expect(found).toEqual([
    expect.objectContaining({
      entidad: 'infracciones',
      entidad_id: acta.id,
      actor: { tipo: 'oficial', id: oficial.id, nombre: 'N-77 · Luis Núñez', rol: 'oficial' },
      antes: null,
      despues: expect.objectContaining({ placa_patente: vehiculo.placa_patente }),
    }),
  ]);
});

test('the newest comes first, and pages follow each other without gap or repetition', async () => {
  const all = await entries('?limite=200');
  const instants = all.map(({ creado_en }) => creado_en as string);
  expect(instants).toEqual(instants.toSorted().toReversed());
  const walked: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await app.http.get(`/auditoria?limite=3${cursor && `&cursor=${cursor}`}`, { token: superadmin });
    expect(body.datos.length).toBeLessThanOrEqual(3);
    walked.push(...(body.datos as Registro[]).map(({ id }) => id));
    cursor = body.siguiente as string | null;
  }
  expect(walked).toEqual(all.map(({ id }) => id));
});

test('entries of the same instant are paged too', async () => {
  await app.owner.query(`CREATE TABLE registro.guardado AS SELECT id, creado_en FROM registro.auditoria`);
  await app.owner.query(`UPDATE registro.auditoria SET creado_en = '2026-01-01T00:00:00Z'`);
  const walked: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await app.http.get(`/auditoria?limite=1${cursor && `&cursor=${cursor}`}`, { token: superadmin });
    walked.push(...(body.datos as Registro[]).map(({ id }) => id));
    cursor = body.siguiente as string | null;
  }
  await app.owner.query(
    `UPDATE registro.auditoria a SET creado_en = g.creado_en FROM registro.guardado g WHERE g.id = a.id`,
  );
  await app.owner.query('DROP TABLE registro.guardado');
  expect(new Set(walked).size).toBe(walked.length);
  expect(walked).toHaveLength((await entries('?limite=200')).length);
});

test('it is narrowed by kind, record, action and all of them', async () => {
  expect(told(await entries('?entidad=personas'))).toEqual([
    'borrar personas',
    'crear personas',
    'modificar personas',
    'crear personas',
  ]);
  expect(told(await entries('?entidad=personas&accion=borrar'))).toEqual(['borrar personas']);
  expect(told(await entries(`?entidad_id=${persona.id}&accion=crear`))).toEqual(['crear personas']);
  expect(await entries('?entidad=cosas')).toEqual([]);
});

test('by whom: an id, part of an e-mail, of a name or of a number', async () => {
  const actoresOf = async (actor: string): Promise<unknown[]> => [
    ...new Set((await entries(`?actor=${encodeURIComponent(actor)}`)).map(({ actor: quien }) => quien.id as string)),
  ];
  expect(await actoresOf(subOf(admin))).toEqual([subOf(admin)]);
  expect(await actoresOf(subOf(admin).toUpperCase())).toEqual([subOf(admin)]);
  expect(await actoresOf(oficial.id)).toEqual([oficial.id]);
  expect(await actoresOf('NUNEZ')).toEqual([oficial.id]);
  expect(await actoresOf('n-77')).toEqual([oficial.id]);
  expect(await actoresOf('nadie que haya')).toEqual([]);
  expect((await actoresOf('@example.com')).length).toBeGreaterThan(1);
});

test('from one instant to another, both included, or from one day to another', async () => {
  const [entry] = await entries(`?entidad_id=${persona.id}&accion=crear`);
  const at = entry!.creado_en as string;
  const ms = (by: number): string => new Date(Date.parse(at) + by).toISOString();
  const found = async (desde: string, hasta: string): Promise<number> =>
    (await entries(`?entidad_id=${persona.id}&accion=crear&desde=${desde}&hasta=${hasta}`)).length;
  expect(await found(at, at)).toBe(1);
  expect(await found(ms(1), ms(1000))).toBe(0);
  expect(await found(ms(-1000), ms(-1))).toBe(0);
  const day = new Intl.DateTimeFormat('sv', { timeZone: 'America/Santiago' }).format(new Date(at));
  expect(await found(day, day)).toBe(1);
  expect(await found('2020-01-01', '2020-12-31')).toBe(0);
});

test.each(['admin', 'consulta'])('%s is told nothing of users', async (rol) => {
  const token = rol === 'admin' ? admin : consulta;
  expect((await entries('?entidad=usuarios')).length).toBeGreaterThan(0);
  expect(await entries('?entidad=usuarios', token)).toEqual([]);
  const all = await entries('?limite=200', token);
  expect(all.length).toBeGreaterThan(0);
  expect(told(all).filter((entry) => String(entry).endsWith(' usuarios'))).toEqual([]);
  expect(JSON.stringify(all)).not.toContain('nuevo@example.com');
  const file = await app.http.get('/auditoria.csv', { token });
  expect(file.body).not.toContain('nuevo@example.com');
  expect((await app.http.get('/auditoria.csv', { token: superadmin })).body).toContain('nuevo@example.com');
});

test('as a file it is whole, disarmed, and noted before it leaves', async () => {
  const { status, headers, body } = await app.http.get('/auditoria.csv?entidad=personas&desde=2020-01-01', {
    token: consulta,
  });
  expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
    200,
    'text/csv; charset=utf-8',
    'attachment; filename="auditoria.csv"',
  ]);
  const lines = (body as string).trimEnd().split('\n');
  expect(lines[0]!.replace('\ufeff', '')).toBe(
    '"creado_en";"accion";"entidad";"entidad_id";"actor_tipo";"actor_id";"actor_nombre";"actor_rol";"direccion";"request_id";"antes";"despues";"id"',
  );
  expect(lines).toHaveLength(5);
  expect(body).toContain(`""nombre"":""Ana;'=1+1""`);
  const [noted] = await entries(`?accion=exportar&actor=${subOf(consulta)}`);
  expect(noted).toMatchObject({
    entidad: 'exportacion',
    despues: { recurso: 'auditoria', filtros: { entidad: 'personas', 'creado_en~~from': '2020-01-01' }, filas: 4 },
  });
});

test('a file of more than a batch is whole too', async () => {
  await app.owner.query(
    `INSERT INTO registro.auditoria (id, entidad_id, entidad, accion, actor_tipo, actor_nombre, busqueda, actor_rol, direccion,
       request_id, creado_en)
     SELECT gen_random_uuid(), gen_random_uuid(), 'muchas', 'crear', 'sistema', 'prueba', 'prueba', 'sistema', 'local', 'x',
       now() - n * interval '1 ms' FROM generate_series(1, 2500) n`,
  );
  const { body } = await app.http.get('/auditoria.csv?entidad=muchas', { token: admin });
  const ids = (body as string)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';').at(-1));
  expect(new Set(ids).size).toBe(2500);
  expect((await entries(`?accion=exportar&actor=${subOf(admin)}`))[0]).toMatchObject({
    despues: { filas: 2500, completa: true },
  });
});

test('what can’t be read is refused by name, as a list and as a file', async () => {
  for (const path of ['/auditoria', '/auditoria.csv']) {
    for (const [campo, query] of [
      ['desde', 'desde=ayer'],
      ['hasta', 'hasta=2026-02-30'],
      ['accion', 'accion=mirar'],
      ['entidad_id', 'entidad_id=7'],
      ['otro', 'otro=1'],
    ] as const) {
      const { status, headers, body } = await app.http.get(`${path}?${query}`, { token: consulta });
      expect([path, query, status, body.errores?.[0]?.campo]).toEqual([path, query, 400, campo]);
      expect(headers.get('content-disposition')).toBeNull();
    }
  }
  expect((await app.http.get('/auditoria?cursor=inventado', { token: consulta })).body.errores[0].campo).toBe('cursor');
});
