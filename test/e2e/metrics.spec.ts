import type { DataSource } from 'typeorm';
import { startApp, type TestApp } from '../support/app.js';
import { becomesTrue } from '../../src/postgres/wait.js';
import { CLAVE, Factory, filing } from '../support/factories.js';
import { routesOf, scrape, valueOf, type Sample } from '../support/metrics.js';

const COUNT = 'registro_http_duracion_seconds_count';
const GENERAL = { uso: 'general' };

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

const countOf = (samples: Sample[], metodo: string, ruta: string, estado: number): number =>
  valueOf(samples, COUNT, { metodo, ruta, estado: String(estado) });

/** A request is recorded once its answer has left, which may be after its client has it: a reading may come too soon. */
async function scrapeUntil(holds: (samples: Sample[]) => boolean): Promise<Sample[]> {
  let samples: Sample[] = [];
  const held = await becomesTrue(async () => holds((samples = await scrape(app.http))), 60_000, 10);
  expect(held).toBe(true);
  return samples;
}

test('is the text format of Prometheus, which nobody keeps', async () => {
  const { status, headers, body } = await app.http.get('//metrics');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(body).toMatch(/^# HELP registro_http_duracion_seconds .+\n# TYPE registro_http_duracion_seconds histogram\n/);
  expect((await app.http.get('//metrics/')).status).toBe(200);
  expect((await app.http.post('//metrics', {})).status).toBe(404);
});

test('tells of the process, the event loop and the database connections', async () => {
  const onlyReading = (current: Sample[]): boolean => valueOf(current, 'registro_http_en_curso') === 1;
  const samples = await scrapeUntil(onlyReading);
  for (const name of [
    'process_cpu_seconds_total',
    'process_resident_memory_bytes',
    'process_start_time_seconds',
    'nodejs_eventloop_lag_p99_seconds',
    'nodejs_heap_size_used_bytes',
  ]) {
    expect([name, valueOf(samples, name) > 0]).toEqual([name, true]);
  }
  expect(valueOf(samples, 'registro_base_conexiones_max', GENERAL)).toBe(10);
  expect(valueOf(samples, 'registro_base_conexiones', GENERAL)).toBeGreaterThan(0);
});

test('requests grow by route, method and status', async () => {
  const factory = await Factory.for(app);
  const vehiculo = await factory.vehiculo();
  const { token } = await factory.oficialToken();
  const before = await scrape(app.http);
  const cargar = (body: object) => app.http.post('/cargar_infraccion', body, { token });
  expect((await cargar(filing(vehiculo))).status).toBe(200);
  expect((await cargar(filing(vehiculo))).status).toBe(200);
  expect((await cargar({ ...filing(vehiculo), placa_patente: 'NADIE1' })).status).toBe(404);
  expect((await app.http.get('/personas')).status).toBe(401);
  const grown = (samples: Sample[], metodo: string, ruta: string, estado: number): number =>
    countOf(samples, metodo, ruta, estado) - countOf(before, metodo, ruta, estado);
  const after = await scrapeUntil((samples) => grown(samples, 'GET', '/api/v1/personas', 401) === 1);
  expect(valueOf(after, 'registro_base_conexiones', { uso: 'carga' })).toBeGreaterThan(0);
  expect(grown(after, 'POST', '/api/v1/cargar_infraccion', 200)).toBe(2);
  expect(grown(after, 'POST', '/api/v1/cargar_infraccion', 404)).toBe(1);
  const labels = { metodo: 'POST', ruta: '/api/v1/cargar_infraccion', estado: '200' };
  const total = countOf(after, 'POST', '/api/v1/cargar_infraccion', 200);
  expect(valueOf(after, 'registro_http_duracion_seconds_bucket', { ...labels, le: '+Inf' })).toBe(total);
  expect(valueOf(after, 'registro_http_duracion_seconds_sum', labels)).toBeGreaterThan(0);
});

test('log-ins can be told by their outcome', async () => {
  const { numero } = await (await Factory.for(app)).oficial();
  const before = await scrape(app.http);
  await app.http.post('/login/access-token', { username: numero, password: CLAVE });
  await app.http.post('/login/access-token', { username: numero, password: 'no es esta clave' });
  const grown = (samples: Sample[], estado: number): number =>
    countOf(samples, 'POST', '/api/v1/login/access-token', estado) -
    countOf(before, 'POST', '/api/v1/login/access-token', estado);
  const after = await scrapeUntil((samples) => grown(samples, 401) === 1);
  expect(grown(after, 200)).toBe(1);
});

test('a hundred addresses that do not exist, in any method, are one route', async () => {
  const before = await scrape(app.http);
  for (let index = 0; index < 100; index += 1) {
    const path = index % 2 ? `//nada/${index}/ana${index}@example.com` : `/personas/${index}/nada`;
    await app.http.request(index % 3 ? 'GET' : 'PROPFIND', path);
  }
  await app.http.get('//%ff');
  const count = (samples: Sample[], metodo: string): number => countOf(samples, metodo, '(sin ruta)', 404);
  const after = await scrapeUntil((samples) => count(samples, 'GET') - count(before, 'GET') === 66);
  expect(count(after, 'otro') - count(before, 'otro')).toBe(34);
  expect(countOf(after, 'GET', '(sin ruta)', 400) - countOf(before, 'GET', '(sin ruta)', 400)).toBe(1);
  expect(routesOf(after)).toEqual([...new Set([...routesOf(before), '(sin ruta)', '/metrics'])].sort());
});

test('no label holds an id, an e-mail, a plate or a token', async () => {
  const factory = await Factory.for(app);
  const persona = await factory.persona();
  const vehiculo = await factory.vehiculo({ persona_id: persona.id });
  const { oficial, token } = await factory.oficialToken();
  await app.http.post('/cargar_infraccion', filing(vehiculo), { token });
  await app.http.get(`/vehiculos/${vehiculo.id}`, { token: factory.token });
  await app.http.get(`/vehiculos?buscar=${vehiculo.placa_patente}`, { token: factory.token });
  await app.http.get(`/generar_informe?correo=${persona.correo}`);
  await app.http.get(`//informe?correo=${persona.correo}`);
  await app.http.get(`//${persona.correo}/${vehiculo.placa_patente}`);
  await scrapeUntil((samples) => countOf(samples, 'GET', '/api/v1/generar_informe', 200) > 0);
  const { body } = await app.http.get('//metrics');
  expect(body).toContain('ruta="/api/v1/vehiculos/:id"');
  for (const secret of [persona.id, persona.correo, vehiculo.placa_patente, oficial.id, token, factory.token]) {
    expect(body).not.toContain(secret);
  }
  expect(body).not.toContain('@');
});

test('a reading needs no database: it tells who waits for a connection', async () => {
  const busy = await Promise.all(Array.from({ length: 10 }, () => connectionOf(app.dataSource)));
  const waiting = app.http.get('//health/ready');
  const samples = await scrapeUntil(
    (current) =>
      valueOf(current, 'registro_base_en_espera', GENERAL) === 1 && valueOf(current, 'registro_http_en_curso') === 2,
  );
  expect(valueOf(samples, 'registro_base_conexiones', GENERAL)).toBe(10);
  expect(valueOf(samples, 'registro_base_conexiones_libres', GENERAL)).toBe(0);
  await Promise.all(busy.map((release) => release()));
  expect((await waiting).status).toBe(200);
});

/** Takes a connection; gives what lets it go. */
async function connectionOf(dataSource: DataSource): Promise<() => Promise<void>> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  return () => runner.release();
}
