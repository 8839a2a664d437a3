import { acta, seed } from '../support/seed.js';
import { PreparedInstallation } from '../support/prepared-installation.js';

let installation: PreparedInstallation;

beforeAll(async () => {
  installation = await PreparedInstallation.create({ TZ: 'America/Santiago', CARAS: 'api' });
});

afterAll(() => installation.remove());

test('the machine’s time zone, whose offsets once had seconds, does not touch an instant', async () => {
  const { http } = await installation.start();
  const { admin, oficial } = await seed(http);
  const antigua = { ...acta('Exceso de velocidad, en carreta.'), timestamp: '1905-01-01T12:00:00Z' };
  const first = await http.post('/cargar_infraccion', antigua, { token: oficial });
  expect(first).toMatchObject({ status: 200, body: { timestamp: '1905-01-01T12:00:00.000Z' } });
  expect((await http.post('/cargar_infraccion', antigua, { token: oficial })).body).toEqual(first.body);
  const found = await http.get('/infracciones?desde=1905-01-01T12:00:00Z&hasta=1905-01-01T12:00:01Z', { token: admin });
  expect(found.body.datos).toHaveLength(1);
});
