import type { Tablero } from './tablero.js';

/** How many infractions happened in an hour of a day, as the authority's clock shows it. */
export interface HourCount {
  /** `2026-03-14` */
  dia: string;
  hora: number;
  /** Whether the hour has begun. */
  esPasado: boolean;
  total: number;
}

type Sums = Pick<Tablero, 'hoy' | 'porDia' | 'porHora' | 'dias'>;

/** The sums that the first page shows of 30 days of hours, which come oldest first. */
export function addUpHours(hours: readonly HourCount[]): Sums {
  const days = new Map<string, number>();
  const porHora = Array.from({ length: 24 }, () => 0);
  for (const { dia, hora, total } of hours) {
    days.set(dia, (days.get(dia) ?? 0) + total);
    porHora[hora]! += total;
  }
  const porDia = [...days].map(([dia, total]) => ({ dia, total }));
  const [hoy, diaAntes, hace7, hace30] = [1, 8, 7, 30].map((back) => porDia.at(-back)?.dia ?? '') as [
    string,
    string,
    string,
    string,
  ];
  const now = Math.max(...hours.filter(({ dia, esPasado }) => dia === hoy && esPasado).map(({ hora }) => hora), 0);
  const until = (day: string): number =>
    hours.filter(({ dia, hora }) => dia === day && hora <= now).reduce((sum, { total }) => sum + total, 0);
  return {
    hoy: { dia: hoy, total: until(hoy), semanaAntes: until(diaAntes), diaAntes },
    porDia,
    porHora,
    dias: { hoy, hace7, hace30 },
  };
}
