import { Temporal } from '@js-temporal/polyfill';

/** Two instants, in ms since the epoch; `hasta` is excluded. */
export interface Lapso {
  desde: number;
  hasta: number;
}

const HOUR_MS = 3_600_000;

/**
 * When the clock showed one hour of the day, 0 to 23, on every day that `lapso` touches, oldest first. On a day on which the
 * clock is changed that can be twice, or never.
 */
export function lapsosDeHora(hora: number, { desde, hasta }: Lapso, zonaHoraria: string): Lapso[] {
  const lapsos: Lapso[] = [];
  for (let day = startOfDay(desde, zonaHoraria); day.epochMilliseconds < hasta;) {
    const next = day.add({ days: 1 }).startOfDay();
    lapsos.push(...ofDay(hora, day, next));
    day = next;
  }
  return lapsos;
}

/** Between two changes of the clock an hour is where its offset from UTC puts it. */
function ofDay(hora: number, day: Temporal.ZonedDateTime, next: Temporal.ZonedDateTime): Lapso[] {
  const midnight = Date.UTC(day.year, day.month - 1, day.day);
  return stretches(day, next).flatMap(({ desde, hasta, offset }) => {
    const begin = midnight + hora * HOUR_MS - offset;
    const lapso = { desde: Math.max(desde, begin), hasta: Math.min(hasta, begin + HOUR_MS) };
    return lapso.desde < lapso.hasta ? [lapso] : [];
  });
}

/** The parts of a day in which the clock went on evenly. */
function stretches(from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): (Lapso & { offset: number })[] {
  const offset = from.offsetNanoseconds / 1_000_000;
  const whole = { desde: from.epochMilliseconds, hasta: to.epochMilliseconds, offset };
  if (from.offsetNanoseconds === to.offsetNanoseconds) return [whole];
  const change = from.getTimeZoneTransition('next');
  if (!change || change.epochMilliseconds >= to.epochMilliseconds) return [whole];
  return [{ ...whole, hasta: change.epochMilliseconds }, ...stretches(change, to)];
}

function startOfDay(instant: number, zonaHoraria: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zonaHoraria).startOfDay();
}
