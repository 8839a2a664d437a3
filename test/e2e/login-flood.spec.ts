import { startApp, type TestApp } from '../support/app.js';
import { CLAVE, Factory, filing } from '../support/factories.js';

// With what a password really costs.
jest.unmock('bcrypt');

let app: TestApp;
let factory: Factory;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
});

afterAll(() => app.close());

test('filings go on while 300 clients log in at once', async () => {
  const vehiculo = await factory.vehiculo();
  const { oficial, token } = await factory.oficialToken();
  const logins = Array.from({ length: 300 }, (_, index) =>
    app.http.post('/login/access-token', {
      username: index % 3 === 0 ? oficial.numero : '999999',
      password: index % 2 === 0 ? CLAVE : 'una clave equivocada',
    }),
  );
  let flooding = true;
  const flood = Promise.all(logins).finally(() => (flooding = false));

  const filings: number[] = [];
  while (flooding || filings.length < 20) {
    filings.push((await app.http.post('/cargar_infraccion', filing(vehiculo), { token })).status);
  }

  const answers = await flood;
  expect(filings.filter((status) => status !== 200)).toEqual([]);
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => ![200, 401, 429, 503].includes(status))).toEqual([]);
  const refused = answers.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThan(0);
  for (const { headers, body } of refused) {
    expect(headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect(body).toMatchObject({ status: 503, codigo: 'saturado' });
  }
  expect((await app.http.post('/login/access-token', { username: oficial.numero, password: CLAVE })).status).toBe(200);
}, 120_000);
