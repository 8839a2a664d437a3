import { Tiempos } from './tiempos.js';

function of(values: Iterable<number>): Tiempos {
  const tiempos = new Tiempos();
  for (const value of values) tiempos.add(value);
  return tiempos;
}

test('is the time that so many requests did not exceed', () => {
  const hundred = of(Array.from({ length: 100 }, (_, place) => 100 - place));
  expect([hundred.percentil(0.5), hundred.percentil(0.99), hundred.percentil(1)]).toEqual([50, 99, 100]);
  expect(of([7.3]).percentil(0.5)).toBe(7.3);
  expect(of([0, 0.04, 0.3]).percentil(0.99)).toBe(0.3);
});

test('of many different times it is told to a tenth, and no more is kept', () => {
  const many = of(Array.from({ length: 50_000 }, (_, place) => place * 1.7));
  expect(Math.abs(many.percentil(0.5) - 42_500) / 42_500).toBeLessThan(0.05);
  expect(Math.abs(many.percentil(0.99) - 84_150) / 84_150).toBeLessThan(0.05);
});
