import { CargaMetrics } from './carga.metrics.js';
import { Metrics } from './metrics.js';

const lines = async ({ registry }: Metrics): Promise<string[]> => (await registry.metrics()).trim().split('\n');

test('before the first filing everything is there and zero', async () => {
  const before = (await lines(new Metrics())).filter((line) => /^registro_(?:carga|infracciones)/.test(line));
  expect(before.length).toBeGreaterThan(30);
  expect(before.filter((line) => !line.endsWith(' 0'))).toEqual([]);
});

test('groups, waits, refusals and confirmations are counted', async () => {
  const metrics = new Metrics();
  const { carga } = metrics;
  carga.sent(1);
  carga.sent(40);
  carga.waited(0);
  carga.waited(3);
  carga.refused();
  carga.confirmed('nueva');
  carga.confirmed('nueva');
  carga.confirmed('repetida');
  const told = await lines(metrics);
  for (const line of [
    'registro_carga_lote_filas_bucket{le="1"} 1',
    'registro_carga_lote_filas_bucket{le="50"} 2',
    'registro_carga_lote_filas_sum 41',
    'registro_carga_espera_seconds_bucket{le="0.0025"} 1',
    'registro_carga_espera_seconds_bucket{le="0.005"} 2',
    'registro_carga_espera_seconds_sum 0.003',
    'registro_carga_rechazos_total 1',
    'registro_infracciones_cargadas_total{resultado="nueva"} 2',
    'registro_infracciones_cargadas_total{resultado="repetida"} 1',
  ]) {
    expect(told).toContain(line);
  }
  expect(await lines(metrics)).toEqual(told);
});

test('the queue is asked at each reading', async () => {
  const metrics = new Metrics();
  let rows = 7;
  metrics.carga.watch({ waiting: () => rows, groupsInFlight: () => 2 });
  expect(await lines(metrics)).toEqual(
    expect.arrayContaining(['registro_carga_cola_filas 7', 'registro_carga_lotes_en_vuelo 2']),
  );
  rows = 0;
  expect(await lines(metrics)).toContain('registro_carga_cola_filas 0');
});

test('each application has numbers of its own', async () => {
  const [one, other] = [new Metrics(), new Metrics()];
  one.carga.refused();
  expect(one.carga).toBeInstanceOf(CargaMetrics);
  expect(await lines(one)).toContain('registro_carga_rechazos_total 1');
  expect(await lines(other)).toContain('registro_carga_rechazos_total 0');
});
