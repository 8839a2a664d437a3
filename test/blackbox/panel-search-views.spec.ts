import { whileUsuarioIsHeld } from '../support/held-row.js';
import type { PanelClient } from '../support/panel-client.js';
import { CLAVE, PanelServer } from '../support/panel-server.js';
import { acta } from '../support/seed.js';

let panel: PanelServer;
let admin: PanelClient;
let referencia: string;

beforeAll(async () => {
  panel = await PanelServer.start();
  admin = await panel.loggedIn('admin');
  const { id } = await panel.admin.created('personas', { nombre: 'Peña Ñandú', correo: 'pena@example.com' });
  await panel.admin.created('vehiculos', { placa_patente: 'BBCL12', marca: 'Toyota', color: 'rojo', persona_id: id });
  await panel.admin.created('oficiales', { numero: '1001', nombre: 'Luis Peñaloza', clave: CLAVE });
  const { http } = panel.process;
  const { body } = await http.post('/login/access-token', { username: '1001', password: CLAVE });
  await http.post('/cargar_infraccion', acta('Cruza con luz roja.'), { token: body.access_token });
  referencia = (await panel.admin.listed('infracciones', 'referencia'))[0] as string;
});

afterAll(() => panel.remove());

/** What one box finds, by the list it stands in. */
async function found(texto: string, client = admin): Promise<Record<string, string[]>> {
  const { status, json } = await client.get(`/admin/api/buscar?texto=${encodeURIComponent(texto)}`);
  expect(status).toBe(200);
  const grupos = json.grupos as { recurso: string; resultados: { titulo: string }[] }[];
  return Object.fromEntries(grupos.map(({ recurso, resultados }) => [recurso, resultados.map(({ titulo }) => titulo)]));
}

test('one box finds by whatever is known of a record, as people type it', async () => {
  expect(await found('pena')).toEqual({
    personas: ['Peña Ñandú (pena@example.com)'],
    oficiales: ['1001 · Luis Peñaloza'],
  });
  expect(await found('bb-cl 12')).toMatchObject({
    vehiculos: ['BBCL12'],
    infracciones: [expect.stringMatching(/^BBCL12 · /)],
  });
  expect(await found('1001')).toMatchObject({ oficiales: ['1001 · Luis Peñaloza'] });
  expect(await found(referencia.toLowerCase())).toMatchObject({ infracciones: [expect.stringMatching(/^BBCL12/)] });
});

test('a letter, nothing, and what no column can hold find nothing', async () => {
  for (const texto of ['', ' ', 'p', '\0', '%', '\u{10FFFF}']) expect([texto, await found(texto)]).toEqual([texto, {}]);
  expect((await admin.get(`/admin/api/buscar?texto=${'x'.repeat(501)}`)).status).toBe(400);
  expect((await panel.visitor().get('/admin/api/buscar?texto=pena')).status).toBe(401);
});

test('users are found by superadmins alone', async () => {
  const { correo } = await panel.createUsuario('admin');
  expect(await found(correo)).toEqual({});
  expect(await found(correo, panel.admin)).toEqual({ usuarios: [correo] });
});

interface View {
  id: string;
  nombre: string;
  consulta: string;
  compartida: boolean;
  de: string | null;
}

const views = async (client = admin, recurso = 'personas'): Promise<View[]> =>
  (await client.get(`/admin/api/vistas/${recurso}`)).json.vistas as View[];

const save = (fields: Partial<Record<keyof View, string>>, client = admin, recurso = 'personas') => {
  const form = new FormData();
  const whole = { nombre: 'Las Peña', consulta: 'filters.nombre=pena', compartida: 'false', ...fields };
  for (const [name, value] of Object.entries(whole)) form.append(name, value);
  return client.post(`/admin/api/vistas/${recurso}`, form);
};

test('a list gets a name, is seen by others only when shared, and deleted by its user alone', async () => {
  const otra = await panel.loggedIn('admin');
  expect((await save({})).status).toBe(200);
  expect((await save({ nombre: 'De todos', compartida: 'true' })).status).toBe(200);
  expect((await views()).map(({ nombre, de }) => [nombre, de])).toEqual([
    ['De todos', null],
    ['Las Peña', null],
  ]);
  const [shared, ...more] = await views(otra);
  expect(more).toEqual([]);
  expect(shared).toMatchObject({ nombre: 'De todos', consulta: 'filters.nombre=pena', de: expect.stringMatching(/@/) });
  expect(await views(otra, 'vehiculos')).toEqual([]);

  const remove = (client: PanelClient) => client.post(`/admin/api/vistas/personas/${shared!.id}/borrar`);
  expect((await remove(otra)).status).toBe(404);
  expect((await remove(admin)).status).toBe(200);
  expect(await views(otra)).toEqual([]);
});

test('a name is used once, is no longer than it is shown, and there are not too many', async () => {
  const client = await panel.loggedIn('admin');
  expect((await save({ nombre: 'Una' }, client)).status).toBe(200);
  const again = await save({ nombre: 'Una' }, client);
  expect([again.status, again.json.notice.message]).toEqual([409, 'Ya tiene una vista con ese nombre.']);
  for (const nombre of ['', '   ', 'x'.repeat(61)]) expect((await save({ nombre }, client)).status).toBe(400);
  for (let n = 2; n <= 30; n += 1) expect((await save({ nombre: `Vista ${n}` }, client)).status).toBe(200);
  const full = await save({ nombre: 'La de más' }, client);
  expect([full.status, full.json.notice.message]).toEqual([409, 'Ya tiene 30 vistas de esta lista: borre alguna.']);
});

test('of those that are saved at once there are not too many either', async () => {
  const client = await panel.loggedIn('admin');
  for (let n = 1; n <= 28; n += 1) await save({ nombre: `Vista ${n}` }, client);
  const { correo } = client.usuario;
  const start = () => Array.from({ length: 6 }, (_, n) => save({ nombre: `A la vez ${n}` }, client));
  const statuses = (await whileUsuarioIsHeld(panel.owner, correo, 4, start)).map(({ status }) => status);
  expect(statuses.sort()).toEqual([200, 200, 409, 409, 409, 409]);
});

test('a view keeps only what its list takes, of a list one may see, with the session’s token', async () => {
  for (const consulta of ['nada=1', 'filters.placa_patente=x', 'a.a.a=1', 'x'.repeat(70)]) {
    expect([consulta, (await save({ nombre: 'Mala', consulta })).status]).toEqual([consulta, 400]);
  }
  for (const consulta of ['filters.buscar=\0', 'filters.buscar=a\0b']) {
    const { status, json } = await save({ nombre: 'Mala', consulta });
    expect([status, json.notice.message]).toEqual([400, expect.stringContaining('carácter dañado o nulo')]);
  }
  expect((await save({}, admin, 'usuarios')).status).toBe(404);
  expect((await admin.get('/admin/api/vistas/nada')).status).toBe(404);
  const form = new FormData();
  expect((await admin.post('/admin/api/vistas/personas', form, { 'x-xsrf-token': 'otro' })).status).toBe(403);
});

test('a user who is deleted takes his views along', async () => {
  const client = await panel.loggedIn('admin');
  await save({ nombre: 'Se va', compartida: 'true' }, client);
  expect((await views()).map(({ nombre }) => nombre)).toContain('Se va');
  expect((await panel.admin.delete('usuarios', client.usuario.id)).json.notice.type).toBe('success');
  expect((await views()).map(({ nombre }) => nombre)).not.toContain('Se va');
});
