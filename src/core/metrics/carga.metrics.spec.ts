import { GroupQueueFull } from '../concurrency/group-queue.errors.js';
import { GroupQueue } from '../concurrency/group-queue.js';
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
  carga.onGroup([0]);
  carga.onGroup([3, 4, 5]);
  carga.onShed();
  carga.confirmed('nueva');
  carga.confirmed('nueva');
  carga.confirmed('repetida');
  const told = await lines(metrics);
  for (const line of [
    'registro_carga_lote_filas_bucket{le="1"} 1',
    'registro_carga_lote_filas_bucket{le="5"} 2',
    'registro_carga_lote_filas_sum 4',
    'registro_carga_espera_seconds_bucket{le="0.0025"} 1',
    'registro_carga_espera_seconds_bucket{le="0.005"} 4',
    'registro_carga_espera_seconds_count 4',
    'registro_carga_rechazos_total 1',
    'registro_infracciones_cargadas_total{resultado="nueva"} 2',
    'registro_infracciones_cargadas_total{resultado="repetida"} 1',
  ]) {
    expect(told).toContain(line);
  }
  expect(await lines(metrics)).toEqual(told);
});

test('a queue tells its groups, and its state at each reading', async () => {
  const metrics = new Metrics();
  let release = (): void => undefined;
  const work = async (rows: number[]): Promise<PromiseSettledResult<number>[]> => {
    await new Promise<void>((resolve) => (release = resolve));
    return rows.map((value) => ({ status: 'fulfilled', value }));
  };
  const options = { maxRows: 2, maxInFlight: 1, maxWaiting: 1, deadlineMs: 60_000 };
  const queue = new GroupQueue(work, () => false, options, metrics.carga);
  metrics.carga.watch(queue);
  const first = queue.submit(1);
  await new Promise((resolve) => setImmediate(resolve));
  const second = queue.submit(2);
  await expect(queue.submit(3)).rejects.toBeInstanceOf(GroupQueueFull);
  const busy = ['registro_carga_cola_filas 1', 'registro_carga_lotes_en_vuelo 1', 'registro_carga_rechazos_total 1'];
  expect(await lines(metrics)).toEqual(expect.arrayContaining(busy));
  release();
  await first;
  await new Promise((resolve) => setImmediate(resolve));
  release();
  await second;
  await new Promise((resolve) => setImmediate(resolve));
  const idle = ['registro_carga_cola_filas 0', 'registro_carga_lotes_en_vuelo 0', 'registro_carga_lote_filas_count 2'];
  expect(await lines(metrics)).toEqual(expect.arrayContaining(idle));
});

test('each application has numbers of its own', async () => {
  const [one, other] = [new Metrics(), new Metrics()];
  one.carga.onShed();
  expect(one.carga).toBeInstanceOf(CargaMetrics);
  expect(await lines(one)).toContain('registro_carga_rechazos_total 1');
  expect(await lines(other)).toContain('registro_carga_rechazos_total 0');
});
