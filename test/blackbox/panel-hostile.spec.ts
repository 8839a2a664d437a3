import { connect } from 'node:net';
import { hostileForms, hostileQueries, multipart, urlencoded } from '../../bench/load/hostile.mjs';
import { FROM_OWN_PAGE, type PanelRecord } from '../support/panel-client.js';
import { CLAVE, PanelServer } from '../support/panel-server.js';
import { rawRequest } from '../support/raw-http.js';

interface Sent {
  title: string;
  type: string;
  body: string;
}

const RESOURCES = ['personas', 'vehiculos', 'oficiales', 'usuarios', 'infracciones', 'auditoria'];
const RECORD_ACTIONS = ['show', 'edit', 'delete', 'bulkDelete', 'new', 'list'];
const RESOURCE_ACTIONS = ['list', 'search', 'search/a', 'new', 'edit', 'delete', 'bulkDelete', 'exportar'];

let panel: PanelServer;
let persona: PanelRecord;
let ids: Record<string, string>;

beforeAll(async () => {
  // Where there is no such folder nothing can be written: as in a container whose disk is read-only.
  panel = await PanelServer.start({ TMPDIR: '/no/hay/tal/carpeta' });
  const { admin } = panel;
  persona = await admin.created('personas', { nombre: 'Ana Rojas', correo: 'ana@example.com' });
  const vehiculo = { placa_patente: 'BBCL12', marca: 'Toyota', color: 'rojo', persona_id: persona.id };
  await admin.created('vehiculos', vehiculo);
  await admin.created('oficiales', { numero: '1001', nombre: 'Luis Soto', clave: CLAVE });
  const { http } = panel.process;
  const { body } = await http.post('/login/access-token', { username: '1001', password: CLAVE });
  const acta = { placa_patente: 'BBCL12', timestamp: '2026-03-01T14:30:00-03:00', comentarios: 'Luz roja.' };
  await http.post('/cargar_infraccion', acta, { token: body.access_token as string });
  ids = Object.fromEntries(
    await Promise.all(RESOURCES.map(async (name) => [name, (await admin.listed(name, 'id')).at(-1) as string])),
  ) as Record<string, string>;
});

afterAll(() => panel.remove());

/** Of some tables what a look may not change: that a list was taken away is written down, requests are counted, jobs take turns. */
const READ: Readonly<Record<string, string>> = {
  auditoria: `SELECT * FROM registro.auditoria WHERE entidad <> 'exportacion'`,
  solicitudes_por_hora: 'SELECT 1 WHERE false',
  trabajos: 'SELECT tipo, clave FROM registro.trabajos',
};

/** Everything the database holds, table by table. */
async function everything(): Promise<unknown> {
  const tables = await panel.owner.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'registro' ORDER BY 1`,
  );
  const states = tables.map(async ({ name }) => [
    name,
    await panel.owner.query(
      `SELECT count(*), md5(string_agg(t::text, '|' ORDER BY t::text))
       FROM (${READ[name] ?? `SELECT * FROM registro.${name}`}) AS t`,
    ),
  ]);
  return Object.fromEntries((await Promise.all(states)) as [string, unknown][]);
}

function post(path: string, { type, body }: Partial<Sent>, cookie = panel.admin.cookie): Promise<Response> {
  return fetch(`${panel.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, ...FROM_OWN_PAGE, ...panel.admin.csrf, ...(type && { 'content-type': type }) },
    ...(body !== undefined && { body: Buffer.from(body) }),
  });
}

test('to look at any action of any resource changes nothing, also with HEAD', async () => {
  const paths = RESOURCES.flatMap((name) => [
    ...['', '/api'].flatMap((face) => [
      ...RECORD_ACTIONS.map((action) => `/admin${face}/resources/${name}/records/${ids[name]}/${action}`),
      ...RESOURCE_ACTIONS.map((action) => `/admin${face}/resources/${name}/actions/${action}`),
      `/admin${face}/resources/${name}/bulk/bulkDelete?recordIds=${ids[name]}`,
      `/admin${face}/resources/${name}`,
    ]),
    `/admin/exportar/${name}.csv`,
    `/admin/api/historial/${name}/${ids[name]}`,
    ...['revertir', 'restaurar'].map((way) => `/admin/api/historial/${ids[name]}/${way}`),
  ]);
  paths.push('/admin', '/admin/login', '/admin/clave', '/admin/salir', '/admin/api/dashboard', '/admin/logout');
  const before = await everything();
  for (const path of paths) {
    const statuses: number[] = [];
    for (const method of ['GET', 'HEAD']) {
      const headers = { cookie: panel.admin.cookie, ...FROM_OWN_PAGE, ...panel.admin.csrf };
      const response = await fetch(`${panel.url}${path}`, { method, headers, redirect: 'manual' });
      const text = await response.text();
      if (method === 'HEAD') expect([path, text]).toEqual([path, '']);
      statuses.push(response.status);
    }
    expect([path, statuses]).toEqual([path, [expect.any(Number), statuses[0]]]);
    expect(statuses[0]).toBeLessThan(500);
  }
  expect(await everything()).toEqual(before);
});

test('whatever else a form brings is refused, also without a session, and nothing is written anywhere', async () => {
  const before = await everything();
  const api = '/admin/api/resources/personas';
  const forms: [string, Sent[]][] = [
    [`${api}/actions/new`, hostileForms(multipart, 'nombre') as Sent[]],
    [`${api}/records/${persona.id}/edit`, hostileForms(multipart, 'nombre') as Sent[]],
    ['/admin/login', hostileForms(urlencoded, 'correo') as Sent[]],
    ['/admin/clave', hostileForms(urlencoded, 'clave') as Sent[]],
    ['/admin/salir', hostileForms(urlencoded, 'csrf') as Sent[]],
  ];
  for (const [path, all] of forms) {
    for (const form of all) {
      const response = await post(path, form);
      expect([path, form.title, response.status]).toEqual([path, form.title, 400]);
      expect(await response.text()).not.toMatch(/\bat \/|node_modules|error:/i);
      const stranger = await post(path, form, '');
      const refusal = path === '/admin/login' ? 400 : path.startsWith('/admin/api/') ? 401 : 303;
      expect([path, form.title, stranger.status]).toEqual([path, form.title, refusal]);
    }
  }
  for (const path of [
    '/admin/login',
    '/admin/clave',
    '/admin/exportar/personas.csv',
    '/admin/frontend/assets/app.bundle.js',
  ]) {
    for (const query of hostileQueries() as string[]) {
      expect([path, query.slice(0, 60), (await panel.admin.get(`${path}?${query}`)).status]).toEqual([
        path,
        query.slice(0, 60),
        400,
      ]);
    }
  }
  expect(await everything()).toEqual(before);
  expect((await panel.admin.get('/admin/api/dashboard')).status).toBe(200);
});

test('a sender that leaves in the middle of a form ends nothing', async () => {
  const { type, body } = multipart([['nombre', 'Eva']]);
  for (const contentType of [type, 'application/octet-stream', 'application/json']) {
    for (const path of ['/admin/api/resources/personas/actions/new', '/admin/nada', '/admin/login']) {
      const head = rawRequest('POST', path, [
        ['Cookie', panel.admin.cookie],
        ['Sec-Fetch-Site', 'same-origin'],
        ['X-XSRF-Token', panel.admin.csrf['x-xsrf-token']!],
        ['Content-Type', contentType],
        ['Content-Length', '5000'],
      ]);
      const socket = connect(Number(new URL(panel.url).port), '127.0.0.1');
      socket.end(Buffer.concat([head, Buffer.from(body.slice(0, 60))]));
      await new Promise((done) => socket.resume().on('error', done).once('close', done));
    }
  }
  expect((await panel.admin.get('/admin/api/dashboard')).status).toBe(200);
  expect(await panel.admin.listed('personas', 'nombre')).toEqual(['Ana Rojas']);
  expect(panel.process.output).not.toMatch(/"level":[56]0/);
});
