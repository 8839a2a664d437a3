import { Temporal } from '@js-temporal/polyfill';

/** The year in which the clocks of `zonaHoraria` showed this instant (ms). */
export function yearOf(momento: number, zonaHoraria: string): number {
  return Temporal.Instant.fromEpochMilliseconds(momento).toZonedDateTimeISO(zonaHoraria).year;
}
