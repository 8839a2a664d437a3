import type { Fields, PanelClient } from '../support/panel-client.js';
import { CLAVE, PanelServer } from '../support/panel-server.js';
import { ADMIN } from '../support/server-process.js';

const NOT_PERMITTED = { type: 'error', message: 'Su cuenta no tiene permiso para estos registros.' };
const ULTIMO = /último superadministrador/;

let panel: PanelServer;
/** The first superadmin. */
let primero: string;

beforeAll(async () => {
  panel = await PanelServer.start();
  [primero] = (await panel.admin.listed('usuarios', 'id')) as [string];
});

afterAll(() => panel.remove());

/** Those who can manage users, as the database knows them. */
const superadmins = async (): Promise<string[]> =>
  (
    await panel.owner.query<{ id: string }[]>(
      `SELECT id FROM registro.usuarios WHERE rol = 'superadmin' AND activo ORDER BY id`,
    )
  ).map(({ id }) => id);

test('an administrator neither sees nor changes users', async () => {
  const admin = await panel.loggedIn('admin');
  const before = await panel.owner.query('SELECT * FROM registro.usuarios ORDER BY id');
  const api = '/admin/api/resources/usuarios';
  for (const path of [
    `${api}/actions/list`,
    `${api}/actions/list?filters.correo=admin`,
    `${api}/actions/search/admin`,
    `${api}/actions/search`,
    `${api}/records/${primero}/show`,
    `${api}/records/${primero}/edit`,
  ]) {
    const { status, json } = await admin.get(path);
    expect([path, status, json]).toEqual([path, 403, { notice: NOT_PERMITTED }]);
  }
  for (const path of [`${api}/actions/exportar`, `${api}/records/${primero}/delete`]) {
    expect([path, (await admin.get(path)).status]).toEqual([path, 404]);
  }
  const writes = [
    await admin.create('usuarios', { correo: 'colada@example.com', rol: 'superadmin', clave: CLAVE }),
    await admin.act(`usuarios/records/${primero}/edit`, { clave: 'otra clave de prueba', version: '1' }),
    await admin.act(`usuarios/records/${admin.usuario.id}/edit`, { rol: 'superadmin', version: '1' }),
    await admin.delete('usuarios', primero),
  ];
  for (const { status, json } of writes) expect([status, json]).toEqual([403, { notice: NOT_PERMITTED }]);
  expect(await panel.owner.query('SELECT * FROM registro.usuarios ORDER BY id')).toEqual(before);
});

test('whoever sets an officer’s password is named on the officer’s page and in the trail, without the password', async () => {
  const [jefa, otra] = [await panel.loggedIn('admin'), await panel.loggedIn('admin')];
  const { id } = await jefa.created('oficiales', { numero: 'F-1', nombre: 'Luis Soto', clave: CLAVE });
  const fijada = async (): Promise<unknown> => {
    const { clave_fijada_por_nombre: por, clave_fijada_en: en } = (await otra.show('oficiales', id)).params;
    return [por, Math.abs(Date.now() - Date.parse(en as string)) < 60_000];
  };
  expect(await fijada()).toEqual([jefa.usuario.correo, true]);
  const clave = 'la clave que puso la otra';
  expect((await otra.edit('oficiales', await otra.show('oficiales', id), { clave })).json.notice.type).toBe('success');
  expect(await fijada()).toEqual([otra.usuario.correo, true]);

  const [change, creation] = await panel.admin.listed('auditoria', 'cambios', { 'filters.entidad_id': id });
  expect(JSON.parse(change as string)).toContainEqual({
    campo: 'Clave',
    antes: { texto: '' },
    despues: { texto: `clave fijada por ${otra.usuario.correo}` },
  });
  expect(JSON.parse(creation as string)).toContainEqual({
    campo: 'Clave',
    antes: { texto: '' },
    despues: { texto: `clave fijada por ${jefa.usuario.correo}` },
  });
  expect(change).not.toContain(clave);
});

test('an administrator’s panel has no menu entry for users and exports none', async () => {
  const admin = await panel.loggedIn('admin');
  const page = (await admin.get('/admin')).text;
  const state = JSON.parse(/window\.REDUX_STATE = (.*);/.exec(page)![1]!);
  const usuarios = state.resources.find(({ id }: { id: string }) => id === 'usuarios');
  expect(usuarios?.resourceActions ?? []).toEqual([]);
  const { status, text, headers } = await admin.get('/admin/exportar/usuarios.csv');
  expect(status).toBe(403);
  expect(headers.get('content-type')).toContain('text/html');
  expect(headers.get('content-disposition')).toBeNull();
  expect(text).not.toContain(ADMIN.username);
  expect((await panel.admin.get('/admin/exportar/usuarios.csv')).status).toBe(200);
});

test('of the trail an administrator sees nothing that tells of users, nor how much there is of it', async () => {
  const admin = await panel.loggedIn('admin');
  await panel.admin.get('/admin/exportar/usuarios.csv');
  await panel.admin.get('/admin/exportar/auditoria.csv?filters.entidad=usuarios');
  await panel.admin.created('personas', { nombre: 'Ana Rojas', correo: 'ana@example.com' });
  const hidden = await panel.owner.query<{ id: string; entidad_id: string }[]>(
    `SELECT id, entidad_id FROM registro.auditoria WHERE entidad IN ('usuarios', 'exportacion')`,
  );
  expect(hidden.length).toBeGreaterThan(3);
  const seen = async (client: PanelClient, query: Fields = {}): Promise<[number, string[]]> => {
    const { json } = await client.list('auditoria', { perPage: '500', ...query });
    return [json.meta.total, json.records.map(({ params }: { params: Fields }) => params['id'])];
  };
  const [total, ids] = await seen(admin);
  const [totalOfAll, all] = await seen(panel.admin);
  expect(ids).toEqual(all.filter((id) => !hidden.some((entry) => entry.id === id)));
  expect([total, totalOfAll]).toEqual([ids.length, ids.length + hidden.length]);
  const queries: Fields[] = [
    { 'filters.entidad': 'exportacion' }, // first: the files of this test are exports too
    { 'filters.entidad': 'usuarios' },
    { 'filters.entidad_id': primero },
    { 'filters.entidad': 'usuarios', 'filters.accion': 'crear', 'filters.actor_nombre': 'arranque' },
  ];
  for (const query of queries) {
    expect([query, await seen(admin, query)]).toEqual([query, [0, []]]);
    const file = await admin.get(`/admin/exportar/auditoria.csv?${new URLSearchParams(query).toString()}`);
    expect(file.text.trimEnd().split('\n')).toHaveLength(1);
    expect((await seen(panel.admin, query))[0]).toBeGreaterThan(0);
  }
  const { text } = await admin.get('/admin/exportar/auditoria.csv');
  expect(text).toContain('Ana Rojas');
  expect(text).toContain(ADMIN.username); // as the one who made Ana's entry
  expect(text).not.toMatch(/"(Usuario|usuarios\.csv)"/);
  // Its own exports it sees, of the trail too.
  expect((await seen(admin, { 'filters.entidad': 'exportacion' }))[0]).toBe(queries.length + 1);
});

test('an entry of the trail on users is to an administrator as one that does not exist', async () => {
  const admin = await panel.loggedIn('admin');
  const [entry] = await panel.owner.query<{ id: string }[]>(
    `SELECT id FROM registro.auditoria WHERE entidad = 'usuarios' LIMIT 1`,
  );
  const api = '/admin/api/resources/auditoria';
  const none = '01a1fcca-fd85-77b6-bdc3-674a02ec0db0';
  for (const accion of ['show', 'edit', 'delete']) {
    const [one, other] = [entry!.id, none].map((id) => admin.get(`${api}/records/${id}/${accion}`));
    expect([accion, (await one!).text]).toEqual([accion, (await other!).text]);
  }
  expect((await panel.admin.show('auditoria', entry!.id)).params['entidad']).toBe('usuarios');
  for (const path of ['search', 'search/usuario', `search/${ADMIN.username}`, `search/${entry!.id}`]) {
    expect([path, (await admin.get(`${api}/actions/${path}`)).json.records]).toEqual([path, []]);
  }
  const bulk = await admin.get(`/admin/api/resources/usuarios/bulk/bulkDelete?recordIds=${primero}`);
  expect(bulk.status).toBe(404);
  const board = (await admin.get('/admin/api/dashboard')).json;
  expect(board.totales.map(({ recurso }: { recurso: string }) => recurso)).not.toContain('usuarios');
  expect(JSON.stringify(board)).not.toContain('@');
});

test('a superadmin sees users, without their passwords', async () => {
  const { text, json } = await panel.admin.list('usuarios', { 'filters.correo': 'REGISTRO.local' });
  expect(json.records.map(({ title }: { title: string }) => title)).toEqual([ADMIN.username]);
  expect(text).not.toMatch(/\$2b\$|clave_hash/);
});

test('the last active superadmin stays, whatever is tried', async () => {
  const inactive = await panel.createUsuario('superadmin');
  await panel.owner.query('UPDATE registro.usuarios SET activo = false WHERE id = $1', [inactive.id]);
  expect(await superadmins()).toEqual([primero]);
  const record = await panel.admin.show('usuarios', primero);
  const losses: Fields[] = [{ activo: 'false' }, { rol: 'admin' }, { rol: 'admin', activo: 'false' }];
  for (const changes of losses) {
    const { json } = await panel.admin.edit('usuarios', record, changes);
    expect(json.notice).toEqual({ type: 'error', message: expect.stringMatching(ULTIMO) });
  }
  expect((await panel.admin.delete('usuarios', primero)).json.notice.type).toBe('error');
  expect(await panel.admin.show('usuarios', primero)).toEqual(record);
});

test('nobody deletes himself, but another one may', async () => {
  const other = await panel.loggedIn('superadmin');
  const { json } = await other.delete('usuarios', other.usuario.id);
  expect(json.notice).toEqual({ type: 'error', message: 'No puede borrar su propia cuenta.' });
  expect((await panel.admin.delete('usuarios', other.usuario.id)).json.notice.type).toBe('success');
  expect(await superadmins()).toEqual([primero]);
});

test.each(['demoting', 'deleting'])('of two superadmins %s each other at once one remains', async (way) => {
  const [uno, otro] = await Promise.all([panel.loggedIn('superadmin'), panel.loggedIn('superadmin')]);
  await panel.owner.query('UPDATE registro.usuarios SET activo = false WHERE id = $1', [primero]);
  const against = async (client: PanelClient, id: string): Promise<string> => {
    const record = await client.show('usuarios', id);
    const answer =
      way === 'demoting' ? client.edit('usuarios', record, { rol: 'admin' }) : client.delete('usuarios', id);
    const { status, json } = await answer;
    return status === 200 ? (json.notice.type as string) : 'session ended';
  };
  const results = await Promise.all([against(uno, otro.usuario.id), against(otro, uno.usuario.id)]);
  expect(results.filter((result) => result === 'success')).toHaveLength(1);
  expect(await superadmins()).toHaveLength(1);
  await panel.owner.query('UPDATE registro.usuarios SET activo = true WHERE id = $1', [primero]);
  const [left] = (await superadmins()).filter((id) => id !== primero);
  expect((await panel.admin.delete('usuarios', left!)).json.notice.type).toBe('success');
});
