import { AggregatorRegistry, Registry } from 'prom-client';
import { Histogram } from './histogram.js';

const text = async (registry: Registry): Promise<string[]> => (await registry.metrics()).trim().split('\n');

function seconds(registry: Registry): Histogram<'ruta' | 'estado'> {
  const labelNames = ['ruta', 'estado'] as const;
  return new Histogram(registry, { name: 'x_seconds', help: 'Lo que tarda.', buckets: [0.5, 2], labelNames });
}

test('is told in the text format: a value counts in its bucket and all above it', async () => {
  const registry = new Registry();
  const cell = seconds(registry).cell({ ruta: '/"a"', estado: '200' });
  for (const value of [0.25, 0.5, 0.75, 2, 3]) cell.observe(value);
  expect(await text(registry)).toEqual([
    '# HELP x_seconds Lo que tarda.',
    '# TYPE x_seconds histogram',
    'x_seconds_bucket{le="0.5",ruta="/\\"a\\"",estado="200"} 2',
    'x_seconds_bucket{le="2",ruta="/\\"a\\"",estado="200"} 4',
    'x_seconds_bucket{le="+Inf",ruta="/\\"a\\"",estado="200"} 5',
    'x_seconds_sum{ruta="/\\"a\\"",estado="200"} 6.5',
    'x_seconds_count{ruta="/\\"a\\"",estado="200"} 5',
  ]);
});

test('the same labels are the same cell, others are another', () => {
  const histogram = seconds(new Registry());
  const cell = histogram.cell({ ruta: '/a', estado: '200' });
  expect(histogram.cell({ estado: '200', ruta: '/a' })).toBe(cell);
  expect(histogram.cell({ ruta: '/a', estado: '404' })).not.toBe(cell);
});

test('without labels it is there from the first', async () => {
  const registry = new Registry();
  const cell = new Histogram(registry, { name: 'filas', help: 'Filas.', buckets: [1] }).cell({});
  expect(await text(registry)).toContain('filas_count 0');
  cell.observe(7);
  expect(await text(registry)).toEqual(
    expect.arrayContaining(['filas_bucket{le="1"} 0', 'filas_bucket{le="+Inf"} 1', 'filas_sum 7', 'filas_count 1']),
  );
});

test('the numbers of several processes add up', async () => {
  const registries = [new Registry(), new Registry()];
  for (const [index, registry] of registries.entries()) {
    const histogram = seconds(registry);
    histogram.cell({ ruta: '/a', estado: '200' }).observe(1);
    histogram.cell({ ruta: `/solo-${index}`, estado: '200' }).observe(3);
  }
  const parts = await Promise.all(registries.map((registry) => registry.getMetricsAsJSON()));
  const lines = await text(AggregatorRegistry.aggregate(parts));
  expect(lines.map(withLabelsInOrder)).toEqual(
    expect.arrayContaining([
      'x_seconds_bucket{estado="200",le="0.5",ruta="/a"} 0',
      'x_seconds_bucket{estado="200",le="2",ruta="/a"} 2',
      'x_seconds_count{estado="200",ruta="/a"} 2',
      'x_seconds_sum{estado="200",ruta="/a"} 2',
      'x_seconds_sum{estado="200",ruta="/solo-1"} 3',
    ]),
  );
});

const withLabelsInOrder = (line: string): string =>
  line.replace(/\{(.*)\}/, (_, labels: string) => `{${labels.split(',').sort().join(',')}}`);
