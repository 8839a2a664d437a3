import { LINES } from '../../bench/catalogue.mjs';
import { findFallen, toKept } from '../../bench/guard.mjs';
import { formatDocument } from '../../bench/output/document.mjs';
import { plotRatios } from '../../bench/output/plot.mjs';
import { formatTable } from '../../bench/output/table.mjs';
import { reachesBar, Results } from '../../bench/results.mjs';
import { median, percentile, summarize } from '../../bench/statistics.mjs';

/** Three rounds of filing, which should reach 0.9, and one of a start. */
function measured(): any[] {
  const results = new Results();
  results.add('arranque', 2_000, 500);
  results.add('carga-64', 8_000, 10_000, { p50: 4, p99: 9 });
  results.add('carga-64', 9_500, 10_000, { p50: 5, p99: 8 });
  results.add('carga-64', 11_000, 10_000, { p50: 3, p99: 7 });
  return results.list();
}

test('the median and the percentiles are those of the definition', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(summarize([2, 9, 4])).toEqual({ median: 4, min: 2, max: 9 });
  const hundred = Array.from({ length: 100 }, (_, n) => n + 1);
  expect([0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 99, 100]);
  expect(percentile([7], 0.99)).toBe(7);
  expect(() => median([])).toThrow();
});

test('a ratio is that of each round, and better when larger, whether of rates or of times', () => {
  const [start, filing] = measured();
  expect(start.ratio.median).toBe(0.25);
  expect(filing.ratio).toEqual({ median: 0.95, min: 0.8, max: 1.1 });
  expect(filing).toMatchObject({ servidor: 9_500, techo: 10_000, latency: { p50: 4, p99: 8 } });
  expect([reachesBar(start), reachesBar(filing)]).toEqual([undefined, true]);
});

test('a measure that found nothing is an error, not a ratio', () => {
  expect(() => new Results().add('carga-64', 0, 10_000)).toThrow('carga-64');
  expect(() => new Results().add('otra', 1, 1)).toThrow('otra');
});

test('the table has absolute numbers, the document and the plot only ratios', () => {
  const table = formatTable(measured());
  expect(table).toContain('9500 r/s');
  expect(table).toMatch(/0\.95 {2}0\.80–1\.10 {2}≥ 0\.90 {2}sí/);
  const document = formatDocument(measured(), ['two cores'], ['a note']);
  expect(document).toMatch(/\| filing, 64 clients +\| .+ \| 0\.95 +\| 0\.80–1\.10 \| 0\.90 \| yes +\|/);
  for (const text of [document, plotRatios(measured())]) expect(text).not.toMatch(/9500|10000|r\/s/);
});

test('the plot is well formed, has a bar a line and keeps long ratios inside', () => {
  const results = new Results();
  for (const { id } of LINES) results.add(id, 5_000, 100);
  const svg = plotRatios(results.list());
  expect(svg.match(/<rect x=/g)).toHaveLength(LINES.length);
  expect(svg.match(/<(text|style|svg)\b/g)!.length).toBe(svg.match(/<\/(text|style|svg)>/g)!.length);
  for (const [, x, width] of svg.matchAll(/<rect x="(\d+)" y="\d+" width="([\d.]+)"/g)) {
    expect(Number(x) + Number(width)).toBeLessThan(900);
  }
});

describe('the guard', () => {
  const kept = toKept(measured());

  test('keeps the spread as tolerance, from a tenth to three of the ratio', () => {
    expect(kept['carga-64']).toEqual({ ratio: 0.95, tolerancia: 0.285 });
    expect(kept['arranque']).toEqual({ ratio: 0.25, tolerancia: 0.025 });
  });

  test('is silent while ratios hold', () => {
    expect(findFallen(measured(), kept)).toEqual([]);
  });

  test('names what fell', () => {
    const results = new Results();
    results.add('arranque', 3_000, 500);
    results.add('carga-64', 6_700, 10_000);
    const fallen = findFallen(results.list(), kept);
    expect(fallen).toHaveLength(1);
    expect(fallen[0]).toContain('«arranque» bajó: segundo arranque contra su PostgreSQL solo era 0.25');
  });

  test('names what was not measured any more, unless this run left it out', () => {
    const [start] = measured();
    expect(findFallen([start], kept)).toEqual(['«carga-64» no se midió y antes tenía una razón de 0.95.']);
    expect(findFallen([start], kept, (id: string) => id !== 'carga-64')).toEqual([]);
  });
});
