import { FROM_OWN_PAGE, PanelClient } from '../support/panel-client.js';
import { CLAVE, PanelServer } from '../support/panel-server.js';
import { textOf, valueOf } from '../support/pages.js';
import { ADMIN } from '../support/server-process.js';

let panel: PanelServer;

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

beforeAll(async () => {
  panel = await PanelServer.start({ LIMITE_LOGIN: '5,1000' });
});

afterAll(() => panel.remove());

test('wrong credentials, unknown, inactive and officers’ accounts are all refused with the same words', async () => {
  await panel.admin.created('oficiales', { numero: '1001', nombre: 'Luis Soto', clave: CLAVE });
  const { id, correo } = await panel.createUsuario('admin');
  await panel.owner.query('UPDATE registro.usuarios SET activo = false WHERE id = $1', [id]);
  const attempts: [string, string][] = [
    [ADMIN.username, 'una clave equivocada'],
    ['nadie@example.com', CLAVE],
    [correo, CLAVE],
    ['1001', CLAVE],
    ['Luis Soto', CLAVE],
    ['', ''],
    ["' OR 1=1 --", CLAVE],
    ['con\0nulo@example.com', CLAVE],
  ];
  const said = new Set<string | undefined>();
  for (const [usuario, clave] of attempts) {
    const visitor = panel.visitor();
    const { status, text, headers } = await visitor.login(usuario, clave);
    expect([usuario, status]).toEqual([usuario, 401]);
    expect(headers.getSetCookie().join()).not.toContain('registro_panel=');
    expect(text).not.toContain(clave || 'sin clave');
    said.add(textOf(text, 'p', 'notice') ?? textOf(text, 'div', 'role="alert"'));
  }
  expect([...said]).toEqual([expect.stringMatching(/\S/)]);
});

test('what was typed comes back as text', async () => {
  const { text } = await panel.visitor().login('"><script>alert(1)</script>', 'x');
  expect(text).not.toContain('<script>alert');
  expect(valueOf(text, 'correo')).toBe('"><script>alert(1)</script>');
});

test('attempts are counted together with those of the API', async () => {
  const { correo } = await panel.createUsuario('admin');
  const { http } = panel.process;
  for (const attempt of [1, 2, 3]) {
    expect((await panel.visitor().login(correo, `equivocada número ${attempt}`)).status).toBe(401);
  }
  for (const attempt of [4, 5]) {
    const password = `equivocada número ${attempt}`;
    expect((await http.post('/login/access-token', { username: correo.toUpperCase(), password })).status).toBe(401);
  }
  const here = await panel.visitor().login(` ${correo}`, CLAVE);
  expect(here.status).toBe(429);
  expect(Number(here.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(here.text).toContain('Hubo demasiados intentos');
  expect((await http.post('/login/access-token', { username: correo, password: CLAVE })).status).toBe(429);
});

test('a browser that logged in before is not kept out by what others try', async () => {
  const client = await panel.loggedIn('admin');
  const { correo } = client.usuario;
  expect(client.cookie).toContain('registro_dispositivo=');
  await client.logout();
  const statuses: number[] = [];
  for (const attempt of [1, 2, 3, 4, 5, 6]) {
    statuses.push((await panel.visitor().login(correo, `equivocada número ${attempt}`)).status);
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  expect((await panel.visitor().login(correo, CLAVE)).status).toBe(429);
  expect((await client.login(correo, CLAVE)).status).toBe(303);
});

test('the current password can’t be guessed at leisure through the change of password', async () => {
  const client = await panel.loggedIn('admin');
  const statuses: number[] = [];
  for (const attempt of [1, 2, 3, 4, 5, 6]) {
    statuses.push((await client.changeClave(`equivocada número ${attempt}`, 'otra clave de prueba')).status);
  }
  expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
});

describe('a request from another site', () => {
  const FOREIGN: Record<string, Record<string, string>> = {
    'says so': { 'sec-fetch-site': 'cross-site' },
    'comes from a neighbour': { 'sec-fetch-site': 'same-site' },
    'has no page': { 'sec-fetch-site': 'none' },
    'says so, whatever the origin': { 'sec-fetch-site': 'cross-site', origin: 'own' },
    'has a foreign origin': { origin: 'https://malo.example.com' },
    'has an opaque origin': { origin: 'null' },
    'says nothing at all': {},
  };

  test.each(Object.entries(FOREIGN))('that %s changes nothing', async (_, headers) => {
    const said = { ...headers, ...(headers['origin'] === 'own' && { origin: panel.url }) };
    const before = await panel.countOf('auditoria');
    const form = new URLSearchParams({ nombre: 'Ajena', correo: 'ajena@example.com' });
    for (const path of ['/admin/api/resources/personas/actions/new', '/admin/salir', '/admin/clave', '/admin/login']) {
      const response = await fetch(`${panel.url}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: panel.admin.cookie, ...panel.admin.csrf, ...said },
        body: form,
      });
      expect([path, response.status]).toEqual([path, 403]);
      expect(await response.text()).toContain('no viene de una página de este sistema');
    }
    expect(await panel.countOf('personas')).toBe(0);
    expect(await panel.countOf('auditoria')).toBe(before);
    expect((await panel.admin.get('/admin/api/dashboard')).status).toBe(200);
  });

  test('with our origin, as older browsers say it, is ours', async () => {
    const response = await fetch(`${panel.url}/admin/api/resources/personas/actions/new`, {
      method: 'POST',
      headers: { cookie: panel.admin.cookie, origin: panel.url, ...panel.admin.csrf },
      body: formOf({ nombre: '', correo: '' }),
    });
    expect(response.status).toBe(200);
  });

  test('with another method is none of ours', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const headers = { cookie: panel.admin.cookie, ...FROM_OWN_PAGE };
      expect((await fetch(`${panel.url}/admin/clave`, { method, headers })).status).toBe(404);
    }
  });
});

describe('a request of our own origin whose token', () => {
  const TOKENS: Record<string, (other: PanelClient) => Record<string, string>> = {
    'is missing': () => ({}),
    'is another session’s': (other) => other.csrf,
    'is invented': () => ({ 'x-xsrf-token': 'A'.repeat(43) }),
    'is empty': () => ({ 'x-xsrf-token': '' }),
  };

  test.each(Object.entries(TOKENS))('%s changes nothing', async (_, tokenOf) => {
    const client = await panel.loggedIn('admin');
    const ana = await client.created('personas', { nombre: 'Ana', correo: 'ana@example.com' });
    const token = tokenOf(await panel.loggedIn('admin'));
    const before = await panel.countOf('auditoria');
    const send = (path: string, body?: FormData | URLSearchParams): Promise<number> =>
      fetch(`${panel.url}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: client.cookie, ...FROM_OWN_PAGE, ...token },
        ...(body && { body }),
      }).then(({ status }) => status);
    const api = '/admin/api/resources/personas';
    const eva = { nombre: 'Eva', correo: 'eva@example.com', version: '1' };
    const clave = { clave_actual: CLAVE, clave: 'otra clave de prueba', repetida: 'otra clave de prueba' };
    expect(await send(`${api}/actions/new`, formOf(eva))).toBe(403);
    expect(await send(`${api}/records/${ana.id}/edit`, formOf(eva))).toBe(403);
    expect(await send(`${api}/records/${ana.id}/delete`)).toBe(403);
    expect(await send('/admin/clave', new URLSearchParams(clave))).toBe(403);
    expect(await send('/admin/salir', new URLSearchParams({ csrf: 'x' }))).toBe(403);
    expect(await panel.countOf('auditoria')).toBe(before);
    expect((await client.get('/admin/api/dashboard')).status).toBe(200);
    await client.delete('personas', ana.id);
  });

  test('is of another visit logs nobody in, counts no attempt and lets one try again', async () => {
    const { correo } = await panel.createUsuario('admin');
    const [visitor, other] = [panel.visitor(), panel.visitor()];
    const foreign = valueOf((await other.get('/admin/login')).text, 'csrf')!;
    for (const csrf of ['', foreign, foreign, foreign, foreign, foreign, foreign]) {
      const { status, text } = await visitor.login(correo, CLAVE, { csrf });
      expect(status).toBe(403);
      expect(text).toContain('Escriba su clave otra vez');
    }
    expect((await visitor.login(correo, CLAVE)).status).toBe(303);
  });

  test('is in a field and not in the header is good', async () => {
    const client = await panel.loggedIn('admin');
    const page = await client.get('/admin/clave');
    const body = new URLSearchParams({ csrf: valueOf(page.text, 'csrf')! });
    const headers = { cookie: client.cookie, ...FROM_OWN_PAGE };
    const { status } = await fetch(`${panel.url}/admin/salir`, { method: 'POST', redirect: 'manual', headers, body });
    expect(status).toBe(303);
    expect((await client.get('/admin/api/dashboard')).status).toBe(401);
  });
});

test('the log-in leads back to a page of the panel and never to another site', async () => {
  const { correo } = await panel.createUsuario('admin');
  const wanted = '/admin/resources/personas?filters.nombre=ana';
  const destinations: [string, string][] = [
    [wanted, wanted],
    ['https://malo.example.com/admin', '/admin'],
    ['//malo.example.com/admin', '/admin'],
    ['/admin@malo.example.com', '/admin'],
  ];
  for (const [destino, location] of destinations) {
    const { status, headers } = await panel.visitor().login(correo, CLAVE, { destino });
    expect([destino, status, headers.get('location')]).toEqual([destino, 303, location]);
  }
  const asked = await new PanelClient(panel.url).get(wanted);
  const [, destino] = asked.headers.get('location')!.split('destino=');
  expect(decodeURIComponent(destino!)).toBe(wanted);
});
