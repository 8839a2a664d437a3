import { PanelServer } from '../support/panel-server.js';

// What the live server was asked of late, as a page of the panel.

let panel: PanelServer;

beforeAll(async () => {
  panel = await PanelServer.start();
});

afterAll(() => panel.remove());

const insert = (ruta: string, estado: number, total: number, hours: number): Promise<unknown> =>
  panel.owner.query(
    `INSERT INTO registro.solicitudes_por_hora VALUES
     (gen_random_uuid(), date_trunc('hour', now()) - $1 * interval '1 hour', 'GET', $2, $3, NULL, $4, $5)`,
    [hours, ruta, estado, total, [total]],
  );

test('tells what was asked in a period, of all routes or of one; what is written there is text', async () => {
  await insert('/api/v1/<b>', 500, 7, 3);
  await insert('/api/v1/antigua', 200, 9, 20 * 24);
  const consulta = await panel.loggedIn('consulta');
  const week = await consulta.get('/admin/bitacora');
  expect(week.status).toBe(200);
  expect(week.text).toContain('/api/v1/&lt;b&gt;');
  expect(week.text).not.toContain('antigua');
  expect((await consulta.get('/admin/bitacora?dias=30')).text).toContain('/api/v1/antigua');
  const one = await consulta.get(`/admin/bitacora?dias=30&ruta=${encodeURIComponent('/api/v1/antigua')}`);
  expect(one.text).toContain('9 solicitudes, de ellas <strong>0 fallidas');
  expect((await consulta.get('/admin/bitacora?ruta=/nada')).text).toContain('No hubo solicitudes');
});

test('the section leads there, and the server counts what it is asked itself', async () => {
  const [row] = (await panel.admin.listed('solicitudes_por_hora', 'ruta')) as string[];
  expect(row).toBeDefined();
  for (;;) {
    const { text } = await panel.admin.get('/admin/bitacora?dias=1&ruta=/admin/bitacora');
    if (text.includes('/admin/bitacora</th>')) break;
  }
});

test('another period is refused, and nobody without a session sees it', async () => {
  expect((await panel.admin.get('/admin/bitacora?dias=400')).status).toBe(400);
  expect((await panel.admin.get('/admin/bitacora?otra=1')).status).toBe(400);
  expect([302, 303, 401]).toContain((await panel.visitor().get('/admin/bitacora')).status);
});
