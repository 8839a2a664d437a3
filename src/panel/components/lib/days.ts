import type { DayRange, Preset } from '../../definition/screen';

const DAY_MS = 86_400_000;

/** The day it is now, so many days later, as the authority's calendar has it: `2026-03-14`. */
export function dayFromToday(days: number, zonaHoraria: string): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zonaHoraria }).format(new Date());
  return new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A day as people write it: `14-03-2026`. What is no day stays as it is. */
export function dayText(day: string): string {
  return day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3-$2-$1');
}

/** The filters of a preset, with its days those of today. */
export function presetFilters({ filters }: Preset, zonaHoraria: string): Record<string, string> {
  const pairs = Object.entries(filters).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : rangeOf(name, value, zonaHoraria),
  );
  return Object.fromEntries(pairs);
}

function rangeOf(name: string, { from, to }: DayRange, zonaHoraria: string): [string, string][] {
  return [
    [`${name}~~from`, dayFromToday(from, zonaHoraria)],
    [`${name}~~to`, dayFromToday(to, zonaHoraria)],
  ];
}
