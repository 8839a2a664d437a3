import { FROM_OWN_PAGE } from '../support/panel-client.js';
import { CLAVE, PanelServer } from '../support/panel-server.js';
import { ageSession, isOpen, sessionRow, sidOf } from '../support/panel-session-rows.js';
import { ADMIN } from '../support/server-process.js';

let panel: PanelServer;

beforeAll(async () => {
  panel = await PanelServer.start();
});

afterAll(() => panel.remove());

const rowOf = (cookie: string) => sessionRow(panel, cookie);

test('the cookie is for the panel alone and out of reach of scripts and other sites', async () => {
  const visitor = panel.visitor();
  const { status, headers } = await visitor.login(ADMIN.username, ADMIN.password);
  expect(status).toBe(303);
  expect(headers.get('location')).toBe('/admin');
  const [session, token] = ['registro_panel=', 'XSRF-TOKEN='].map((name) =>
    headers
      .getSetCookie()
      .find((cookie) => cookie.startsWith(name))!
      .split('; ')
      .slice(1),
  );
  expect(session).toEqual(['Path=/admin', expect.stringMatching(/^Expires=/), 'HttpOnly', 'SameSite=Lax']);
  expect(token).toEqual(['Path=/admin', 'SameSite=Lax']); // the pages' own scripts read it
  const { sess, expire } = await rowOf(visitor.cookie);
  expect(sess).toEqual({
    cookie: expect.any(Object),
    usuarioId: expect.any(String),
    versionSesion: 1,
    sesionId: expect.any(String),
    creadaEn: expect.any(String),
    direccion: '127.0.0.1',
    agente: 'node',
  });
  expect(Math.round((expire.getTime() - Date.parse(sess.creadaEn as string)) / 60_000)).toBe(480);
});

test('a visitor gets no session, and nothing but the log-in', async () => {
  const visitor = panel.visitor();
  const page = await visitor.get('/admin/login');
  expect(page.status).toBe(200);
  expect(page.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^registro_panel_visita=[\w-]{24}; Path=\/admin; HttpOnly/),
  ]);
  const lista = encodeURIComponent('/admin/resources/personas?filters.nombre=ana');
  for (const [path, destino] of [
    ['/admin', ''],
    ['/admin/resources/personas?filters.nombre=ana', `?destino=${lista}`],
    // No page shows a file: whoever logs in asks for it again from its list.
    ['/admin/exportar/personas.csv?filters.nombre=ana', `?destino=${lista}`],
  ] as const) {
    const { status, headers } = await visitor.get(path);
    expect([path, status, headers.get('location')]).toEqual([path, 303, `/admin/login${destino}`]);
  }
  // What a page's script asks for is never led elsewhere: the script asks its user, and goes on.
  const refused = await visitor.create('personas', { nombre: 'Nadie', correo: 'nadie@example.com' });
  for (const { status, json } of [refused, await visitor.get('/admin/api/dashboard')]) {
    expect([status, json.notice]).toEqual([401, { type: 'error', message: 'Su sesión terminó: vuelva a entrar.' }]);
  }
  expect(await panel.countOf('personas')).toBe(0);
});

test('a log-in opens a session under a new name and ends the one it was sent with', async () => {
  const client = await panel.loggedIn('admin');
  const before = client.cookie;
  expect((await client.login(client.usuario.correo, CLAVE)).status).toBe(303);
  expect(sidOf(client.cookie)).not.toBe(sidOf(before));
  expect(await rowOf(before)).toBeUndefined();
  expect(await isOpen(client)).toBe(true);

  const planted = panel.visitor();
  planted.cookie = 'registro_panel=s%3Aelegida-por-otro.firma';
  expect((await planted.login(client.usuario.correo, CLAVE)).status).toBe(303);
  expect(sidOf(planted.cookie)).not.toBe('elegida-por-otro');

  const forged = panel.visitor();
  forged.cookie = `registro_panel=s%3A${sidOf(client.cookie)}.${'A'.repeat(43)}`;
  expect(await isOpen(forged)).toBe(false);
});

test('its user sees it over the API, when it was used last, and ends it at once', async () => {
  const { http } = panel.process;
  const [client, other] = [await panel.loggedIn('admin'), panel.visitor()];
  const { correo } = client.usuario;
  await other.login(correo, CLAVE, {}, { 'user-agent': 'Navegador/7' });
  const { body } = await http.post('/login/access-token', { username: correo, password: CLAVE });
  const token = body.access_token as string;
  const sesiones = async (): Promise<any[]> => (await http.get('/yo/sesiones', { token })).body.datos as any[];

  const listed = await sesiones();
  expect(listed.map(({ clase, agente, actual }) => [clase, agente, actual])).toEqual([
    ['api', 'node', true],
    ['panel', 'Navegador/7', false],
    ['panel', 'node', false],
  ]);
  expect(listed[1]).toMatchObject({ direccion: '127.0.0.1' });
  await ageSession(panel, other.cookie, 10);
  const [, aged] = await sesiones();
  expect(JSON.stringify(listed)).not.toContain(sidOf(other.cookie));

  expect(await isOpen(other)).toBe(true);
  const [, used] = await sesiones();
  expect(Date.parse(used.usado_en as string)).toBeGreaterThan(Date.parse(aged.usado_en as string));
  expect(await isOpen(other)).toBe(true);
  expect((await sesiones())[1]).toEqual(used); // not with every request

  expect((await http.delete(`/yo/sesiones/${used.id}`, { token })).status).toBe(204);
  expect([await isOpen(other), await isOpen(client)]).toEqual([false, true]);
  expect((await http.delete(`/yo/sesiones/${used.id}`, { token })).status).toBe(404);
  const [entry] = (await panel.admin.list('auditoria', { 'filters.accion': 'cerrar_sesion' })).json.records;
  expect(JSON.parse(entry.params.cambios as string)).toEqual([
    { campo: 'Sesión', antes: { texto: 'Panel · 127.0.0.1 · Navegador/7' }, despues: { texto: 'Cerrada' } },
  ]);

  expect((await http.delete('/yo/sesiones', { token })).status).toBe(204);
  expect(await isOpen(client)).toBe(false);
  expect((await http.get('/yo', { token })).status).toBe(401);
});

test('a new password over the API ends the sessions of the panel too', async () => {
  const { http } = panel.process;
  const client = await panel.loggedIn('admin');
  const { body } = await http.post('/login/access-token', { username: client.usuario.correo, password: CLAVE });
  const cambio = { actual: CLAVE, nueva: 'otra clave de prueba' };
  expect((await http.post('/yo/clave', cambio, { token: body.access_token })).status).toBe(204);
  expect(await isOpen(client)).toBe(false);
});

test('logging out deletes the session', async () => {
  const client = await panel.loggedIn('admin');
  const { cookie } = client;
  const { status, headers } = await client.logout();
  expect(status).toBe(303);
  expect(headers.get('location')).toBe('/admin/login');
  expect(headers.getSetCookie()[0]).toMatch(/^registro_panel=;/);
  expect(await rowOf(cookie)).toBeUndefined();
  client.cookie = cookie;
  expect(await isOpen(client)).toBe(false);
});

test('a new password, deactivation, another role and deletion end the sessions at once', async () => {
  const save = async (id: string, changes: Record<string, string>): Promise<void> => {
    const { json } = await panel.admin.edit('usuarios', await panel.admin.show('usuarios', id), changes);
    expect(json.notice.type).toBe('success');
  };
  const endings: Record<string, (id: string, correo: string) => Promise<unknown>> = {
    clave: (id) => save(id, { clave: 'otra clave de prueba' }),
    inactivo: (id) => save(id, { activo: 'false' }),
    rol: (id) => save(id, { rol: 'superadmin' }),
    borrado: (id) => panel.admin.delete('usuarios', id),
    'clave por la línea de comandos': (_, correo) => panel.cli(['usuario', 'clave', '--correo', correo]),
    'rol por la línea de comandos': (_, correo) =>
      panel.cli(['usuario', 'rol', '--correo', correo, '--rol', 'superadmin']),
  };
  for (const [cause, end] of Object.entries(endings)) {
    const client = await panel.loggedIn('admin');
    expect([cause, await isOpen(client)]).toEqual([cause, true]);
    await end(client.usuario.id, client.usuario.correo);
    expect([cause, await isOpen(client)]).toEqual([cause, false]);
  }
});

test('another change of a user leaves his session alone', async () => {
  const client = await panel.loggedIn('admin');
  const record = await panel.admin.show('usuarios', client.usuario.id);
  const { json } = await panel.admin.edit('usuarios', record, { correo: 'nuevo-correo@example.com' });
  expect(json.notice.type).toBe('success');
  expect(await isOpen(client)).toBe(true);
});

test('a session outlives a restart of the server', async () => {
  const { cookie } = panel.admin;
  await panel.restart();
  const returned = panel.visitor();
  returned.cookie = cookie;
  expect(await isOpen(returned)).toBe(true);
  panel.admin = returned;
});

test('nothing of the panel but its versioned files is kept by the browser', async () => {
  const api = '/admin/api/resources/personas';
  const paths = [
    '/admin',
    '/admin/api/dashboard',
    `${api}/actions/list`,
    '/admin/exportar/personas.csv',
    '/admin/nada',
  ];
  for (const path of [...paths, '/admin/frontend/assets/app.bundle.js', `${api}/records/nada/show`]) {
    const { headers } = await panel.admin.get(path);
    expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
  }
  expect((await panel.visitor().get('/admin')).headers.get('cache-control')).toBe('no-store');
});

test('no page of the panel is kept by the browser or shown within another site', async () => {
  for (const path of ['/admin', '/admin/login', '/admin/clave']) {
    const { status, headers } = await panel.admin.get(path, FROM_OWN_PAGE);
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get('content-security-policy')).toMatch(/base-uri 'none'/);
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  }
});
