import { startApp, type TestApp } from '../support/app.js';
import { adminToken, CLAVE, createUsuario, Factory, login, unique, type Registro } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';
import { claimsOf } from '../contract/support/forged-tokens.js';

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await startApp();
  token = await adminToken(app);
});

afterAll(() => app.close());

const nuevo = (fields: object = {}): object => ({
  correo: `Usuario${unique()}@Example.com`,
  rol: 'consulta',
  clave: CLAVE,
  ...fields,
});

async function created(fields: object = {}): Promise<Registro> {
  const { status, body } = await app.http.post('/usuarios', nuevo(fields), { token });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body as Registro;
}

const codigoOf = ({ status, body }: Answer): unknown[] => [status, body?.codigo];

test('a user is created with a provisional password, which is told to nobody', async () => {
  const { status, body, headers } = await app.http.post('/usuarios', nuevo({ correo: 'Ana.Rojas@Example.com' }), {
    token,
  });
  expect([status, headers.get('etag')]).toEqual([201, '"1"']);
  expect(body).toEqual({
    id: expect.any(String),
    correo: 'ana.rojas@example.com',
    rol: 'consulta',
    activo: true,
    debe_cambiar_clave: true,
    version: 1,
    creado_en: expect.any(String),
    actualizado_en: expect.any(String),
  });
  const own = await login(app, 'ana.rojas@example.com');
  expect(codigoOf(await app.http.get('/personas', { token: own }))).toEqual([403, 'debe_cambiar_clave']);
  expect((await app.http.get('/yo', { token: own })).body).toMatchObject({ rol: 'consulta', debe_cambiar_clave: true });
});

test('one that is inactive from the beginning can’t log in until he is activated', async () => {
  const { id, correo } = await created({ activo: false });
  const json = { username: correo as string, password: CLAVE };
  expect((await app.http.post('/login/access-token', json)).status).toBe(401);
  expect((await app.http.patch(`/usuarios/${id}`, { activo: true }, { token })).status).toBe(200);
  expect((await app.http.post('/login/access-token', json)).status).toBe(200);
});

test('what is wrong is named, field by field', async () => {
  const { status, body } = await app.http.post('/usuarios', { correo: 'x', rol: 'oficial', clave: 'corta' }, { token });
  expect(status).toBe(400);
  expect(body.errores.map(({ campo }: { campo: string }) => campo)).toEqual(['correo', 'rol', 'clave']);
  expect(body.errores[1].mensaje).toBe('Elija un rol: superadmin, admin, consulta.');
  const { correo } = await created();
  const again = await app.http.post('/usuarios', nuevo({ correo: (correo as string).toUpperCase() }), { token });
  expect([again.status, again.body.errores[0].campo]).toEqual([409, 'correo']);
});

test('the list is narrowed by text, role and activity, page by page', async () => {
  const ids: string[] = [];
  for (const [rol, activo] of [
    ['admin', true],
    ['consulta', true],
    ['consulta', false],
  ] as const) {
    ids.push((await created({ correo: `Lista.${rol}.${unique()}@muni.cl`, rol, activo })).id);
  }
  const listed = async (query: string): Promise<string[]> => {
    const { body } = await app.http.get(`/usuarios?buscar=MUNI.cl&${query}`, { token });
    return (body.datos as Registro[]).map(({ id }) => id);
  };
  expect(await listed('')).toEqual(ids.toReversed());
  expect(await listed('rol=consulta')).toEqual([ids[2], ids[1]]);
  expect(await listed('rol=consulta&activo=true')).toEqual([ids[1]]);
  expect(await listed('activo=false')).toEqual([ids[2]]);
  const first = (await app.http.get('/usuarios?buscar=muni.cl&limite=2', { token })).body;
  const rest = (await app.http.get(`/usuarios?buscar=muni.cl&limite=2&cursor=${first.siguiente}`, { token })).body;
  expect([...first.datos, ...rest.datos].map(({ id }: Registro) => id)).toEqual(ids.toReversed());
  expect(rest.siguiente).toBeNull();
  expect((await app.http.get('/usuarios?rol=oficial', { token })).status).toBe(400);
  const all = (await app.http.get('/usuarios', { token })).body;
  expect(JSON.stringify(all)).not.toMatch(/clave_hash|"clave"|\$2/);
});

test.each([
  ['another role', { rol: 'admin' }],
  ['another password', { clave: 'otra clave de prueba' }],
  ['deactivation', { activo: false }],
  ['deletion', undefined],
])('%s ends every session at once', async (_, change) => {
  const { id, correo } = await created();
  await app.owner.query('UPDATE registro.usuarios SET debe_cambiar_clave = false WHERE id = $1', [id]);
  const own = await login(app, correo as string);
  expect((await app.http.get('/personas', { token: own })).status).toBe(200);
  const path = `/usuarios/${id}`;
  const { status, body } = change
    ? await app.http.patch(path, change, { token })
    : await app.http.delete(path, { token });
  expect(status).toBe(change ? 200 : 204);
  if (change) expect(body).toMatchObject({ debe_cambiar_clave: 'clave' in change });
  expect((await app.http.get('/personas', { token: own })).status).toBe(401);
});

test('a role that is the same already ends nothing', async () => {
  const { id, correo } = await created();
  const own = await login(app, correo as string);
  const { body } = await app.http.patch(`/usuarios/${id}`, { rol: 'consulta' }, { token });
  expect(body.version).toBe(1);
  expect((await app.http.get('/yo', { token: own })).status).toBe(200);
});

describe('whoever manages users', () => {
  /** All superadmins but the one of this file stand aside. */
  const alone = (): Promise<unknown> =>
    app.owner.query(`UPDATE registro.usuarios SET activo = false WHERE rol = 'superadmin' AND id <> $1`, [yo()]);
  const yo = (): string => claimsOf(token)['sub'] as string;

  const ways = (id: string, by: string): [string, () => Promise<Answer>][] => [
    ['demoted', () => app.http.patch(`/usuarios/${id}`, { rol: 'admin' }, { token: by })],
    ['deactivated', () => app.http.patch(`/usuarios/${id}`, { activo: false }, { token: by })],
    ['deleted', () => app.http.delete(`/usuarios/${id}`, { token: by })],
  ];

  test('stays where he is the last', async () => {
    await alone();
    for (const [way, act] of ways(yo(), token)) {
      expect([way, ...codigoOf(await act())]).toEqual([way, 409, 'ultimo_superadmin']);
    }
    expect((await app.http.get('/yo', { token })).body.rol).toBe('superadmin');
  });

  test('does none of it to himself where there is another, who may', async () => {
    await alone();
    const other = await adminToken(app);
    const id = claimsOf(other)['sub'] as string;
    for (const [way, act] of ways(id, other)) {
      expect([way, ...codigoOf(await act())]).toEqual([way, 409, 'usuario_propio']);
    }
    expect(
      (await app.http.patch(`/usuarios/${id}`, { rol: 'superadmin', activo: true }, { token: other })).status,
    ).toBe(200);
    const [demoted] = ways(id, token);
    expect((await demoted![1]()).status).toBe(200);
  });

  test.each(['demoting', 'deleting'])('of two who are %s each other at once one remains', async (way) => {
    for (let round = 0; round < 5; round += 1) {
      await alone();
      const other = await adminToken(app);
      const [uno, otro] = [yo(), claimsOf(other)['sub'] as string];
      const against = (id: string, by: string): Promise<Answer> =>
        way === 'deleting'
          ? app.http.delete(`/usuarios/${id}`, { token: by })
          : app.http.patch(`/usuarios/${id}`, { rol: 'admin' }, { token: by });
      await Promise.all([against(otro, token), against(uno, other)]);
      const left = await app.owner.query<{ id: string }[]>(
        `SELECT id FROM registro.usuarios WHERE rol = 'superadmin' AND activo`,
      );
      expect(left).toHaveLength(1);
      if (left[0]!.id !== uno) token = other;
    }
  });
});

test('a user of the role consulta reads everything but users, and writes nothing', async () => {
  const consulta = await adminToken(app, 'consulta');
  const factory = await Factory.for(app);
  const { id } = await factory.persona();
  const { oficial } = await factory.oficialToken();
  for (const path of [
    `/personas/${id}`,
    '/personas',
    '/vehiculos',
    `/oficiales/${oficial.id}`,
    '/infracciones',
    '/auditoria',
  ]) {
    expect([path, (await app.http.get(path, { token: consulta })).status]).toEqual([path, 200]);
  }
  for (const path of ['/usuarios', `/usuarios/${claimsOf(consulta)['sub'] as string}`]) {
    expect([path, (await app.http.get(path, { token: consulta })).status]).toEqual([path, 403]);
  }
  expect((await app.http.patch(`/personas/${id}`, { nombre: 'Otro' }, { token: consulta })).status).toBe(403);
});

test('whoever changed a type of infraction stays, also when another changed it since', async () => {
  const correo = await createUsuario(app, 'admin');
  const [own, other] = [await login(app, correo), await adminToken(app, 'admin')];
  const { body: tipo } = await app.http.post(
    '/tarifario',
    { codigo: `U-${unique()}`, descripcion: 'Cruzar con luz roja.', gravedad: 'leve' },
    { token: other },
  );
  await app.http.patch(`/tarifario/${tipo.id}`, { puntos: 9 }, { token: own });
  await app.http.patch(`/tarifario/${tipo.id}`, { puntos: 8 }, { token: other });
  const { body: found } = await app.http.get(`/usuarios?buscar=${encodeURIComponent(correo)}`, { token });
  const path = `/usuarios/${found.datos[0].id}`;
  const { status, body } = await app.http.delete(path, { token });
  expect([status, body.codigo]).toEqual([409, 'en_uso']);
  expect(body.detail).toBe('No se puede borrar el usuario: tiene 1 cambio del tarifario.');
  expect((await app.http.patch(path, { activo: false }, { token })).status).toBe(200);
});
