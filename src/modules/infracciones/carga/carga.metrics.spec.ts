import { GroupQueueFull } from '../../../core/concurrency/group-queue.errors.js';
import { GroupQueue } from '../../../core/concurrency/group-queue.js';
import { CargaMetrics } from './carga.metrics.js';
import { Metrics } from '../../../core/metrics/metrics.js';

const carga = (): { metrics: Metrics; carga: CargaMetrics } => {
  const metrics = new Metrics();
  return { metrics, carga: new CargaMetrics(metrics) };
};
const lines = async ({ registry }: Metrics): Promise<string[]> => (await registry.metrics()).trim().split('\n');

test('before the first filing everything is there and zero', async () => {
  const before = (await lines(carga().metrics)).filter((line) => /^registro_(?:carga|infracciones)/.test(line));
  expect(before.length).toBeGreaterThan(30);
  expect(before.filter((line) => !line.endsWith(' 0'))).toEqual([]);
});

test('groups, waits, refusals and confirmations are counted', async () => {
  const { metrics, carga: told } = carga();
  told.onGroup([0]);
  told.onGroup([3, 4, 5]);
  told.onShed();
  told.confirmed('nueva');
  told.confirmed('nueva');
  told.confirmed('repetida');
  const exposed = await lines(metrics);
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
    expect(exposed).toContain(line);
  }
  expect(await lines(metrics)).toEqual(exposed);
});

test('a queue tells its groups, and its state at each reading', async () => {
  const { metrics, carga: observer } = carga();
  let release = (): void => undefined;
  const work = async (rows: number[]): Promise<PromiseSettledResult<number>[]> => {
    await new Promise<void>((resolve) => (release = resolve));
    return rows.map((value) => ({ status: 'fulfilled', value }));
  };
  const options = { maxRows: 2, maxInFlight: 1, maxWaiting: 1, deadlineMs: 60_000 };
  const queue = new GroupQueue(work, () => false, options, observer);
  observer.watch(queue);
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
  const [one, other] = [carga(), carga()];
  one.carga.onShed();
  expect(await lines(one.metrics)).toContain('registro_carga_rechazos_total 1');
  expect(await lines(other.metrics)).toContain('registro_carga_rechazos_total 0');
});
