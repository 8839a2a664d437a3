import { Registry } from 'prom-client';
import { HttpMetrics } from './http.metrics.js';

const DURATION = 'registro_http_duracion_seconds';

let registry: Registry;
let metrics: HttpMetrics;

beforeEach(() => {
  registry = new Registry();
  metrics = new HttpMetrics(registry);
});

const lines = async (): Promise<string[]> => (await registry.metrics()).trim().split('\n');
const counts = async (): Promise<string[]> => (await lines()).filter((line) => line.startsWith(`${DURATION}_count`));

test('an answer counts by method, route and status', async () => {
  metrics.answered('GET', '/api/v1/personas/:id', 200, 0.004);
  metrics.answered('GET', '/api/v1/personas/:id', 200, 0.2);
  metrics.answered('GET', '/api/v1/personas/:id', 404, 0.001);
  metrics.answered('DELETE', '/api/v1/personas/:id', 404, 0.001);
  expect(await counts()).toEqual([
    `${DURATION}_count{metodo="GET",ruta="/api/v1/personas/:id",estado="200"} 2`,
    `${DURATION}_count{metodo="GET",ruta="/api/v1/personas/:id",estado="404"} 1`,
    `${DURATION}_count{metodo="DELETE",ruta="/api/v1/personas/:id",estado="404"} 1`,
  ]);
  expect(await lines()).toContain(
    `${DURATION}_bucket{le="0.005",metodo="GET",ruta="/api/v1/personas/:id",estado="200"} 1`,
  );
});

test('every unknown method is one, and so is every unknown route', async () => {
  for (const method of ['PROPFIND', 'M-SEARCH', 'TRACE', 'constructor']) metrics.answered(method, undefined, 404, 0);
  expect(await counts()).toEqual([`${DURATION}_count{metodo="otro",ruta="(sin ruta)",estado="404"} 4`]);
});

test('what begins is in flight until it ends or its client leaves', async () => {
  for (let request = 0; request < 5; request += 1) metrics.began();
  metrics.ended();
  expect(await lines()).toEqual(
    expect.arrayContaining(['registro_http_en_curso 4', 'registro_http_abandonadas_total 0']),
  );
  metrics.leftBehind(3);
  expect(await lines()).toEqual(
    expect.arrayContaining(['registro_http_en_curso 1', 'registro_http_abandonadas_total 3']),
  );
});
