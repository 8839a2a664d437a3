import { startApp, type TestApp } from '../support/app.js';
import { Factory } from '../support/factories.js';
import { scrape, valueOf } from '../support/metrics.js';
import { openPage } from '../support/pages.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ informeDiscreto: true });
});

afterAll(() => app.close());

test('INFORME_DISCRETO: an unknown e-mail looks like one without infractions', async () => {
  const persona = await (await Factory.for(app)).persona();
  for (const correo of [persona.correo as string, 'nadie@example.com']) {
    const vacio = { correo, total: 0, infracciones: [], siguiente: null };
    expect(await app.http.get(`/generar_informe?correo=${correo}`)).toMatchObject({ status: 200, body: vacio });
    expect(await app.http.post('/generar_informe', { correo })).toMatchObject({ status: 200, body: vacio });
  }
  const cursor = Buffer.from('7/01900000-0000-7000-8000-000000000000').toString('base64url');
  const paged = await app.http.post('/generar_informe', { correo: 'nadie@example.com', cursor });
  expect(paged).toMatchObject({ status: 200, body: { total: 0, infracciones: [], siguiente: null } });
  expect((await app.http.post('/generar_informe', { correo: 'nadie' })).status).toBe(400);
});

test('the metrics count what looks alike: e-mails that are nobody’s, whatever the way they came', async () => {
  const misses = async (): Promise<number> =>
    valueOf(await scrape(app.http), 'registro_informe_correos_desconocidos_total');
  const before = await misses();
  const { correo } = await (await Factory.for(app)).persona();
  await app.http.get(`/generar_informe?correo=${correo as string}`);
  await app.http.get('/generar_informe?correo=nadie@example.com');
  await app.http.post('/generar_informe', { correo: 'nadie@example.com' });
  await openPage(app.http, '/informe', { correo: 'nadie@example.com' });
  await openPage(app.http, '/informe', { correo });
  expect((await misses()) - before).toBe(3);
});
