import { Temporal } from '@js-temporal/polyfill';
import { diaCorto, mesCorto } from '../../core/time/dia.js';
import type { ListPlot } from '../../panel/definition/definition.js';

/** More days than these are drawn by months. */
const MOST_DAYS = 92;
/** Where nobody asked for fewer: one day alone is no plot. */
const LEAST_DAYS = 14;

interface Dia {
  dia: string;
  total: number;
}

type Filters = Readonly<Record<string, unknown>>;

/**
 * One bar for each day, or for each month where there are many, none left out between the first and the last.
 * @param days on which there was something, oldest first
 * @param filters of the list: what a bar leads to is the same list within the bar
 */
export function plotOf(days: readonly Dia[], filters: Filters): ListPlot | null {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const end = Temporal.PlainDate.from(last.dia);
  const asked = readDay(filters['dia~~from']);
  const isShort = (begin: Temporal.PlainDate): boolean => begin.until(end).days < MOST_DAYS;
  const begin = asked && isShort(asked) ? asked : earlier(Temporal.PlainDate.from(first.dia), asked ? end : since(end));
  if (begin.equals(end)) return null; // one bar says no more than its number
  return isShort(begin) ? byDay(days, begin, end, filters) : byMonth(days, begin, end, filters);
}

function since(end: Temporal.PlainDate): Temporal.PlainDate {
  return end.subtract({ days: LEAST_DAYS - 1 });
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? one : other;
}

function byDay(days: readonly Dia[], begin: Temporal.PlainDate, end: Temporal.PlainDate, filters: Filters): ListPlot {
  const totals = new Map(days.map(({ dia, total }) => [dia, total]));
  const bars = [];
  for (let day = begin; Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    const dia = day.toString();
    bars.push({ label: diaCorto(dia), total: totals.get(dia) ?? 0, href: hrefOf(filters, dia, dia) });
  }
  return { label: 'Visitas por día', heading: 'Día', counted: 'Visitas', bars };
}

function byMonth(days: readonly Dia[], begin: Temporal.PlainDate, end: Temporal.PlainDate, filters: Filters): ListPlot {
  const totals = new Map<string, number>();
  for (const { dia, total } of days) totals.set(dia.slice(0, 7), (totals.get(dia.slice(0, 7)) ?? 0) + total);
  const bars = [];
  const until = end.toPlainYearMonth();
  for (
    let month = begin.toPlainYearMonth();
    Temporal.PlainYearMonth.compare(month, until) <= 0;
    month = month.add({ months: 1 })
  ) {
    const [from, to] = [
      month.toPlainDate({ day: 1 }).toString(),
      month.toPlainDate({ day: month.daysInMonth }).toString(),
    ];
    bars.push({ label: mesCorto(from), total: totals.get(month.toString()) ?? 0, href: hrefOf(filters, from, to) });
  }
  return { label: 'Visitas por mes', heading: 'Mes', counted: 'Visitas', bars };
}

/** The list as it is narrowed, within these days. */
export function hrefOf(filters: Filters, from: string, to: string): string {
  const others = Object.entries(filters).filter(
    ([name, value]) => !name.startsWith('dia') && typeof value === 'string',
  );
  const all = [...(others as [string, string][]), ['dia~~from', from], ['dia~~to', to]] as const;
  const query = new URLSearchParams(all.map(([name, value]): [string, string] => [`filters.${name}`, value]));
  return `/admin/resources/visitas?${query.toString()}`;
}

function readDay(text: unknown): Temporal.PlainDate | undefined {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : undefined;
}
