import { startApp, type TestApp } from '../support/app.js';
import { Factory } from '../support/factories.js';

/** As in service: the other tests give a busy machine ten times as long. */
const CONNECT_TIMEOUT_MS = 3_000;

let app: TestApp;

beforeAll(async () => {
  app = await startApp({}, { connectTimeoutMs: CONNECT_TIMEOUT_MS });
});

afterAll(() => app.close());

test('requests that find no free connection in time are told to come back', async () => {
  const { token } = await Factory.for(app);
  const held = Array.from({ length: 10 }, () => app.dataSource.createQueryRunner());
  await Promise.all(held.map((runner) => runner.connect()));
  const answer = await app.http
    .get('/personas', { token })
    .finally(() => Promise.all(held.map((runner) => runner.release())));
  expect(answer).toMatchObject({ status: 503, body: { codigo: 'no_disponible' } });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
});
