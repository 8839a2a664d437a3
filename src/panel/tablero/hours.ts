import type { Tablero } from './tablero.js';

/** How many infractions happened in an hour of a day, as the authority's clock shows it. */
export interface HourCount {
  /** `2026-03-14` */
  dia: string;
  hora: number;
  total: number;
}

/** The sums that the first page shows of 30 days of hours, which come oldest first. */
export function addUpHours(hours: readonly HourCount[]): Pick<Tablero, 'porDia' | 'porHora' | 'dias'> {
  const days = new Map<string, number>();
  const porHora = Array.from({ length: 24 }, () => 0);
  for (const { dia, hora, total } of hours) {
    days.set(dia, (days.get(dia) ?? 0) + total);
    porHora[hora]! += total;
  }
  const porDia = [...days].map(([dia, total]) => ({ dia, total }));
  const dayBack = (back: number): string => porDia.at(-back)?.dia ?? '';
  return { porDia, porHora, dias: { hoy: dayBack(1), hace7: dayBack(7), hace8: dayBack(8), hace30: dayBack(30) } };
}
