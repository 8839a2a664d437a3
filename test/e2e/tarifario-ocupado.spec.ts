import { startApp, type TestApp } from '../support/app.js';
import { adminToken } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await startApp({}, { statementTimeoutMs: 3_000 });
  token = await adminToken(app, 'admin');
});

afterAll(() => app.close());

test('who waits too long for somebody else to change the tariff is told that nothing was done, and to come back', async () => {
  const precio = { unidad: 'CLP', cantidad: '1' };
  const { body: tipo } = await app.http.post(
    '/tarifario',
    { codigo: 'A', descripcion: 'A', gravedad: 'leve' },
    { token },
  );
  const changes = (): Promise<Answer[]> =>
    Promise.all([
      app.http.request('PATCH', `/tarifario/${tipo.id}`, { json: { puntos: 5 }, token }),
      app.http.post(`/tarifario/${tipo.id}/precios`, precio, { token }),
      app.http.post('/unidades', { codigo: 'UF', nombre: 'Unidad', moneda: 'CLP' }, { token }),
    ]);
  const holder = app.owner.createQueryRunner();
  await holder.startTransaction();
  try {
    await holder.query('SELECT FROM registro.revision_tarifario FOR UPDATE');
    for (const { status, body, headers } of await changes()) {
      expect([status, body.codigo, Number(headers.get('retry-after'))]).toEqual([503, 'tarifario_ocupado', 5]);
      expect(body.detail).toContain('No se cambió nada');
    }
  } finally {
    await holder.rollbackTransaction();
    await holder.release();
  }
  expect((await app.http.get(`/tarifario/${tipo.id}`)).body).toMatchObject({ version: 1, puntos: 0, precio: null });
  expect((await changes()).map(({ status }) => status)).toEqual([200, 201, 201]);
});
