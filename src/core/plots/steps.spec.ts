import { escalaOf, lineOf, xOf, yOf } from './steps.js';

const DAY = 86_400_000;
const at = (day: number, monto: number | null) => ({ en: day * DAY, monto });

test('the line is level while an amount holds, steps to the next, and has gaps where there is none', () => {
  const puntos = [at(0, 100), at(2, 200), at(5, null), at(8, 50)];
  const escala = escalaOf(puntos, 10 * DAY);
  expect(escala).toEqual({ desde: 0, hasta: 10 * DAY, maximo: 200 });
  expect(lineOf(escala, puntos, 0, 10 * DAY)).toBe('M0 150H200V0H500M800 225H1000');
  expect(lineOf(escala, puntos, 3 * DAY, 9 * DAY)).toBe('M300 0H500M800 225H900');
});

test('what is to come leaves room behind it', () => {
  const escala = escalaOf([at(0, 1), at(20, 2)], 10 * DAY);
  expect(xOf(escala, escala.hasta)).toBe(1_000);
  expect(xOf(escala, 20 * DAY)).toBeLessThan(1_000);
});

test.each([
  [0, 2],
  [1, 2],
  [59228, 60000],
  [60001, 80000],
  [99999, 100000],
  [Number.MAX_SAFE_INTEGER, 1e16],
])('of amounts up to %i the axis ends at %i', (monto, maximo) => {
  const escala = escalaOf([at(0, monto)], DAY);
  expect(escala.maximo).toBe(maximo);
  expect(yOf(escala, maximo)).toBe(0);
});

test('a value for each day of ten years is drawn at most once a place', () => {
  const puntos = Array.from({ length: 3_650 }, (_, day) => at(day, 1_000 + day));
  const line = lineOf(escalaOf(puntos, 3_650 * DAY), puntos, 0, 3_650 * DAY);
  expect(line.match(/H/g)!.length).toBeLessThanOrEqual(1_000);
});

test('a price of this moment has a line all the same once a day has passed, and the axis never ends where it begins', () => {
  const escala = escalaOf([at(0, 5)], 0);
  expect(escala.hasta).toBe(DAY);
});
