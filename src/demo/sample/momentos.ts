import type { Faker } from '@faker-js/faker';
import { Temporal } from '@js-temporal/polyfill';

const DIAS = 365;
const SABADO = 6;
/** A day of the weekend against a working day. */
const PESO_FIN_DE_SEMANA = 1.4;

/** How much happens in each hour from 0 to 23: rush hours on working days, afternoons and late nights on weekends. */
const HORAS_HABILES = [1, 1, 1, 1, 1, 2, 5, 12, 13, 8, 6, 6, 8, 9, 7, 6, 8, 12, 14, 11, 7, 5, 3, 2];
const HORAS_FIN_DE_SEMANA = [5, 4, 3, 2, 2, 2, 2, 3, 4, 6, 8, 10, 11, 10, 9, 9, 9, 10, 10, 10, 10, 9, 8, 7];

/** When something happened. */
export interface MomentoDeMuestra {
  /** RFC 3339 in UTC. */
  timestamp: string;
  /** Local, 0 to 23. */
  hora: number;
}

/** Instants of the year before `dia`, by the clock of `zona`; they all differ and come in order. */
export function generateMomentos(faker: Faker, cuantos: number, dia: string, zona: string): MomentoDeMuestra[] {
  const dias = daysBefore(dia);
  const [habiles, libres] = [toWeighted(HORAS_HABILES), toWeighted(HORAS_FIN_DE_SEMANA)];
  const momentos = new Map<string, MomentoDeMuestra>();
  while (momentos.size < cuantos) {
    const fecha = faker.helpers.weightedArrayElement(dias);
    const hour = faker.helpers.weightedArrayElement(isWeekend(fecha) ? libres : habiles);
    const [minute, second] = [faker.number.int({ max: 59 }), faker.number.int({ max: 59 })];
    // An hour that a clock change leaves out becomes the next one.
    const local = fecha.toZonedDateTime({ timeZone: zona, plainTime: { hour, minute, second } });
    const timestamp = local.toInstant().toString();
    momentos.set(timestamp, { timestamp, hora: local.hour });
  }
  return [...momentos.values()].sort((a, b) => (a.timestamp < b.timestamp ? -1 : 1));
}

function daysBefore(dia: string): { value: Temporal.PlainDate; weight: number }[] {
  const end = Temporal.PlainDate.from(dia);
  return Array.from({ length: DIAS }, (_, before) => {
    const value = end.subtract({ days: before + 1 });
    return { value, weight: isWeekend(value) ? PESO_FIN_DE_SEMANA : 1 };
  });
}

function isWeekend({ dayOfWeek }: Temporal.PlainDate): boolean {
  return dayOfWeek >= SABADO;
}

function toWeighted(weights: number[]): { value: number; weight: number }[] {
  return weights.map((weight, value) => ({ value, weight }));
}
