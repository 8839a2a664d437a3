import { startApp, type TestApp } from '../support/app.js';
import { adminToken, createUsuario, login, unique, type Registro } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';

const CLAVE = 'Clave-de-prueba-1';

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await startApp();
  token = await adminToken(app, 'admin');
});

afterAll(() => app.close());

const nuevo = (fields: object = {}): object => {
  const n = unique();
  return { nombre: `Seguros ${n}`, correo: `Cuentas${n}@Example.com`, clave: CLAVE, ...fields };
};

async function created(fields: object = {}): Promise<Registro> {
  const { status, body } = await app.http.post('/clientes', nuevo(fields), { token });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body as Registro;
}

const codigoOf = ({ status, body }: Answer): unknown[] => [status, body?.codigo];

test('a client is created with nothing of credit, and logs in at once with the password it was given', async () => {
  const { status, body, headers } = await app.http.post('/clientes', nuevo({ correo: 'Pagos@Andes.example' }), {
    token,
  });
  expect([status, headers.get('etag')]).toEqual([201, '"1"']);
  expect(body).toEqual({
    id: expect.any(String),
    nombre: expect.any(String),
    correo: 'pagos@andes.example',
    activo: true,
    saldo: 0,
    reservado: 0,
    version: 1,
    creado_en: expect.any(String),
  });
  const own = await login(app, 'pagos@andes.example', CLAVE);
  const yo = (await app.http.get('/yo', { token: own })).body;
  expect(yo).toEqual({
    tipo: 'cliente',
    id: body!.id,
    nombre: body!.nombre,
    rol: 'cliente',
    permisos: expect.arrayContaining(['usar_creditos', 'cuenta_propia']),
    debe_cambiar_clave: false,
    segundo_factor: false,
  });
});

test('it reaches nothing that is not a client’s', async () => {
  const { id, correo } = await created();
  const own = await login(app, correo as string, CLAVE);
  for (const path of [
    '/clientes',
    `/clientes/${id}`,
    `/clientes/${id}/creditos`,
    '/personas',
    '/infracciones',
    '/auditoria',
  ])
    expect(codigoOf(await app.http.get(path, { token: own }))).toEqual([403, 'sin_permiso']);
  const abono = { cantidad: 5, motivo: 'porque sí' };
  expect(codigoOf(await app.http.post(`/clientes/${id}/creditos`, abono, { token: own }))).toEqual([
    403,
    'sin_permiso',
  ]);
  expect(codigoOf(await app.http.post('/yo/segundo-factor', { clave: CLAVE }, { token: own }))).toEqual([
    403,
    'sin_permiso',
  ]);
  expect((await app.http.get('/creditos', { token: own })).status).toBe(200);
});

test('nobody but a client has credit of his own; who only looks does not change', async () => {
  expect(codigoOf(await app.http.get('/creditos', { token }))).toEqual([403, 'sin_permiso']);
  const consulta = await adminToken(app, 'consulta');
  const { id } = await created();
  expect((await app.http.get(`/clientes/${id}`, { token: consulta })).status).toBe(200);
  expect((await app.http.get(`/clientes/${id}/creditos`, { token: consulta })).status).toBe(200);
  expect(codigoOf(await app.http.post('/clientes', nuevo(), { token: consulta }))).toEqual([403, 'sin_permiso']);
});

test('an e-mail is one account: a user’s is no client’s, and the other way round', async () => {
  const superadmin = await adminToken(app);
  const usuario = await createUsuario(app, 'consulta');
  expect(codigoOf(await app.http.post('/clientes', nuevo({ correo: usuario }), { token }))).toEqual([409, 'duplicado']);
  const cliente = await created();
  expect(
    codigoOf(
      await app.http.post(
        '/usuarios',
        { correo: cliente.correo, rol: 'consulta', clave: CLAVE },
        { token: superadmin },
      ),
    ),
  ).toEqual([409, 'duplicado']);
  const otro = await created();
  for (const correo of [usuario, cliente.correo as string])
    expect(codigoOf(await app.http.patch(`/clientes/${otro.id}`, { correo }, { token }))).toEqual([409, 'duplicado']);
});

test('an e-mail that was given up is free for anybody', async () => {
  const superadmin = await adminToken(app);
  const cliente = await created();
  const correo = cliente.correo as string;
  expect((await app.http.patch(`/clientes/${cliente.id}`, { correo: `otro-${correo}` }, { token })).status).toBe(200);
  const usuario = await app.http.post('/usuarios', { correo, rol: 'consulta', clave: CLAVE }, { token: superadmin });
  expect(usuario.status).toBe(201);
  expect((await app.http.delete(`/usuarios/${(usuario.body as Registro).id}`, { token: superadmin })).status).toBe(204);
  expect((await app.http.post('/clientes', nuevo({ correo }), { token })).status).toBe(201);
});

test('the database itself refuses a client with a user’s e-mail', async () => {
  const usuario = await createUsuario(app, 'consulta');
  const { id } = await created();
  await expect(
    app.owner.query('UPDATE registro.clientes SET correo = $2 WHERE id = $1', [id, usuario]),
  ).rejects.toMatchObject({ code: '23503', constraint: 'fk_clientes_cuenta' });
  await expect(
    app.owner.query('INSERT INTO registro.correos_de_cuenta (correo, cuenta_id) VALUES ($2, $1)', [id, usuario]),
  ).rejects.toMatchObject({ code: '23505', constraint: 'pk_correos_de_cuenta' });
});

test('of many who want the same e-mail at once one gets it', async () => {
  const superadmin = await adminToken(app);
  const correo = `carrera${unique()}@example.com`;
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      index % 2 === 0
        ? app.http.post('/clientes', nuevo({ correo }), { token })
        : app.http.post('/usuarios', { correo, rol: 'consulta', clave: CLAVE }, { token: superadmin }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
});

test('a password has upper and lower case, a digit and a symbol, whoever sets it', async () => {
  for (const clave of ['una clave de prueba', 'Clave de prueba 1', 'Corta-1']) {
    const { status, body } = await app.http.post('/clientes', nuevo({ clave }), { token });
    expect([status, body?.errores]).toEqual([400, [{ campo: 'clave', mensaje: expect.any(String) }]]);
  }
  const { correo } = await created();
  const own = await login(app, correo as string, CLAVE);
  const { status, body } = await app.http.post(
    '/yo/clave',
    { actual: CLAVE, nueva: 'otra clave larga' },
    { token: own },
  );
  expect([status, body?.errores]).toEqual([400, [{ campo: 'nueva', mensaje: expect.stringContaining('le falta') }]]);
  expect((await app.http.post('/yo/clave', { actual: CLAVE, nueva: `${CLAVE}x` }, { token: own })).status).toBe(204);
  expect((await app.http.get('/yo', { token: own })).status).toBe(401);
  await login(app, correo as string, `${CLAVE}x`);
});

test('who is deactivated is out at once, and in again when activated', async () => {
  const { id, correo } = await created();
  const own = await login(app, correo as string, CLAVE);
  expect((await app.http.patch(`/clientes/${id}`, { activo: false }, { token })).body).toMatchObject({ activo: false });
  expect((await app.http.get('/creditos', { token: own })).status).toBe(401);
  const json = { username: correo as string, password: CLAVE };
  expect(codigoOf(await app.http.post('/login/access-token', json))).toEqual([401, 'credenciales_invalidas']);
  await app.http.patch(`/clientes/${id}`, { activo: true }, { token });
  expect((await app.http.get('/creditos', { token: own })).status).toBe(401); // the token of before stays revoked
  await login(app, correo as string, CLAVE);
});

test('sessions are shown and ended, and tokens renewed, as everybody’s', async () => {
  const { correo } = await created();
  const json = { username: correo as string, password: CLAVE };
  const { access_token, refresh_token } = (await app.http.post('/login/access-token', json)).body as Record<
    string,
    string
  >;
  const { body } = await app.http.get('/yo/sesiones', { token: access_token! });
  expect(body).toMatchObject({ datos: [{ clase: 'api', actual: true }], siguiente: null });
  const renewed = await app.http.post('/login/refresh', { refresh_token });
  expect(renewed.status).toBe(200);
  const own = (renewed.body as Record<string, string>).access_token!;
  const { id } = (body as { datos: { id: string }[] }).datos[0]!;
  expect((await app.http.delete(`/yo/sesiones/${id}`, { token: own })).status).toBe(204);
  const again = { refresh_token: (renewed.body as Record<string, string>).refresh_token };
  expect((await app.http.post('/login/refresh', again)).status).toBe(401);
  expect((await app.http.delete('/yo/sesiones', { token: own })).status).toBe(204);
  expect((await app.http.get('/yo', { token: own })).status).toBe(401);
});

test('they are found by part of their name or e-mail, and by whether they are active', async () => {
  const { id } = await created({ nombre: 'Cía. Ñuble de Peñaflor', activo: false });
  const ids = async (query: string): Promise<string[]> =>
    ((await app.http.get(`/clientes?${query}`, { token })).body as { datos: Registro[] }).datos.map((one) => one.id);
  expect(await ids('buscar=nuble')).toEqual([id]);
  expect(await ids('buscar=nuble&activo=true')).toEqual([]);
  expect(await ids('activo=false')).toContain(id);
});

test('one without movements is deleted, with the rest of what it had; one with them is not', async () => {
  const { id, correo } = await created();
  await login(app, correo as string, CLAVE);
  expect((await app.http.delete(`/clientes/${id}`, { token })).status).toBe(204);
  expect((await app.http.get(`/clientes/${id}`, { token })).status).toBe(404);
  const kept = await created();
  await app.http.post(`/clientes/${kept.id}/creditos`, { cantidad: 1, motivo: 'prueba' }, { token });
  const refused = await app.http.delete(`/clientes/${kept.id}`, { token });
  expect([refused.status, refused.body?.detail]).toEqual([
    409,
    'No se puede borrar el cliente: tiene 1 movimiento de créditos.',
  ]);
});

test('a stale version is refused', async () => {
  const { id } = await created();
  const headers = { 'if-match': '"1"' };
  expect((await app.http.patch(`/clientes/${id}`, { nombre: 'Uno' }, { token, headers })).status).toBe(200);
  expect((await app.http.patch(`/clientes/${id}`, { nombre: 'Dos' }, { token, headers })).status).toBe(412);
});
