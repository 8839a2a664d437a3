import { becomesTrue } from '../../src/postgres/wait.js';
import { startApp, type TestApp } from '../support/app.js';
import { CLAVE, Factory } from '../support/factories.js';

let app: TestApp;
let refreshToken: string;

beforeAll(async () => {
  app = await startApp({ refreshGraciaSegundos: 0, refreshDias: 1 });
  const { numero } = await (await Factory.for(app)).oficial();
  const { body } = await app.http.post('/login/access-token', { username: numero, password: CLAVE });
  refreshToken = body.refresh_token as string;
});

afterAll(() => app.close());

const renovar = (refresh_token: string) => app.http.post('/login/refresh', { refresh_token });

test('REFRESH_GRACIA_SEGUNDOS=0: a second use ends the log-in', async () => {
  const first = await renovar(refreshToken);
  expect(first.status).toBe(200);
  const used = Date.now(); // the same millisecond is still within it
  expect(await becomesTrue(async () => Date.now() > used, 60_000, 1)).toBe(true);
  expect((await renovar(refreshToken)).status).toBe(401);
  expect((await renovar(first.body.refresh_token)).status).toBe(401);
});

test('REFRESH_DIAS decides how long a refresh token lasts', async () => {
  const rows = await app.owner.query<{ segundos: number }[]>(
    'SELECT extract(epoch FROM expira_en - creado_en)::int AS segundos FROM registro.tokens_refresco',
  );
  expect(new Set(rows.map(({ segundos }) => segundos))).toEqual(new Set([86_400]));
});
