import { AnalisisVivoService } from '../../src/modules/solicitudes/analisis-vivo.service.js';
import { RegistroDeSolicitudes } from '../../src/modules/solicitudes/registro/registro-de-solicitudes.service.js';
import { LimpiezaService } from '../../src/modules/trabajos/limpieza/limpieza.service.js';
import { adminToken } from '../support/factories.js';
import { startApp, startAppOn, type TestApp } from '../support/app.js';

const MADE_UP = '0b8f0c9e-6a4e-4d0e-9f6f-3f1f2a7f9d10';

let app: TestApp;
/** Another process of the same installation. */
let otra: TestApp;

beforeAll(async () => {
  app = await startApp();
  otra = await startAppOn(app.database);
});

afterAll(async () => {
  await otra.stop();
  await otra.owner.destroy();
  await app.close();
});

/** What the processes counted, once all of it is written. An answer is counted once it has left. */
async function analisis(ruta?: string) {
  for (const { service } of [app, otra]) await service(RegistroDeSolicitudes).flush();
  return app.service(AnalisisVivoService).read(null, 1, ruta);
}

async function until<T>(read: () => Promise<T>, done: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await read();
    if (done(value)) return value;
  }
}

test('the answers of all processes are counted by the hour, by route, method and status', async () => {
  for (const { http } of [app, otra, otra]) await http.get('/tarifario');
  await app.http.get('/personas');
  const { total } = await until(analisis, (found) => found.total >= 4);
  const found = await analisis();
  expect(found.total).toBe(total);
  expect(found.rutas).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ metodo: 'GET', ruta: '/api/v1/tarifario', total: 3, fallidas: 0 }),
      expect.objectContaining({ metodo: 'GET', ruta: '/api/v1/personas', total: 1, fallidas: 1 }),
    ]),
  );
  expect(found.por_estado).toMatchObject({ 200: 3, 401: 1 });
  expect(found.por_hora.reduce((sum, hora) => sum + hora.total, 0)).toBe(total);
  for (const { hora } of found.por_hora) expect(hora).toMatch(/:00:00\.000Z$/);
  for (const { p50_ms, p99_ms } of found.rutas) expect(p50_ms).toBeLessThanOrEqual(p99_ms!);
  expect((await analisis('/api/v1/personas')).total).toBe(1);
});

test('a second writing adds to the first', async () => {
  const ofTarifario = async () => (await analisis('/api/v1/tarifario')).total;
  const before = await ofTarifario();
  await app.http.get('/tarifario');
  expect(await until(ofTarifario, (total) => total > before)).toBe(before + 1);
});

test('a partner is known by the path, whatever is answered; one that somebody made up is nobody', async () => {
  const token = await adminToken(app);
  const { body: andes } = await app.http.post('/aliados', { nombre: 'Andes' }, { token });
  const credentials = (id: string, method = 'GET'): Promise<unknown> =>
    fetch(`${app.url}/allies/${id}/credentials`, { method });
  await credentials(andes.id);
  await credentials(andes.id, 'PURGE');
  await credentials(MADE_UP);
  await credentials('nadie');
  const { aliados } = await until(analisis, (found) => (found.aliados[0]?.total ?? 0) >= 2);
  expect(aliados).toEqual([expect.objectContaining({ id: andes.id, nombre: 'Andes', total: 2, fallidas: 2 })]);
  // As documents and the analysis of a log write it, and as this server does.
  for (const ruta of ['/allies/{id}/credentials', '/allies/:allyId/credentials']) {
    expect((await analisis(ruta)).aliados).toEqual([expect.objectContaining({ id: andes.id, total: 1 })]);
  }
  expect((await analisis('/allies/{id}')).total).toBe(0);
});

test('while the database refuses, counts wait', async () => {
  const before = (await analisis()).total;
  await app.owner.query('ALTER TABLE registro.solicitudes_por_hora RENAME TO otras');
  await app.http.get('/tarifario');
  await app.service(RegistroDeSolicitudes).flush();
  await app.owner.query('ALTER TABLE registro.otras RENAME TO solicitudes_por_hora');
  expect((await until(analisis, (found) => found.total > before)).total).toBe(before + 1);
});

test('hours of more than a month ago go', async () => {
  const insert = (days: number): Promise<unknown> =>
    app.owner.query(
      `INSERT INTO registro.solicitudes_por_hora VALUES
       (gen_random_uuid(), date_trunc('hour', now()) - $1 * interval '1 day', 'GET', '/vieja', 200, NULL, 1, '{1}')`,
      [days],
    );
  await insert(32);
  await insert(30);
  await app.service(LimpiezaService).run();
  const rows = await app.owner.query(`SELECT 1 FROM registro.solicitudes_por_hora WHERE ruta = '/vieja'`);
  expect(rows).toHaveLength(1);
});
