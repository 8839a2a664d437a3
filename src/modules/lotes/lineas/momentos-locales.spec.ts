import fc from 'fast-check';
import { parseMomento } from '../../../core/time/momento.js';
import { MomentosLocales } from './momentos-locales.js';

const two = (number: number): string => String(number).padStart(2, '0');

const outcome = (answer: () => number): unknown => {
  try {
    return answer();
  } catch (error) {
    return String(error);
  }
};

/** Clocks that change at midnight, at one, at two, by half an hour, and never. */
test.each(['America/Santiago', 'America/Havana', 'America/New_York', 'Australia/Lord_Howe', 'America/Lima'])(
  'in %s every local time is what filing says it is',
  (zona) => {
    const momentos = new MomentosLocales(zona);
    const local = fc.record({
      anio: fc.integer({ min: 2015, max: 2027 }),
      // The months in which clocks change, and one in which none does.
      mes: fc.constantFrom(3, 4, 7, 9, 10, 11),
      dia: fc.integer({ min: 1, max: 30 }),
      hora: fc.constantFrom(0, 1, 2, 3, 12, 23),
      minuto: fc.constantFrom(0, 15, 30, 59),
      segundo: fc.constantFrom(0, 59),
    });
    fc.assert(
      fc.property(local, ({ anio, mes, dia, hora, minuto, segundo }) => {
        const text = `${anio}-${two(mes)}-${two(dia)}T${two(hora)}:${two(minuto)}:${two(segundo)}`;
        expect(outcome(() => momentos.of({ anio, mes, dia }, { hora, minuto, segundo }))).toEqual(
          outcome(() => parseMomento(text, zona)),
        );
      }),
      { numRuns: 2_000 },
    );
  },
);

test('an hour that the clock skips is none, whatever was asked before', () => {
  const momentos = new MomentosLocales('America/Santiago');
  const dia = { anio: 2024, mes: 9, dia: 8 };
  for (const minuto of [0, 30, 59]) {
    expect(() => momentos.of(dia, { hora: 0, minuto, segundo: 0 })).toThrow('no existió');
  }
  expect(momentos.of(dia, { hora: 1, minuto: 0, segundo: 0 })).toBe(Date.parse('2024-09-08T01:00:00-03:00'));
});
