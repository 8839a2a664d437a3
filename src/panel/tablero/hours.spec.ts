import { addUpHours } from './hours.js';

test('hours add up to days and to hours of the day, none left out', () => {
  const hours = Array.from({ length: 30 * 24 }, (_, n) => ({
    dia: `2026-03-${String(Math.floor(n / 24) + 1).padStart(2, '0')}`,
    hora: n % 24,
    total: n % 24 === 9 ? 2 : 0,
  }));
  const { porDia, porHora, dias } = addUpHours(hours);
  expect(porDia).toHaveLength(30);
  expect(porDia[0]).toEqual({ dia: '2026-03-01', total: 2 });
  expect(porHora).toEqual(Array.from({ length: 24 }, (_, hora) => (hora === 9 ? 60 : 0)));
  expect(dias).toEqual({ hoy: '2026-03-30', hace7: '2026-03-24', hace8: '2026-03-23', hace30: '2026-03-01' });
});

test('a day of 23 or 25 hours counts each of them once', () => {
  const day = (horas: number[]) => horas.map((hora) => ({ dia: '2026-04-04', hora, total: 1 }));
  expect(addUpHours(day([22, 23, 23])).porDia).toEqual([{ dia: '2026-04-04', total: 3 }]);
  expect(addUpHours(day([22, 23, 23])).porHora[23]).toBe(2);
});
