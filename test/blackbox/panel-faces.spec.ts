import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExternalInstallation } from '../support/external-installation.js';
import { routesOf, scrape, valueOf } from '../support/metrics.js';

let installation: ExternalInstallation;

beforeAll(async () => {
  installation = await ExternalInstallation.create();
});

afterAll(() => installation.remove());

const statusOf = async (url: string, path: string): Promise<number> =>
  (await fetch(`${url}${path}`, { redirect: 'manual' })).status;

/** Whether a server of these faces loads AdminJS, by the list of scripts that the engine writes when it ends. */
async function loadsAdminJs(caras: string): Promise<boolean> {
  const dir = mkdtempSync(join(tmpdir(), 'registro-caras-'));
  try {
    const server = await installation.start({ CARAS: caras, NODE_V8_COVERAGE: dir });
    expect(await server.stop()).toMatchObject({ code: 0 });
    const scripts = readdirSync(dir).map((name) => readFileSync(join(dir, name), 'utf8'));
    expect(scripts.join()).toContain('/node_modules/fastify/');
    return scripts.join().includes('/node_modules/adminjs/');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

test('without the panel there is nothing below /admin', async () => {
  const server = await installation.start({ CARAS: 'api' });
  for (const path of ['/admin', '/admin/', '/admin/login', '/admin/api/dashboard', '/admin?x']) {
    expect([path, await statusOf(server.url, path)]).toEqual([path, 404]);
  }
  for (const path of ['/', '/docs-json', '/health/live']) expect(await statusOf(server.url, path)).toBe(200);
  await server.stop();
});

test('a server that does no jobs warns that another has to, once', async () => {
  const server = await installation.start({ CARAS: 'api', PROCESOS: '2' });
  await server.stop();
  expect(server.output.match(/CARAS no incluye «trabajo»/g)).toHaveLength(1);
});

test('without the panel AdminJS is not loaded', async () => {
  expect(await loadsAdminJs('api,trabajo')).toBe(false);
  expect(await loadsAdminJs('api,panel')).toBe(true);
});

test('without the API there are the panel, its assets, the health routes and the numbers', async () => {
  const server = await installation.start({ CARAS: 'panel' });
  const login = await fetch(`${server.url}/admin/login`);
  expect(login.status).toBe(200);
  const html = await login.text();
  expect(html).toContain('href="/login/olvidada"');
  const assets = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!);
  expect(assets.length).toBeGreaterThan(0);
  for (const path of [...assets, '/health/live', '/health/ready', '/metrics', '/metrics?x', '/login/olvidada']) {
    expect([path, await statusOf(server.url, path)]).toEqual([path, 200]);
  }
  expect(await (await fetch(`${server.url}/login/nueva?p=nada`)).text()).toContain('venció');
  expect(await statusOf(server.url, '/admin')).toBe(303);
  const absent = [
    '/',
    '/metrics-nada',
    '/docs',
    '/docs-json',
    '/informe',
    '/login',
    '/login/olvidada/nada',
    '/login/clave',
    '/api/v1/personas',
    '/api/v1/generar_informe?correo=a',
  ];
  for (const path of absent) expect([path, await statusOf(server.url, path)]).toEqual([path, 404]);
  const filing = await fetch(`${server.url}/api/v1/cargar_infraccion`, { method: 'POST', body: '{}' });
  expect(filing.status).toBe(404);
  expect(filing.headers.get('content-type')).toContain('application/problem+json');
  await server.stop();
});

test('the numbers tell of the panel, under no more routes than it has, whatever is asked for', async () => {
  const server = await installation.start({ CARAS: 'panel' });
  const { http, url } = server;
  expect(await statusOf(url, '/admin/login')).toBe(200);
  for (let index = 0; index < 30; index += 1) {
    for (const path of [`/admin/nada${index}`, `/admin/api/resources/ana${index}@example.com/actions/list`]) {
      expect(await statusOf(url, path)).toBe(path.startsWith('/admin/api/') ? 401 : 303);
    }
  }
  const samples = await scrape(http);
  expect(routesOf(samples)).toEqual(
    expect.arrayContaining(['/admin/*', '/admin/api/resources/:recurso/actions/list', '/admin/login']),
  );
  expect(routesOf(samples).filter((route) => /nada|ana/.test(route))).toEqual([]);
  const other = { ruta: '/admin/*', metodo: 'GET', estado: '303' };
  expect(valueOf(samples, 'registro_http_duracion_seconds_count', other)).toBe(30);
  await server.stop();
});
