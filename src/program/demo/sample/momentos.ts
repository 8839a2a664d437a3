import type { Faker } from '@faker-js/faker';
import { Temporal } from '@js-temporal/polyfill';

const SEMANAS = 52;
const DIAS_HABILES = 5;
/** A day of the weekend against a working day. */
const PESO_FIN_DE_SEMANA = 1.4;

/** How much happens in each hour from 0 to 23: rush hours on working days, afternoons and late nights on weekends. */
const HORAS_HABILES = [1, 1, 1, 1, 1, 2, 5, 12, 13, 8, 6, 6, 8, 9, 7, 6, 8, 12, 14, 11, 7, 5, 3, 2];
const HORAS_FIN_DE_SEMANA = [5, 4, 3, 2, 2, 2, 2, 3, 4, 6, 8, 10, 11, 10, 9, 9, 9, 10, 10, 10, 10, 9, 8, 7];

const DIAS = [1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, weight: value > DIAS_HABILES ? PESO_FIN_DE_SEMANA : 1 }));
const [HABILES, LIBRES] = [HORAS_HABILES, HORAS_FIN_DE_SEMANA].map((pesos) =>
  pesos.map((weight, value) => ({ value, weight })),
) as [typeof DIAS, typeof DIAS];

/** A moment told so that it does not depend on the year: the same draws give the same ones, whatever the day. */
export interface MomentoDeMuestra {
  /** Whole weeks back, from 0. */
  semana: number;
  /** 1 is Monday. */
  diaDeSemana: number;
  hour: number;
  minute: number;
  second: number;
}

/** Moments of one year; they all differ. */
export function generateMomentos(faker: Faker, cuantos: number): MomentoDeMuestra[] {
  const momentos = new Map<string, MomentoDeMuestra>();
  while (momentos.size < cuantos) {
    const diaDeSemana = faker.helpers.weightedArrayElement(DIAS);
    const momento = {
      semana: faker.number.int({ max: SEMANAS - 1 }),
      diaDeSemana,
      hour: faker.helpers.weightedArrayElement(diaDeSemana > DIAS_HABILES ? LIBRES : HABILES),
      minute: faker.number.int({ max: 59 }),
      second: faker.number.int({ max: 59 }),
    };
    momentos.set(JSON.stringify(momento), momento);
  }
  return [...momentos.values()];
}

/**
 * The moment in the 52 weeks before `dia` (`2026-03-01`), by the clock of `zona`: RFC 3339 in UTC. An hour that a clock
 * change leaves out becomes the next one.
 */
export function toTimestamp(
  { semana, diaDeSemana, ...plainTime }: MomentoDeMuestra,
  dia: string,
  zona: string,
): string {
  const ayer = Temporal.PlainDate.from(dia).subtract({ days: 1 });
  const fecha = ayer.subtract({ days: ((ayer.dayOfWeek - diaDeSemana + 7) % 7) + 7 * semana });
  return fecha.toZonedDateTime({ timeZone: zona, plainTime }).toInstant().toString();
}
