import { plotOf } from './visitas.plot.js';

const day = (dia: string, total = 1) => ({ dia, total });

test('nothing is drawn of nothing, nor of one day that was asked for', () => {
  expect(plotOf([], {})).toBeNull();
  expect(plotOf([day('2026-03-02', 3)], { 'dia~~from': '2026-03-02' })).toBeNull();
});

test('every day between the first and the last has a bar, two weeks at least, which leads to the same list on that day', () => {
  const plot = plotOf([day('2026-02-27', 3), day('2026-03-02', 5)], { tipo_id: 'a', 'dia~~to': '2026-12-31' })!;
  expect(plot.label).toBe('Visitas por día');
  expect(plot.bars.map(({ total }) => total)).toEqual([...Array<number>(10).fill(0), 3, 0, 0, 5]);
  expect(plot.bars[11]!.href).toBe(
    '/admin/resources/visitas?filters.tipo_id=a&filters.dia%7E%7Efrom=2026-02-28&filters.dia%7E%7Eto=2026-02-28',
  );
});

test('a period that was asked for is drawn from its beginning', () => {
  expect(plotOf([day('2026-03-02')], { 'dia~~from': '2026-02-27' })!.bars).toHaveLength(4);
});

test('many days are drawn by months', () => {
  const plot = plotOf([day('2025-11-30', 1), day('2026-01-01', 2), day('2026-03-31', 4)], {})!;
  expect(plot.label).toBe('Visitas por mes');
  expect(plot.bars.map(({ total }) => total)).toEqual([1, 0, 2, 0, 4]);
  expect(plot.bars[3]!.href).toContain('from=2026-02-01&filters.dia%7E%7Eto=2026-02-28');
});
